/// `Resources/Romance.toml`: the words of love that an inferred pairing asks for.
struct RomanceVocabulary: Decodable, Sendable {
  /// Words that hardly stand in a story without romance (`kissed`, `lover`); they count three times.
  let strong: String
  /// Love itself, of which families and friends speak too; it counts twice.
  let love: String
  /// Words that a romance is full of but that stand elsewhere too (`heart`, `skin`).
  let weak: String
}
