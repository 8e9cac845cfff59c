/// `Resources/Warnings.toml`: what authors warn of, and the names that readers know.
final class WarningVocabulary: Sendable {
  struct File: Decodable {
    struct Entry: Decodable {
      let id: String
      let name: String
      let isArchiveWarning: Bool?
      let isSpoiler: Bool?
      let phrases: String
    }

    let warnings: [Entry]
    /// What an author says who warns of nothing.
    let nothing: String
    /// What an author says who keeps silent.
    let withheld: String
    /// Phrases that contain a warning's words and are not the warning.
    let exceptions: String
    /// Words before a phrase that take the warning back: `no character death`.
    let negations: String
    /// Codes with a slash that are one warning: `m/m`.
    let codes: String
    /// Words that make a long clause a sentence rather than a list.
    let prose: String
  }

  struct Entry: Sendable {
    let id: String
    let name: String
    let isArchiveWarning: Bool
    let isSpoiler: Bool
  }

  /// Phrase → warning; nil for the exceptions.
  let phrases: PhraseTable<Entry?>
  let nothing: PhraseTable<Bool>
  let withheld: PhraseTable<Bool>
  let negations: PhraseTable<Bool>
  let codes: PhraseTable<Bool>
  let prose: Set<String>

  init(_ file: File) {
    phrases = PhraseTable(
      [(file.exceptions, nil)]
        + file.warnings.map { entry in
          (
            entry.phrases,
            Entry(
              id: entry.id, name: entry.name, isArchiveWarning: entry.isArchiveWarning ?? false,
              isSpoiler: entry.isSpoiler ?? false)
          )
        })
    nothing = PhraseTable(file.nothing)
    withheld = PhraseTable(file.withheld)
    negations = PhraseTable(file.negations)
    codes = PhraseTable(file.codes)
    prose = Set(UniverseFile.list(file.prose))
  }
}
