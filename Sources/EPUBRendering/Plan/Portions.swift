import StoryModel

/// Which pages are too long for one file, and how they are parted: e-readers grow slow with files
/// of more than about 300 KB.
enum Portions {
  /// The portions of `page`: ranges of the entries of a list or of the parts of a chapter; one nil
  /// for a page that is not parted.
  static func portions(
    of page: Page, in book: Book, _ indexes: [Page.IndexKind: BookIndex]
  ) -> [Range<Int>?] {
    switch page {
    case .contents, .warningsAtAGlance, .colophon:
      lists(of: book.stories.count, each: entriesPerDocument)
    case .index(let kind):
      lists(of: indexes[kind]?.rows.count ?? 0, each: 2 * entriesPerDocument) {
        indexes[kind]?.rows[$0].isHeading ?? false
      }
    case .chapter(let story, let chapter):
      book.stories[story].story.chapters[chapter].parts.indices.map { $0..<$0 + 1 }
    // What gives the story away is never on a page that one comes to unwarned.
    case .warnings(let story):
      book.stories[story].story.warnings.warnings.contains(where: \.isSpoiler)
        ? [0..<1, 1..<2] : [nil]
    case .cover, .titlePage, .section, .storyTitle, .endNotes: [nil]
    }
  }

  /// A heading begins the next document rather than end one.
  private static func lists(
    of count: Int, each size: Int, isHeading: (Int) -> Bool = { _ in false }
  ) -> [Range<Int>?] {
    var portions: [Range<Int>?] = []
    var start = 0
    repeat {
      var end = min(count, start + size)
      if end < count, isHeading(end - 1) { end -= 1 }
      portions.append(start..<end)
      start = end
    } while start < count
    return portions
  }

  private static let entriesPerDocument = 200
}
