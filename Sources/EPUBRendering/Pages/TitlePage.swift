import Markup
import StoryModel

/// The book's own title page. In a book of one story it is that story's.
struct TitlePage {
  let book: Book
  let wording: Wording

  func write(into writer: inout MarkupWriter) {
    if book.isSingle, let entry = book.stories.first {
      StoryTitlePage(entry: entry, wording: wording).write(into: &writer)
      return
    }
    let heading = BookHeading(book, wording)
    writer.raw("<section class=\"titlepage\" epub:type=\"titlepage\">\n")
    writer.titleHeading(book.volume?.collection ?? heading.title, language: heading.language)
    if let volume = book.volume { writer.paragraph(class: "subtitle", wording.volume(volume)) }
    writer.paragraph(class: "subtitle", wording.extent(of: book))
    if let byline = heading.byline { writer.paragraph(class: "byline", wording.by(byline)) }
    if let compiler = book.compiler {
      writer.paragraph(class: "about", wording.compiled(by: compiler))
    }
    writer.raw("</section>\n")
  }
}
