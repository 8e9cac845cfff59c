/// A file of `Resources/Fandoms`: the fandoms that share a cast, and the names of that cast.
///
/// The form is described in `Resources/README.md`. Lists are comma-separated strings, which are
/// easier to edit than arrays and several times faster to load.
struct UniverseFile: Decodable {
  struct Fandom: Decodable {
    let name: String
    let aliases: String?
    let places: String?
    let only: String?
  }

  let fandoms: [Fandom]
  /// Canonical name → other names.
  let characters: [String: String]
  let minor: [String: String]?
  /// Initials → canonical names, the likeliest first.
  let codes: [String: String]?
  /// A name that several characters bear, or that is an everyday word as well → canonical names,
  /// the likeliest first.
  let ambiguous: [String: String]?
  /// What a character is rather than what it is called → canonical name.
  let roles: [String: String]?
  /// The name of a pairing → its members joined by slashes, several candidates apart by commas.
  let pairings: [String: String]?
  /// Characters between whom no pairing is ever inferred, joined by slashes.
  let families: [String]?
}
