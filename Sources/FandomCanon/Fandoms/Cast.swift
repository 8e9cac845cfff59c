/// The people of a universe and everything that they are called.
final class Cast: Sendable {
  let characters: [Universe.Character]
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

  /// For each fandom of the universe the indexes of characters who are found in it alone.
  let only: [Set<Int>]

  /// The cast of `universe`; where its files clash the first wins.
  init(of universe: Universe) {
    let (files, canonical, numbers) = (universe.files, universe.characterNames, universe.numbers)
    var own: [[String]] = canonical.map { [$0] }
    var isMinor = [Bool](repeating: true, count: canonical.count)
    var names: [String: [Int]] = [:]
    names.reserveCapacity(1000)
    for file in files {
      var ofFile: [String: [Int]] = [:]
      for (table, ofMinor) in [(file.characters, false), (file.minor, true)] {
        for entry in UniverseFile.entries(table) {
          guard let number = numbers[entry.key] else { continue }
          if !ofMinor { isMinor[number] = false }
          own[number] += entry.values
          for name in [entry.key] + entry.values {
            let key = Tokens.key(name)
            if ofFile[key]?.contains(number) != true { ofFile[key, default: []].append(number) }
          }
        }
      }
      ofFile.merge(Self.table(file.ambiguous) { $0.compactMap { numbers[$0] } }) { $1 }
      names.merge(ofFile) { first, _ in first }
    }
    characters = canonical.indices.map {
      Universe.Character(name: canonical[$0], names: own[$0], isMinor: isMinor[$0])
    }
    self.names = names
    ambiguous = Set(files.flatMap { UniverseFile.entries($0.ambiguous).map { Tokens.key($0.key) } })
    codes = Self.merged(files) { Self.table($0.codes) { $0.compactMap { numbers[$0] } } }
    roles = Self.merged(files) { Self.table($0.roles) { $0.lazy.compactMap { numbers[$0] }.first } }
    pairings = Self.merged(files) { Self.pairings($0.pairings, numbers) }
    only = universe.fandoms.map { fandom in
      let lists = files.flatMap(\.fandoms).filter { $0.name == fandom.name }.compactMap(\.only)
      return Set(lists.flatMap { UniverseFile.list($0) }.compactMap { numbers[$0] })
    }
    families = files.flatMap { UniverseFile.lines($0.families) }
      .map { Set(Self.members($0, numbers)) }
  }

  /// The tables of all files as one; where they clash the first wins.
  private static func merged<Value>(
    _ files: [UniverseFile], _ table: (UniverseFile) -> [String: Value]
  ) -> [String: Value] {
    files.map(table).reduce(into: [:]) { all, next in all.merge(next) { first, _ in first } }
  }

  private static func table<Value>(
    _ table: String?, _ value: ([String]) -> Value?
  ) -> [String: Value] {
    var result: [String: Value] = [:]
    for entry in UniverseFile.entries(table) { result[Tokens.key(entry.key)] = value(entry.values) }
    return result
  }

  /// A code with a slash (`X/A`) is filed under its sorted parts, since `A/X` means the same.
  private static func pairings(_ table: String?, _ numbers: [String: Int]) -> [String: [[Int]]] {
    var pairings: [String: [[Int]]] = [:]
    for entry in UniverseFile.entries(table) {
      let parts = entry.key.split(separator: "/").map { Tokens.key($0) }.sorted()
      pairings[parts.joined(separator: "/")] = entry.values.map { members($0, numbers) }
    }
    return pairings
  }

  /// The characters of `A/B/C`.
  static func members(_ names: some StringProtocol, _ numbers: [String: Int]) -> [Int] {
    names.split(separator: "/").compactMap { numbers[trimmed($0)] }
  }
}
