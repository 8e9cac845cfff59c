import Markup
import StoryModel

/// The typographic cover: title, author, and what the book is about.
struct CoverPage {
  let book: Book
  let wording: Wording

  func write(into writer: inout MarkupWriter) {
    let heading = BookHeading(book, wording)
    writer.open(
      "section", ["class": "cover", "epub:type": "cover", "aria-label": wording.cover])
    writer.raw("\n")
    writer.titleHeading(heading.title, language: heading.language)
    if let subtitle = heading.subtitle { writer.paragraph(class: "subtitle", subtitle) }
    writer.void("hr")
    writer.raw("\n")
    if let byline = heading.byline { writer.paragraph(class: "byline", byline) }
    if let about = heading.about { writer.paragraph(class: "about", about) }
    writer.raw("</section>\n")
  }
}

/// What stands on the cover and the title page of a book.
struct BookHeading {
  let title: String
  /// The title's language where it is not that of our own words.
  let language: String?
  /// How many stories an anthology has.
  let subtitle: String?
  let byline: String?
  /// The pairing of a single story, else its fandom.
  let about: String?

  init(_ book: Book, _ wording: Wording) {
    guard !book.isSingle else {
      let entry = book.stories.first
      title = book.title
      language = entry?.titleLanguage(on: wording.language)
      subtitle = nil
      byline = entry?.byline ?? wording.unknownAuthor
      let pairings = entry?.story.pairings.filter { $0.evidence != .inferred } ?? []
      let pairing =
        pairings.first { $0.qualifier == .main }
        ?? pairings.first(where: \.qualifier.makesAnthology)
      about = pairing?.displayName ?? entry?.story.fandoms.first?.value
      return
    }
    title = book.name
    language = nil
    subtitle = wording.stories(book.stories.count)
    byline = wording.authors(book.authors)
    about = nil
  }
}
