import Markup
import StoryModel

/// What the author says after the story; in an anthology also the story's header as written.
struct EndNotesPage {
  let entry: Book.Entry
  let isAnthology: Bool
  let wording: Wording
  let typesetter: Typesetter?

  func write(into writer: inout MarkupWriter) {
    writer.section("afterword", role: "doc-afterword", heading: wording.afterTheStory) { writer in
      if isAnthology { writer.paragraph(class: "byline", wording.titleAndByline(entry)) }
      let words = AuthorsWords(entry, wording, typesetter)
      let notes = entry.story.notesToReadAfter
      if !notes.isEmpty {
        writer.subsection(wording.authorsNotes) { writer in
          for note in notes { words.paragraph(note.text, into: &writer) }
        }
      }
      if isAnthology {
        writer.subsection(wording.source) { writer in
          for source in entry.story.sources { writer.paragraph(wording.sourceShort(source)) }
        }
        HeaderAsWritten(entry: entry, wording: wording).write(into: &writer)
      } else {
        for field in entry.story.thanksAfter {
          writer.subsection(heading(of: field)) { words.paragraph(field.value, into: &$0) }
        }
      }
    }
  }

  private func heading(of field: HeaderField) -> String {
    switch field.thanks {
    case .dedication: wording.dedication
    case .disclaimer: wording.disclaimer
    default: wording.thanks
    }
  }
}
