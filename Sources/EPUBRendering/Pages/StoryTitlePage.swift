import Markup
import StoryModel

/// The title page of a story: title, by-line, and what is known of it as a list without links.
struct StoryTitlePage {
  let entry: Book.Entry
  let wording: Wording

  func write(into writer: inout MarkupWriter) {
    writer.raw("<section class=\"titlepage\" epub:type=\"titlepage\">\n")
    writer.titleHeading(entry.title, language: entry.titleLanguage(on: wording.language))
    writer.paragraph(class: "byline", wording.by(entry.byline))
    StoryFacts(entry: entry, wording: wording).write(into: &writer)
    writer.raw("</section>\n")
  }
}
