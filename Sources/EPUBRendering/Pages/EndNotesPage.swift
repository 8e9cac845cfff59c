import Markup
import StoryModel

/// What the author says after the story, or all that the author says besides it; in an anthology also
/// where the story comes from, and its header as written.
struct EndNotesPage {
  let entry: Book.Entry
  /// The entry's place in the book.
  let number: Int
  /// With its text: the notes at its chapters may stand here.
  let story: Story
  let isAnthology: Bool
  let wording: Wording
  let notes: NotesPlacement
  let plan: DocumentPlan
  let typesetter: Typesetter?

  private var words: AuthorsWords { AuthorsWords(entry, wording, typesetter) }

  func write(into writer: inout MarkupWriter) {
    writer.section("afterword", role: "doc-afterword", heading: wording.afterTheStory) { writer in
      if isAnthology { writer.storyLine(entry, wording) }
      switch notes {
      case .keep: passage(wording.authorsNotes, story.notesToReadAfter, into: &writer)
      case .end: writeAllNotes(into: &writer)
      case .drop: break
      }
      if isAnthology {
        writer.subsection(wording.source) { writer in
          for source in story.sources { writer.paragraph(wording.sourceShort(source)) }
        }
        Changes(story, wording).write(into: &writer, wording)
        HeaderAsWritten(entry: entry, wording: wording, notes: notes).write(into: &writer)
      } else {
        for field in story.thanksAfter {
          writer.subsection(heading(of: field)) { words.paragraph(field.value, into: &$0) }
        }
      }
    }
  }

  private func passage(_ heading: String, _ notes: [Written], into writer: inout MarkupWriter) {
    guard !notes.isEmpty else { return }
    writer.subsection(heading) { writer in
      for note in notes { words.paragraph(note.text, into: &writer) }
    }
  }

  private func heading(of field: HeaderField) -> String {
    switch field.thanks {
    case .dedication: wording.dedication
    case .disclaimer: wording.disclaimer
    default: wording.thanks
    }
  }

  // MARK: All notes

  /// Before the story, at its chapters, behind it: in the order of reading. No mark in the text leads
  /// here, since the notes are to leave it alone.
  private func writeAllNotes(into writer: inout MarkupWriter) {
    let before = story.notesToReadBefore
    let after = story.notesToReadAfter
    let chapters = story.chapters.indices.filter { story.chapters[$0].noteCount > 0 }
    guard !chapters.isEmpty else {
      return passage(wording.authorsNotes, before + after, into: &writer)
    }
    passage(wording.notesBefore, before, into: &writer)
    for number in chapters { writeNotes(of: number, into: &writer) }
    passage(wording.notesAfter, after, into: &writer)
  }

  private func writeNotes(of chapter: Int, into writer: inout MarkupWriter) {
    let heading = story.chapters[chapter].heading?.string ?? wording.authorsNotes
    words.section(into: &writer) { writer in
      writer.raw("<h2>")
      if let document = plan.document(of: .chapter(story: number, chapter: chapter)) {
        writer.element("a", ["href": document.href], text: heading)
      } else {
        writer.text(heading)
      }
      writer.raw("</h2>\n")
      let text = StoryText(pictures: plan.pictures, typesetter: typesetter)
      for case .note(let blocks) in story.chapters[chapter].blocks {
        text.write(blocks, into: &writer)
      }
    }
  }
}
