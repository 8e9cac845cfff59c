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
    /// Fandoms besides those that are built in; they win where names clash.
    package var fandoms: [FandomFile]

    package init(
      infersPairings: Bool = true, language: String? = nil, fandoms: [FandomFile] = []
    ) {
      self.infersPairings = infersPairings
      self.language = language
      self.fandoms = fandoms
    }
  }

  private let options: Options
  /// The vocabulary with the caller's own fandoms; nil where there are none.
  private let own: OwnVocabulary?

  package init(options: Options = Options()) {
    self.options = options
    own = options.fandoms.isEmpty ? nil : OwnVocabulary(options.fandoms)
  }

  /// Loaded with the first story.
  private var vocabulary: Vocabulary { own?.vocabulary ?? .shared }

  /// The story that `draft` holds: each field interpreted, the text untouched.
  ///
  /// What `overrides` say wins, with the evidence `override`; the author's words stay beside it.
  /// A value that cannot be read is a diagnostic, and the author's word stands.
  ///
  /// Same draft, overrides and options, same story.
  package func interpret(_ draft: StoryDraft, overrides: Overrides = .none) -> Story {
    var reading = Interpretation(draft, vocabulary: vocabulary, overrides: overrides)
    let name = reading.title()
    let authors = reading.authors()
    let rating = reading.rating()
    let warnings = reading.warnings()
    let fandoms = reading.fandoms()
    let pairings = reading.pairings(infers: options.infersPairings)
    let characters = reading.characters(pairings: pairings.list)
    let part = reading.part(title: name.part)
    let date = reading.date()
    return Story(
      source: draft.source, title: name.title, authors: authors, fandoms: fandoms,
      rating: reading.corrected(rating, .rating, .rating), pairings: pairings.list,
      isGen: pairings.isGen, characters: characters,
      warnings: reading.corrected(warnings), tags: reading.tags(), summary: reading.summary(),
      disclaimer: reading.header.joined(.disclaimer),
      dedication: reading.header.joined(.dedication),
      // Who names a beta reader and thanks nobody else, thanks the beta reader.
      acknowledgements: reading.header.joined(.acknowledgements) ?? reading.header.joined(.beta),
      notesBefore: reading.notes(afterStory: false), notesAfter: reading.notes(afterStory: true),
      series: reading.series().map { reading.corrected($0, .series, .series) }, part: part,
      status: reading.corrected(reading.status(part: part), .status, .status),
      date: date, language: reading.language(options.language),
      chapters: draft.chapters, endMark: draft.endMark,
      continuation: draft.continuation, fields: draft.fields,
      remainder: draft.remainder, diagnostics: reading.diagnostics + reading.corrections.problems,
      corrected: Set(reading.corrections.values.keys))
  }
}
