import StoryModel

/// The order of the stories in an anthology: explicit and stable.
///
/// By title as a library files it, then by author, then by the source's hash. A series goes by the
/// position that its stories state; the ones without a position follow.
enum EntryOrder {
  /// The stories of an anthology in order, their titles unlike each other.
  static func entries(of members: [Story], in selection: Book.Selection) -> [Book.Entry] {
    let ordered = members.map { (story: $0, place: place(of: $0, in: selection)) }
      .sorted { $0.place < $1.place }
      .map(\.story)
    let bylines = ordered.map(Byline.of)
    let titles = DistinctTitles.titles(
      ordered.map(\.title.value.string), bylines: bylines.map { $0 ?? Wording.unknownAuthor })
    return ordered.indices.map { index in
      Book.Entry(
        story: ordered[index], title: titles[index], byline: bylines[index])
    }
  }

  /// The mentions of stories that stand elsewhere, by title.
  static func mentions(of seeAlso: [Group.SeeAlso]) -> [Book.Mention] {
    seeAlso.map { (mention: $0, place: place(of: $0.story, in: .all)) }
      .sorted { $0.place < $1.place }
      .map { mention, _ in
        Book.Mention(
          title: mention.story.title.value.string, byline: Byline.of(mention.story),
          pairing: mention.pairing)
      }
  }

  private static func place(of story: Story, in selection: Book.Selection) -> Place {
    var position = Int.max
    if case .series = selection { position = story.series?.value.position ?? .max }
    return Place(
      position: position,
      title: FiledName.sortKey(story.title.value.string, language: story.language.value),
      byline: (Byline.of(story) ?? Wording.unknownAuthor).lowercased(),
      source: story.source.sha256 + story.source.path)
  }

  private struct Place: Comparable {
    let position: Int
    let title: String
    let byline: String
    let source: String

    static func < (left: Place, right: Place) -> Bool {
      (left.position, left.title, left.byline, left.source)
        < (right.position, right.title, right.byline, right.source)
    }
  }
}
