/// What the author says to those who have read the story.
extension Story {
  /// The notes behind the story that have something in them.
  package var notesToReadAfter: [Written] { notesAfter.filter { !$0.text.isBlank } }

  /// Thanks and disclaimers behind the story, as far as they are no notes too. A header that
  /// stands below the story has other fields, which say nothing to a reader.
  package var thanksAfter: [HeaderField] {
    fields.filter { field in
      field.isAfterStory && field.thanks != nil && !field.value.isBlank
        && !notesAfter.contains { $0.text == field.value }
    }
  }

  /// Whether the author has a word for those who have read the story.
  package var hasWordsAfter: Bool { !notesToReadAfter.isEmpty || !thanksAfter.isEmpty }
}

extension HeaderField {
  /// `dedication`, `acknowledgements` or `disclaimer`, where the label names one of them.
  package var thanks: HeaderKey? {
    ([key] + alsoKeys).first { [.dedication, .acknowledgements, .disclaimer].contains($0) }
  }
}
