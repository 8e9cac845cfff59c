import StoryModel

/// One draft on its way to being a story. Each interpreted field has a file of its own that
/// extends this type.
struct Interpretation {
  let draft: StoryDraft
  var header: Header
  let vocabulary: Vocabulary
  /// What a person said, which wins.
  var corrections: Corrections
  private(set) var diagnostics: [Diagnostic]
  /// The universes that the story is set in, once `fandoms()` has decided.
  var universes: [Int] = []
  /// The characters whom the header names in full, once they have been looked for.
  var namedCharacters: Set<Int>?
  private var bodyMentions: MentionCount?
  private var headerMentions: MentionCount?

  init(_ draft: StoryDraft, vocabulary: Vocabulary, overrides: Overrides = .none) {
    self.draft = draft
    corrections = Corrections(overrides, vocabulary: vocabulary)
    header = Header(fields: draft.fields, replacing: corrections.fields(besides: draft))
    self.vocabulary = vocabulary
    diagnostics = draft.diagnostics
  }

  var resolver: NameResolver { NameResolver(vocabulary: vocabulary, universes: universes) }

  /// Adds a diagnostic, unless the same one is there already.
  mutating func note(_ id: DiagnosticID, _ message: String, _ field: HeaderField?) {
    let diagnostic = Diagnostic(id, message, at: field.map { .lines($0.place) })
    if !diagnostics.contains(diagnostic) { diagnostics.append(diagnostic) }
  }

  /// Who is spoken of in the body. Counted when first asked for, in one pass over its bytes.
  mutating func mentionsInBody() -> MentionCount {
    if let bodyMentions { return bodyMentions }
    var count = vocabulary.noMentions
    count.add(draft.chapters, table: vocabulary.words)
    bodyMentions = count
    return count
  }

  /// Who is spoken of in the header, apart from the fields that speak of living people.
  mutating func mentionsInHeader() -> MentionCount {
    if let headerMentions { return headerMentions }
    var count = vocabulary.noMentions
    for field in draft.fields where !Self.ofPeople.contains(field.key) {
      count.add(field.value, table: vocabulary.words)
    }
    headerMentions = count
    return count
  }

  private static let ofPeople: Set<HeaderKey> = [
    .author, .email, .url, .feedback, .archive, .beta, .dedication, .acknowledgements,
  ]

  /// How often the story speaks of `character`, in header and body.
  mutating func mentions(of character: Int) -> Int {
    mentionsInBody().total(character) + mentionsInHeader().total(character)
  }
}
