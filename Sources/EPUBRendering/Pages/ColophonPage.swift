import EPUBModel
import Markup
import StoryModel

/// Where every story came from; in a book of one story also its header as written and what was set
/// aside.
struct ColophonPage {
  let book: Book
  let wording: Wording
  let typography: PublicationOptions.Typography
  /// The stories that this document lists.
  let stories: Range<Int>

  func write(into writer: inout MarkupWriter) {
    writer.section("colophon", role: "doc-colophon", heading: wording.colophon) { writer in
      if book.isSingle, let entry = book.stories.first {
        write(entry, into: &writer)
      } else if stories.lowerBound == 0 {
        writer.paragraph(wording.anthologyMade)
        writeManner(into: &writer)
        writer.paragraph(wording.setAsideHintForAnthology)
        writeSources(into: &writer)
        writeLeftOut(into: &writer)
      } else {
        writeSources(into: &writer)
      }
    }
  }

  private func write(_ entry: Book.Entry, into writer: inout MarkupWriter) {
    for source in entry.story.sources { writer.paragraph(wording.source(source)) }
    if let date = entry.story.date?.value { writer.paragraph(wording.dated(date)) }
    writer.paragraph(wording.made)
    writeManner(into: &writer)
    Changes(entry.story, wording).write(into: &writer, wording)
    HeaderAsWritten(entry: entry, wording: wording, notes: book.notes).write(into: &writer)
  }

  /// What whoever had the book made wanted of all its stories.
  private func writeManner(into writer: inout MarkupWriter) {
    if typography == .full { writer.paragraph(wording.typographySet) }
    switch book.notes {
    case .keep: break
    case .end: writer.paragraph(wording.notesAtEnd)
    case .drop: writer.paragraph(wording.notesDropped)
    }
  }

  /// Copies that are not in the book since another one has all of them.
  private func writeLeftOut(into writer: inout MarkupWriter) {
    guard !book.leftOut.isEmpty else { return }
    writer.subsection(wording.leftOut) { writer in
      writer.list(book.leftOut) { $1.text(wording.leftOut($0)) }
    }
  }

  private func writeSources(into writer: inout MarkupWriter) {
    writer.subsection(wording.sources) { writer in
      writer.raw("<ul>\n")
      for entry in book.stories[stories] {
        writer.element("li") { writer in
          writer.element("cite") { writer in
            writer.title(entry.title, language: entry.titleLanguage(on: wording.language))
          }
          let sources = entry.story.sources.map(wording.sourceShort).joined(separator: ", ")
          writer.text(" \(wording.by(entry.byline)): \(sources)")
          if let date = entry.story.date { writer.text(", \(wording.date(date.value))") }
        }
        writer.raw("\n")
      }
      writer.raw("</ul>\n")
    }
  }
}
