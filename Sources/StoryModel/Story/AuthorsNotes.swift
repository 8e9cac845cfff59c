/// What the author says to those who read the story.
extension Story {
  /// The notes before the story that have something in them. When the story is set is told with the
  /// facts.
  package var notesToReadBefore: [Written] {
    let settings = fields.filter { $0.key == .timeline && $0.alsoKeys.isEmpty }.map(\.value)
    return notesBefore.filter { !$0.text.isBlank && !settings.contains($0.text) }
  }

  /// The notes behind the story that have something in them.
  package var notesToReadAfter: [Written] {
    let settings = fields.filter { $0.key == .timeline && $0.alsoKeys.isEmpty }.map(\.value)
    return notesAfter.filter { !$0.text.isBlank && !settings.contains($0.text) }
  }

  /// Thanks and disclaimers behind the story, as far as they are no notes too. A header that
  /// stands below the story has other fields, which say nothing to a reader.
  package var thanksAfter: [HeaderField] {
    fields.filter { field in
      field.isAfterStory && field.thanks != nil && !field.value.isBlank
        && !notesAfter.contains { $0.text == field.value }
    }
  }

  /// What the author says the story gives away of other works.
  package var statedSpoilers: [Written] {
    fields.filter { $0.key == .spoilers && $0.alsoKeys.isEmpty }.map(\.written)
  }

  /// Whether the author has a word for those who have read the story, in a book that has the notes
  /// there.
  package func hasWordsAfter(_ notes: NotesPlacement) -> Bool {
    if !thanksAfter.isEmpty { return true }
    return switch notes {
    case .keep: !notesToReadAfter.isEmpty
    case .end:
      !notesToReadAfter.isEmpty || !notesToReadBefore.isEmpty
        || chapters.contains { $0.noteCount > 0 }
    case .drop: false
    }
  }

  /// Which chapters a book shows: where the notes are elsewhere, a chapter of nothing but notes
  /// would be an empty page.
  package func shownChapters(_ notes: NotesPlacement) -> [Int] {
    let shown = chapters.indices.filter { notes == .keep || !chapters[$0].isNotesAlone }
    return shown.isEmpty ? Array(chapters.indices) : shown
  }
}

extension Chapter {
  /// Whether the chapter is what the author says, and nothing else.
  package var isNotesAlone: Bool { noteCount > 0 && noteCount == blockCount }
}

extension HeaderField {
  /// `dedication`, `acknowledgements` or `disclaimer`, where the label names one of them.
  package var thanks: HeaderKey? {
    ([key] + alsoKeys).first { [.dedication, .acknowledgements, .disclaimer].contains($0) }
  }

  /// Whether the field is an author's note and nothing besides.
  package var isNoteAlone: Bool {
    (key == .notes || key == .other && label == nil) && alsoKeys.isEmpty
  }
}
