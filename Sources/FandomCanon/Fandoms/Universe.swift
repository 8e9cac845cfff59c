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
  /// Sorted: the major ones by name, then the minor ones.
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
    let major = file.characters.sorted { $0.key < $1.key }.map { ($0, false) }
    let minor = (file.minor ?? [:]).sorted { $0.key < $1.key }.map { ($0, true) }
    let all = major + minor
    var characters: [Character] = []
    var index: [String: Int] = [:]
    var names: [String: [Int]] = [:]
    for (number, ((name, others), isMinor)) in all.enumerated() {
      let own = [name] + Self.list(others)
      characters.append(Character(name: name, names: own, isMinor: isMinor))
      index[name] = number
      for other in own { names[Tokens.key(other), default: []].append(number) }
    }
    func indexes(_ list: String) -> [Int] { Self.list(list).compactMap { index[$0] } }
    for (name, bearers) in file.ambiguous ?? [:] { names[Tokens.key(name)] = indexes(bearers) }

    self.characters = characters
    self.names = names
    ambiguous = Set((file.ambiguous ?? [:]).keys.map { Tokens.key($0) })
    codes = Self.table(file.codes, indexes)
    roles = Self.table(file.roles) { index[$0] }.compactMapValues { $0 }
    pairings = Self.pairings(file.pairings ?? [:], index)
    families = (file.families ?? []).map {
      Set($0.split(separator: "/").compactMap { index[String($0)] })
    }
    fandoms = file.fandoms.map { fandom in
      Fandom(
        name: fandom.name, aliases: [fandom.name] + Self.list(fandom.aliases ?? ""),
        places: Self.list(fandom.places ?? ""), only: Set(indexes(fandom.only ?? "")))
    }
  }

  /// A code with a slash (`X/A`) is filed under its sorted parts, since `A/X` means the same.
  private static func pairings(
    _ table: [String: String], _ index: [String: Int]
  ) -> [String: [[Int]]] {
    var pairings: [String: [[Int]]] = [:]
    for (name, candidates) in table {
      let parts = name.split(separator: "/").map { Tokens.key($0) }.sorted()
      pairings[parts.joined(separator: "/")] = list(candidates).map { members in
        members.split(separator: "/").compactMap { index[String($0)] }
      }
    }
    return pairings
  }

  /// The parts of a comma-separated list, without the white space around them.
  static func list(_ list: String) -> [String] {
    list.split(separator: ",").map(trimmed).filter { !$0.isEmpty }
  }

  private static func table<Value>(
    _ table: [String: String]?, _ value: (String) -> Value
  ) -> [String: Value] {
    var result: [String: Value] = [:]
    for (key, list) in table ?? [:] { result[Tokens.key(key)] = value(list) }
    return result
  }
}
