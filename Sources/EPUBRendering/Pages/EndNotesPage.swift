import Markup
import StoryModel

/// What the author says after the story; in an anthology also the story's header as written.
struct EndNotesPage {
  let entry: Book.Entry
  let isAnthology: Bool
  let wording: Wording

  private var notes: [Written] { entry.story.notesAfter.filter { !$0.text.isBlank } }

  /// The author's words after the story that are no notes, such as thanks.
  private var otherWords: [HeaderField] {
    entry.story.fields.filter { field in
      field.isAfterStory && !field.value.isBlank && !notes.contains { $0.text == field.value }
    }
  }

  func write(into writer: inout MarkupWriter) {
    writer.section("afterword", role: "doc-afterword", heading: wording.afterTheStory) { writer in
      if isAnthology { writer.paragraph(class: "byline", wording.titleAndByline(entry)) }
      let words = AuthorsWords(entry, wording)
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
        for field in otherWords { words.paragraph(field.value, into: &writer) }
      }
    }
  }
}
