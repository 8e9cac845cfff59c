import Markup
import StoryModel

/// Where every story came from; in a book of one story also its header as written and what was set
/// aside.
struct ColophonPage {
  let book: Book
  let wording: Wording
  /// The stories that this document lists.
  let stories: Range<Int>

  func write(into writer: inout MarkupWriter) {
    writer.section("colophon", role: "doc-colophon", heading: wording.colophon) { writer in
      if book.isSingle, let entry = book.stories.first {
        for source in entry.story.sources { writer.paragraph(wording.source(source)) }
        writer.paragraph(wording.made)
        HeaderAsWritten(entry: entry, wording: wording).write(into: &writer)
      } else {
        writer.paragraph(wording.anthologyMade)
        writer.paragraph(wording.setAsideHintForAnthology)
        writeSources(into: &writer)
      }
    }
  }

  private func writeSources(into writer: inout MarkupWriter) {
    writer.subsection(wording.sources) { writer in
      writer.raw("<ul>\n")
      for entry in book.stories[stories] {
        writer.element("li") { writer in
          writer.element("cite", text: entry.title)
          let sources = entry.story.sources.map(wording.sourceShort).joined(separator: ", ")
          writer.text(" \(wording.by(entry.byline)): \(sources)")
          if let date = entry.story.date { writer.text(", \(date.value)") }
        }
        writer.raw("\n")
      }
      writer.raw("</ul>\n")
    }
  }
}
