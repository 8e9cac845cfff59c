import EPUBModel
import Markup
import StoryModel

/// Renders the pages of one book, each by the type that is named like it.
struct PageRendering: Sendable {
  let book: Book
  let plan: DocumentPlan
  let wording: Wording
  let typography: PublicationOptions.Typography
  let opening: PublicationOptions.Opening

  /// The XHTML of `document`.
  ///
  /// - Parameter story: the full story that the document belongs to; nil for the book's own pages.
  func resource(of document: Document, story: Story?) -> Publication.Resource {
    var writer = MarkupWriter(capacity: capacity(for: document, story))
    writer.document(
      title: document.title, language: language(of: document.page),
      bookDirection: book.direction
    ) { writer in
      write(document, story, into: &writer)
    }
    return Publication.Resource(
      path: Layout.path(document.href), bytes: plan.profile.dialect(of: writer.bytes))
  }

  private func write(_ document: Document, _ story: Story?, into writer: inout MarkupWriter) {
    let stories = document.portion ?? book.stories.indices
    switch document.page {
    case .cover:
      if let cover = plan.cover {
        CoverPicturePage(picture: cover, book: book, wording: wording).write(into: &writer)
      } else {
        CoverPage(book: book, wording: wording).write(into: &writer)
      }
    case .titlePage: TitlePage(book: book, wording: wording).write(into: &writer)
    case .contents:
      ContentsPage(
        book: book, plan: plan, wording: wording, typography: typography, stories: stories
      ).write(into: &writer)
    case .warningsAtAGlance:
      GlancePage(book: book, plan: plan, wording: wording, stories: stories).write(into: &writer)
    case .section(let number):
      SectionPage(book: book, section: book.sections[number], plan: plan, wording: wording)
        .write(into: &writer)
    case .storyTitle(let number):
      StoryTitlePage(entry: book.stories[number], wording: wording).write(into: &writer)
    case .warnings(let number):
      let warnings = WarningsPage(
        entry: book.stories[number], isAnthology: isAnthology, wording: wording,
        typesetter: typesetter(number), notes: book.notes, textHref: plan.storyTexts[number]?.href)
      if document.isContinuation {
        warnings.writeSpoilers(into: &writer)
      } else {
        warnings.write(into: &writer)
      }
    case .chapter(let number, let chapter):
      let story = story ?? book.stories[number].story
      guard story.chapters.indices.contains(chapter) else { return }
      ChapterPage(
        story: story, number: chapter, portion: document.portion, notes: book.notes,
        text: StoryText(pictures: plan.pictures, typesetter: typesetter(number, of: story)),
        opening: opening
      ).write(into: &writer)
    case .endNotes(let number):
      EndNotesPage(
        entry: book.stories[number], number: number, story: story ?? book.stories[number].story,
        isAnthology: isAnthology, wording: wording, notes: book.notes, plan: plan,
        typesetter: typesetter(number)
      ).write(into: &writer)
    case .index(let kind):
      guard let index = plan.indexes[kind] else { return }
      IndexPage(
        index: index, rows: document.portion ?? index.rows.indices, plan: plan,
        book: book, wording: wording
      ).write(into: &writer)
    case .colophon:
      ColophonPage(book: book, wording: wording, typography: typography, stories: stories).write(
        into: &writer)
    }
  }

  /// Sets the words of a story; nil where they stay as typed.
  private func typesetter(_ number: Int, of story: Story? = nil) -> Typesetter? {
    Typesetter(typography, language: book.stories[number].language, story: story)
  }

  private var isAnthology: Bool { !book.isSingle }

  /// A chapter is in the author's language; the other pages mark the author's words where they are
  /// in another one.
  private func language(of page: Page) -> String {
    if case .chapter(let story, _) = page { book.stories[story].language } else { wording.language }
  }

  /// Room for the whole document, so that the buffer need not grow.
  private func capacity(for document: Document, _ story: Story?) -> Int {
    guard case .chapter(_, let chapter) = document.page, let story,
      story.chapters.indices.contains(chapter)
    else { return 2048 }
    let part = ChapterPage.blocks(of: story.chapters[chapter], in: document.portion)
    return 1024 + part.reduce(0) { $0 + $1.byteCount + 16 } * 33 / 32
  }
}

extension Book {
  /// The direction of the book's main language.
  var direction: WritingDirection { WritingDirection(ofLanguage: languages.first ?? "") }
}

extension Book.Entry {
  /// The story's language (BCP 47); English where nobody knows.
  var language: String {
    let language = story.language.value
    return language.isEmpty || language == "und" ? "en" : language
  }
}
