import StoryModel

/// Puts stories together into books: a book for each story, or anthologies by what they share.
///
/// The stories may be outlines: composing looks at no text.
package struct BookComposer: Sendable {
  let options: Options

  /// A composer that works by `options`.
  package init(options: Options) {
    self.options = options
  }

  /// The books that `stories` make.
  ///
  /// - Parameter stories: in any order; outlines will do.
  /// - Returns: one book for each story in the order given, or the anthologies in the order of
  ///   their names, those without a name last. A story may stand in several anthologies, but in one
  ///   volume only once.
  package func compose(_ stories: [Story]) -> [Book] {
    guard let grouping = options.grouping else { return stories.map(single) }
    return anthologies(of: stories, by: grouping).flatMap(volumes)
  }

  private func anthologies(of stories: [Story], by grouping: Grouping) -> [Anthology] {
    var groups = Gathering(stories, by: grouping, options: options).groups()
    groups.sort { $0.selection.place < $1.selection.place }
    if options.isOneVolume, grouping != .none {
      return [Anthology(groups, by: grouping, title: options.title, order: options.order)]
    }
    let title = groups.count == 1 ? options.title : nil
    return groups.map { Anthology($0, title: title, order: options.order) }
  }

  private func volumes(of anthology: Anthology) -> [Book] {
    let plan = VolumePlan(maxStories: options.maxStories, maxBytes: options.maxBytes)
    let volumes = plan.volumes(of: anthology.entries)
    return volumes.enumerated().map { number, range in
      volume(number + 1, of: volumes.count, range, of: anthology)
    }
  }

  private func volume(
    _ number: Int, of total: Int, _ range: Range<Int>, of anthology: Anthology
  ) -> Book {
    let entries = Array(anthology.entries[range])
    let sections = anthology.sections.compactMap { $0.within(range) }
    return book(
      .anthology(anthology.selection),
      name: AnthologyTitle.name(of: anthology, volume: number, of: total),
      extent: anthology.title == nil ? Wording.stories(entries.count) : nil,
      key: anthology.selection.key(title: options.title) + (number > 1 ? "#\(number)" : ""),
      description: options.description ?? BookDescription.anthology(entries),
      stories: entries, sections: sections,
      volume: total > 1
        ? Book.Volume(collection: anthology.name, number: number, total: total) : nil,
      seeAlso: Mentions.mentions(of: anthology.seeAlso),
      pages: PagePlan.anthology(entries, sections, notes: options.notes))
  }

  private func single(_ story: Story) -> Book {
    let entry = Book.Entry(
      story: story, title: story.title.value.string, byline: Byline.of(story),
      edition: Entries.edition(of: story))
    return book(
      .single, name: entry.title,
      key: "story:" + story.sources.map(\.sha256).joined(separator: "+"),
      description: story.summary?.text.string, stories: [entry],
      pages: PagePlan.single(story, notes: options.notes))
  }

  private func book(
    _ kind: Book.Kind, name: String, extent: String? = nil, key: String, description: String?,
    stories: [Book.Entry],
    sections: [Book.Section] = [], volume: Book.Volume? = nil, seeAlso: [Book.Mention] = [],
    pages: [Page]
  ) -> Book {
    let authors = stories.flatMap { $0.story.authors.map(\.value.string) }
    let languages = stories.map(\.story.language.value).filter { !["", "und"].contains($0) }
    return Book(
      kind: kind, title: extent.map { "\(name): \($0)" } ?? name, name: name,
      authors: Spellings(authors).distinct(authors),
      compiler: kind == .single ? nil : options.compiler,
      languages: languages.isEmpty ? ["en"] : languages.withoutRepeats,
      identifier: BookIdentifier.identifier(key: key),
      modified: options.modifiedOverride ?? BookDate.newest(of: stories),
      description: description, subjects: Subjects.of(stories), stories: stories,
      sections: sections, volume: volume, notes: options.notes, seeAlso: seeAlso,
      leftOut: kind == .single ? [] : options.leftOut(beside: stories), pages: pages)
  }
}

extension Book.Section {
  /// The part of the section that stands in `volume`; nil where none does.
  fileprivate func within(_ volume: Range<Int>) -> Book.Section? {
    let part = stories.clamped(to: volume)
    guard !part.isEmpty else { return nil }
    return Book.Section(
      title: title,
      stories: part.lowerBound - volume.lowerBound..<part.upperBound - volume.lowerBound)
  }
}
