import EPUBModel
import StoryModel

/// Which documents a book has, under which names, before any of them is rendered.
struct DocumentPlan: Sendable {
  /// The documents that are rendered together.
  struct Section: Sendable {
    /// The number of the story; nil for the documents before and after the stories.
    let story: Int?
    var documents: [Document]
  }

  /// The documents in the order of the spine.
  let sections: [Section]
  /// For each story the document with which it begins.
  let storyStarts: [Document]
  /// For each story its page of warnings; nil where the book has none.
  let storyWarnings: [Document?]
  /// For each story the document with which its text begins; nil where the book has none.
  let storyTexts: [Document?]
  /// For each story the place of its section.
  private let places: [Int]
  let pictures: PicturePlan
  /// The cover picture; nil where the book has none.
  let cover: CoverFile?
  let profile: PublicationProfile
  /// The indexes that the book has.
  let indexes: [Page.IndexKind: BookIndex]

  var documents: some Sequence<Document> { sections.lazy.flatMap(\.documents) }

  init(
    _ book: Book, cover: CoverFile? = nil, profile: PublicationProfile = .epub3, wording: Wording
  ) {
    var indexes: [Page.IndexKind: BookIndex] = [:]
    for case .index(let kind) in book.pages {
      indexes[kind] = BookIndex(kind, of: book, wording)
    }
    var titles = DocumentTitles(book, wording)
    let names = DocumentNames(book)
    var sections: [Section] = []
    var starts = [Document?](repeating: nil, count: book.stories.count)
    var (warnings, texts) = (starts, starts)
    for page in book.pages where profile.has(page) {
      let story = page.story
      if sections.isEmpty || sections[sections.count - 1].story != story {
        sections.append(Section(story: story, documents: []))
      }
      let portions = Portions.portions(of: page, in: book, indexes)
      for (number, portion) in portions.enumerated() {
        let document = Document(
          page: page, id: names.name(of: page, number: number),
          title: titles.title(of: page, number: number), portion: portion)
        sections[sections.count - 1].documents.append(document)
        guard let story, number == 0 else { continue }
        if starts[story] == nil { starts[story] = document }
        if case .warnings = page { warnings[story] = document }
        if case .chapter = page, texts[story] == nil { texts[story] = document }
      }
    }
    self.sections = sections
    var places = [Int](repeating: 0, count: book.stories.count)
    for (place, section) in sections.enumerated() {
      if let story = section.story { places[story] = place }
    }
    self.places = places
    storyStarts = starts.compactMap { $0 }
    storyWarnings = warnings
    storyTexts = texts
    pictures = PicturePlan(book, names: names)
    self.indexes = indexes
    self.cover = cover
    self.profile = profile
  }

  /// The first document of `page`, which is a story's; nil where the book does not have it.
  func document(of page: Page) -> Document? {
    page.story.flatMap { story in
      sections[places[story]].documents.first { $0.page == page }
    }
  }

  /// The first document of the page that `isWanted` picks.
  func first(where isWanted: (Page) -> Bool) -> Document? {
    documents.first { isWanted($0.page) }
  }
}

extension Page {
  /// The number of the story that the page belongs to; nil for a page of the book.
  var story: Int? {
    switch self {
    case .storyTitle(let story), .warnings(let story), .endNotes(let story): story
    case .chapter(let story, _): story
    case .cover, .titlePage, .contents, .warningsAtAGlance, .section, .index, .colophon: nil
    }
  }
}
