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
  ///   their names, those without a name last. A story may stand in several anthologies.
  package func compose(_ stories: [Story]) -> [Book] {
    guard let grouping = options.grouping else { return stories.map(single) }
    var groups = Gathering(stories, by: grouping, options: options).groups()
    groups.sort { $0.selection.place < $1.selection.place }
    let title = groups.count == 1 ? options.title : nil
    return groups.map { anthology($0, title: title) }
  }

  private func single(_ story: Story) -> Book {
    let entry = Book.Entry(
      story: story, title: story.title.value.string, byline: Byline.of(story))
    return book(
      .single, title: entry.title,
      key: "story:" + story.sources.map(\.sha256).joined(separator: "+"),
      description: story.summary?.text.string, stories: [entry], seeAlso: [],
      pages: PagePlan.single(story))
  }

  private func anthology(_ group: Group, title: String?) -> Book {
    let entries = EntryOrder.entries(of: group.members, in: group.selection)
    let title = title ?? AnthologyTitle.title(of: group.selection, count: entries.count)
    return book(
      .anthology(group.selection), title: title,
      key: group.selection.key(title: options.title),
      description: BookDescription.anthology(entries), stories: entries,
      seeAlso: EntryOrder.mentions(of: group.seeAlso), pages: PagePlan.anthology(entries))
  }

  private func book(
    _ kind: Book.Kind, title: String, key: String, description: String?, stories: [Book.Entry],
    seeAlso: [Book.Mention], pages: [Page]
  ) -> Book {
    let authors = stories.flatMap { $0.story.authors.map(\.value.string) }
    let languages = stories.map(\.story.language.value).filter { !["", "und"].contains($0) }
    return Book(
      kind: kind, title: title, authors: Spellings(authors).distinct(authors),
      languages: languages.isEmpty ? ["en"] : languages.withoutRepeats,
      identifier: BookIdentifier.identifier(key: key),
      modified: options.modifiedOverride ?? BookDate.newest(of: stories),
      description: description, subjects: Subjects.of(stories), stories: stories,
      seeAlso: seeAlso, pages: pages)
  }
}
