/// `Resources/Inference.toml`: what decides in which fandom a story is set.
final class InferenceVocabulary: Sendable {
  struct File: Decodable {
    let everydayNames: String
    let originalWork: String
    /// Fandom → those whom disclaimers name as its owners.
    let owners: [String: String]
  }

  /// Names, as they stand in texts, that tell half as much as others.
  let everydayNames: Set<String>
  /// What an author says whose story is of no fandom.
  let originalWork: PhraseTable<Bool>
  /// Who owns a fandom → the fandoms' names, as the file has them.
  let owners: PhraseTable<[String]>
  /// The fandoms whose owners are known.
  let fandoms: [String]

  init(_ file: File) {
    everydayNames = Set(UniverseFile.list(file.everydayNames))
    originalWork = PhraseTable(file.originalWork)
    fandoms = file.owners.keys.sorted()
    var owned: [String: [String]] = [:]
    for (fandom, owners) in file.owners.sorted(by: { $0.key < $1.key }) {
      for owner in UniverseFile.list(owners) { owned[owner, default: []].append(fandom) }
    }
    owners = PhraseTable(owned.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
  }
}
