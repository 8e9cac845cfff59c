/// `Resources/Inference.toml`: what decides in which fandom a story is set.
final class InferenceVocabulary: Sendable {
  struct File: Decodable {
    let everydayNames: String
    let originalWork: String
  }

  /// Names, as they stand in texts, that tell half as much as others.
  let everydayNames: Set<String>
  /// What an author says whose story is of no fandom.
  let originalWork: PhraseTable<Bool>

  init(_ file: File) {
    everydayNames = Set(UniverseFile.list(file.everydayNames))
    originalWork = PhraseTable(file.originalWork)
  }
}
