import StoryModel

/// Names of files inside the book: lower-case ASCII, numbers padded to one width.
///
/// A story's files are called by the story and not by its place in the book: when others come to it,
/// they keep their names, and a reader keeps the place in them.
struct DocumentNames {
  private let isAnthology: Bool
  private let ids: [String]
  private let chapterDigits: [Int]

  init(_ book: Book) {
    isAnthology = !book.isSingle
    ids = book.stories.map(\.id)
    chapterDigits = book.stories.map { max(2, Self.digits($0.story.chapters.count)) }
  }

  /// The name of the document `number` of `page`, counted from 0: `s3f9a21c0-c03`, `contents-2`.
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
    case .section(let section): "section-" + (section + 1).padded(to: 2)
    case .storyTitle(let story): ids[story]
    case .warnings(let story): within(story, "warnings")
    case .endNotes(let story): within(story, "notes")
    case .chapter(let story, let chapter):
      within(story, "c" + (chapter + 1).padded(to: chapterDigits[story]))
    }
  }

  /// The name of the picture `number` of a story, both counted from 0: `s3f9a21c0-i03`.
  func name(ofPicture number: Int, story: Int) -> String {
    within(story, "i" + (number + 1).padded(to: 2))
  }

  private func within(_ story: Int, _ name: String) -> String {
    isAnthology ? "\(ids[story])-\(name)" : name
  }

  private static func digits(_ count: Int) -> Int { String(count).utf8.count }
}
