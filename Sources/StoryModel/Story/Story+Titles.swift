extension Story {
  /// The same story under another title, with `chapters` for its own.
  package func titled(_ title: Stated<Text>, chapters: [Chapter]) -> Story {
    Story(
      source: source, laterSources: laterSources, title: title, authors: authors,
      fandoms: fandoms, rating: rating, pairings: pairings, isGen: isGen, characters: characters,
      warnings: warnings, tags: tags, summary: summary, disclaimer: disclaimer,
      dedication: dedication, acknowledgements: acknowledgements, notesBefore: notesBefore,
      notesAfter: notesAfter, series: series, part: part, status: status, date: date,
      language: language, chapters: chapters, endMark: endMark, continuation: continuation,
      fields: fields, remainder: remainder, diagnostics: diagnostics, corrected: corrected,
      isOutline: isOutline)
  }
}
