import StoryModel

/// Names of files inside the book: lower-case ASCII, numbers padded to one width.
struct DocumentNames {
  private let isAnthology: Bool
  private let storyDigits: Int
  private let chapterDigits: [Int]

  init(_ book: Book) {
    isAnthology = !book.isSingle
    storyDigits = max(3, Self.digits(book.stories.count))
    chapterDigits = book.stories.map { max(2, Self.digits($0.story.chapters.count)) }
  }

  /// The name of the document `number` of `page`, counted from 0: `s012-c03`, `contents-2`.
  func name(of page: Page, number: Int) -> String {
    number == 0 ? name(of: page) : "\(name(of: page))-\(number + 1)"
  }

  private func name(of page: Page) -> String {
    switch page {
    case .cover: "cover"
    case .titlePage: "title"
    case .contents: "contents"
    case .warningsAtAGlance: "glance"
    case .index(let kind): "index-" + kind.rawValue
    case .colophon: "colophon"
    case .storyTitle(let story): prefix(story)
    case .warnings(let story): within(story, "warnings")
    case .endNotes(let story): within(story, "notes")
    case .chapter(let story, let chapter):
      within(story, "c" + (chapter + 1).padded(to: chapterDigits[story]))
    }
  }

  /// The name of the picture `number` of a story, both counted from 0: `s012-i03`.
  func name(ofPicture number: Int, story: Int) -> String {
    within(story, "i" + (number + 1).padded(to: 2))
  }

  private func within(_ story: Int, _ name: String) -> String {
    isAnthology ? "\(prefix(story))-\(name)" : name
  }

  private func prefix(_ story: Int) -> String {
    "s" + (story + 1).padded(to: storyDigits)
  }

  private static func digits(_ count: Int) -> Int { String(count).utf8.count }
}
