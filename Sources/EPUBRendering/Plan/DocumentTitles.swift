import StoryModel

/// The titles of the documents, each unlike the others: readers and validators tell files by them.
struct DocumentTitles {
  private let book: Book
  private let wording: Wording
  private var taken = Set<String>()
  /// The next number to try behind a title, so that a thousand equal ones take a thousand steps.
  private var next: [String: Int] = [:]

  init(_ book: Book, _ wording: Wording) {
    self.book = book
    self.wording = wording
  }

  /// The title of the document `number` of `page`, counted from 0.
  mutating func title(of page: Page, number: Int) -> String {
    let base = number == 0 ? title(of: page) : "\(title(of: page)) (\(number + 1))"
    var title = base
    var count = next[base] ?? 2
    while !taken.insert(title).inserted {
      title = "\(base) [\(count)]"
      count += 1
    }
    next[base] = count
    return title
  }

  private func title(of page: Page) -> String {
    switch page {
    case .cover: wording.cover
    case .titlePage: wording.titlePage
    case .contents: wording.contents
    case .warningsAtAGlance: wording.warningsAtAGlance
    case .index(let kind): wording.index(kind)
    case .colophon: wording.colophon
    case .section(let section): Label.label(book.sections[section].title)
    case .storyTitle(let story): wording.titleAndByline(book.stories[story])
    case .warnings(let story): within(story, wording.beforeYouRead)
    case .endNotes(let story): within(story, wording.afterTheStory)
    case .chapter(let story, let chapter):
      if let heading = book.stories[story].story.chapters[chapter].heading {
        within(story, Label.label(heading))
      } else {
        book.stories[story].title
      }
    }
  }

  private func within(_ story: Int, _ title: String) -> String {
    "\(title) – \(book.stories[story].title)"
  }
}
