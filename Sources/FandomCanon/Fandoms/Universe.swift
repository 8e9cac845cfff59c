/// Fandoms that share a cast: Buffy and Angel, or Harry Potter alone.
///
/// A class, as all vocabularies are: they never change, and one reference is cheaper to hand on than
/// a dozen tables.
final class Universe: Sendable {
  struct Fandom: Sendable {
    /// The canonical name: `Buffy the Vampire Slayer`.
    let name: String
    let aliases: [String]
    /// Words of the fandom's world that are no person's name: `Sunnydale`.
    let places: [String]
    /// Indexes of the characters who are found in this fandom alone.
    let only: Set<Int>
  }

  struct Character: Sendable {
    let name: String
    /// Every name that is the character's alone, the canonical one among them.
    let names: [String]
    let isMinor: Bool
  }

  let fandoms: [Fandom]
  /// In the order of the file: the major ones, then the minor ones.
  let characters: [Character]
  /// Keys of `Tokens.key` → indexes of characters, the likeliest first.
  let names: [String: [Int]]
  /// Keys of names that do not tell by themselves: they are not counted in the text.
  let ambiguous: Set<String>
  let codes: [String: [Int]]
  let roles: [String: Int]
  /// Names of pairings → the indexes of the members of each candidate.
  let pairings: [String: [[Int]]]
  /// Indexes of characters who are of one family, by character.
  let families: [Set<Int>]

  /// Whether `first` and `second` are of one family.
  func areKin(_ first: Int, _ second: Int) -> Bool {
    families.contains { $0.contains(first) && $0.contains(second) }
  }

  init(_ file: UniverseFile) {
    var characters: [Character] = []
    var index: [String: Int] = [:]
    var names: [String: [Int]] = [:]
    names.reserveCapacity(1000)
    for (table, isMinor) in [(file.characters, false), (file.minor, true)] {
      for entry in UniverseFile.entries(table) {
        let number = characters.count
        let own = [entry.key] + entry.values
        characters.append(Character(name: entry.key, names: own, isMinor: isMinor))
        index[entry.key] = number
        for name in own { names[Tokens.key(name), default: []].append(number) }
      }
    }
    let indexes = { (names: [String]) in names.compactMap { index[$0] } }
    let ambiguous = Self.table(file.ambiguous, indexes)
    self.characters = characters
    for (name, bearers) in ambiguous { names[name] = bearers }
    self.names = names
    self.ambiguous = Set(ambiguous.keys)
    codes = Self.table(file.codes, indexes)
    roles = Self.table(file.roles) { indexes($0).first }
    pairings = Self.pairings(file.pairings, index)
    families = UniverseFile.lines(file.families).map { Set(Self.members($0, index)) }
    fandoms = file.fandoms.map { fandom in
      Fandom(
        name: fandom.name, aliases: [fandom.name] + UniverseFile.list(fandom.aliases ?? ""),
        places: UniverseFile.list(fandom.places ?? ""),
        only: Set(indexes(UniverseFile.list(fandom.only ?? ""))))
    }
  }

  private static func table<Value>(
    _ table: String?, _ value: ([String]) -> Value?
  ) -> [String: Value] {
    var result: [String: Value] = [:]
    for entry in UniverseFile.entries(table) { result[Tokens.key(entry.key)] = value(entry.values) }
    return result
  }

  /// A code with a slash (`X/A`) is filed under its sorted parts, since `A/X` means the same.
  private static func pairings(_ table: String?, _ index: [String: Int]) -> [String: [[Int]]] {
    var pairings: [String: [[Int]]] = [:]
    for entry in UniverseFile.entries(table) {
      let parts = entry.key.split(separator: "/").map { Tokens.key($0) }.sorted()
      pairings[parts.joined(separator: "/")] = entry.values.map { members($0, index) }
    }
    return pairings
  }

  /// The characters of `A/B/C`.
  private static func members(_ names: some StringProtocol, _ index: [String: Int]) -> [Int] {
    names.split(separator: "/").compactMap { index[trimmed($0)] }
  }
}
