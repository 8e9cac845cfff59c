import StoryModel

/// The stage that understands: a story as written becomes a story with canonical pairings, rating
/// and warnings beside the author's words.
package struct Canon: Sendable {
  /// What the caller may decide.
  package struct Options: Sendable, Hashable {
    /// Whether a pairing may be inferred from the text of a story that states none.
    package var infersPairings = true
    /// The language of every story (BCP 47), over what its file says; nil leaves it to the file.
    package var language: String?

    package init(infersPairings: Bool = true, language: String? = nil) {
      self.infersPairings = infersPairings
      self.language = language
    }
  }

  private let options: Options

  package init(options: Options = Options()) {
    self.options = options
  }

  /// The story that `draft` holds: each field interpreted, the text untouched.
  ///
  /// Same draft and options, same story.
  package func interpret(_ draft: StoryDraft) -> Story {
    var reading = Interpretation(draft, vocabulary: .shared)
    let name = reading.title()
    let authors = reading.authors()
    let rating = reading.rating()
    let warnings = reading.warnings()
    let fandoms = reading.fandoms()
    let pairings = reading.pairings(infers: options.infersPairings)
    let characters = reading.characters(pairings: pairings.list)
    let part = reading.part() ?? name.part
    return Story(
      source: draft.source, title: name.title, authors: authors, fandoms: fandoms,
      rating: rating, pairings: pairings.list, isGen: pairings.isGen, characters: characters,
      warnings: warnings, tags: reading.tags(), summary: reading.header.joined(.summary),
      disclaimer: reading.header.joined(.disclaimer),
      dedication: reading.header.joined(.dedication),
      acknowledgements: reading.header.joined(.acknowledgements),
      notesBefore: reading.notes(afterStory: false), notesAfter: reading.notes(afterStory: true),
      series: reading.series(), part: part, status: reading.status(part: part),
      date: reading.date(), language: reading.language(options.language),
      chapters: draft.chapters, endMark: draft.endMark,
      continuation: draft.continuation, fields: draft.fields,
      remainder: draft.remainder, diagnostics: reading.diagnostics)
  }
}
