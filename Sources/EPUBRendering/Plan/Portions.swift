import StoryModel

/// Which pages are too long for one file, and how they are parted: e-readers grow slow with files
/// of more than about 300 KB.
enum Portions {
  /// The portions of `page`: ranges of the entries of a list or of the parts of a chapter; one nil
  /// for a page that is never parted.
  static func portions(
    of page: Page, in book: Book, _ indexes: [Page.IndexKind: BookIndex]
  ) -> [Range<Int>?] {
    switch page {
    case .contents, .warningsAtAGlance, .colophon:
      lists(of: book.stories.count, each: entriesPerDocument)
    case .index(let kind):
      lists(of: indexes[kind]?.rows.count ?? 0, each: 2 * entriesPerDocument)
    case .chapter(let story, let chapter):
      book.stories[story].story.chapters[chapter].parts.indices.map { $0..<$0 + 1 }
    case .cover, .titlePage, .storyTitle, .warnings, .endNotes: [nil]
    }
  }

  private static func lists(of count: Int, each size: Int) -> [Range<Int>?] {
    guard count > size else { return [0..<count] }
    return stride(from: 0, to: count, by: size).map { $0..<min(count, $0 + size) }
  }

  private static let entriesPerDocument = 200
}
