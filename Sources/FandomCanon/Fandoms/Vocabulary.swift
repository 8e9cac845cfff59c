import Resources
import Synchronization

/// Everything that is read from `Resources`, loaded once, and the files that people add.
final class Vocabulary: Sendable {
  let universes: [Universe]
  /// The number of each universe's first character in counts over all universes; the last is how
  /// many there are.
  let firstCharacter: [Int]
  /// The universe of each character, by number over all universes.
  private let universeOfCharacter: [Int16]
  /// Keys of the fandoms' names and aliases → where the fandom is.
  let fandomsByName: [String: (universe: Int, fandom: Int)]
  let words: WordTable
  let romance: RomanceVocabulary
  let inference: InferenceVocabulary
  let ratings: RatingLadder
  let warnings: WarningVocabulary
  let pairings: PairingVocabulary
  let statuses: StatusVocabulary
  let months: PhraseTable<Int>
  private let knownNames = AtomicLazyReference<NameIndex>()

  static let shared = Vocabulary()

  /// The built-in vocabulary with `own` files of fandoms, which win where names clash.
  ///
  /// A file that names a fandom which is built in adds to its universe; another is one of its own.
  init(own: [UniverseFile] = []) {
    let builtIn = Resources.names(in: "Fandoms/").map(Self.builtInFile)
    let groups = Self.grouped(own, builtIn)
    let universes = groups.map(Universe.init)
    self.universes = universes
    var first: [Int] = []
    var universeOfCharacter: [Int16] = []
    for (index, universe) in universes.enumerated() {
      first.append(universeOfCharacter.count)
      universeOfCharacter += repeatElement(Int16(index), count: universe.characterNames.count)
    }
    firstCharacter = first + [universeOfCharacter.count]
    self.universeOfCharacter = universeOfCharacter
    fandomsByName = Self.fandomsByName(universes, builtIn: builtIn.count)
    romance = Resources.decode(RomanceVocabulary.self, from: "Romance.toml")
    words = WordTable(universes, firstCharacter: first, romance: romance)
    inference = InferenceVocabulary(
      Resources.decode(InferenceVocabulary.File.self, from: "Inference.toml"))
    ratings = RatingLadder(Resources.decode(RatingLadder.File.self, from: "Ratings.toml"))
    warnings = WarningVocabulary(
      Resources.decode(WarningVocabulary.File.self, from: "Warnings.toml"))
    pairings = PairingVocabulary(
      Resources.decode(PairingVocabulary.File.self, from: "Qualifiers.toml"))
    statuses = StatusVocabulary(
      Resources.decode(StatusVocabulary.File.self, from: "Statuses.toml"))
    months = Self.months(Resources.decode([String: String].self, from: "Months.toml"))
  }

  /// A count with a place for every character.
  var noMentions: MentionCount {
    MentionCount(characterCount: universeOfCharacter.count, wordCount: words.count)
  }

  private static func builtInFile(_ name: String) -> UniverseFile {
    Resources.bytes(of: name).flatMap(UniverseFile.init(plain:))
      ?? Resources.decode(UniverseFile.self, from: name)
  }

  /// The built-in files with a fandom that `file` has as well.
  static func builtIn(sharing file: UniverseFile) -> [UniverseFile] {
    let names = Set(file.fandoms.map { Tokens.key($0.name) })
    return Resources.names(in: "Fandoms/").map(builtInFile).filter { known in
      known.fandoms.contains { names.contains(Tokens.key($0.name)) }
    }
  }

  /// The files of each universe: people's own before the built-in one that they add to.
  private static func grouped(
    _ own: [UniverseFile], _ builtIn: [UniverseFile]
  ) -> [[UniverseFile]] {
    var groups = builtIn.map { [$0] }
    for file in own {
      let names = Set(file.fandoms.map { Tokens.key($0.name) })
      let known = groups.firstIndex { group in
        group.contains { $0.fandoms.contains { names.contains(Tokens.key($0.name)) } }
      }
      if let known {
        // Behind the own files that came before it, and before the built-in one.
        let end = groups[known].count - (known < builtIn.count ? 1 : 0)
        groups[known].insert(file, at: end)
      } else {
        groups.append([file])
      }
    }
    return groups
  }

  /// The names of fandoms; people's own files first, then the built-in ones.
  private static func fandomsByName(
    _ universes: [Universe], builtIn: Int
  ) -> [String: (universe: Int, fandom: Int)] {
    var table: [String: (universe: Int, fandom: Int)] = [:]
    table.reserveCapacity(universes.count * 40)
    for isBuiltIn in [false, true] {
      for (index, universe) in universes.enumerated() {
        let ownCount = universe.files.count - (index < builtIn ? 1 : 0)
        let files = isBuiltIn ? universe.files[ownCount...] : universe.files[..<ownCount]
        for file in files {
          for fandom in file.fandoms {
            let key = Tokens.key(fandom.name)
            let number = universe.fandoms.firstIndex { Tokens.key($0.name) == key } ?? 0
            for name in [fandom.name] + UniverseFile.list(fandom.aliases ?? "") {
              let key = Tokens.key(name)
              if table[key] == nil { table[key] = (index, number) }
            }
          }
        }
      }
    }
    return table
  }

  private static func months(_ file: [String: String]) -> PhraseTable<Int> {
    PhraseTable(file.sorted { $0.key < $1.key }.map { ($0.value, Int($0.key) ?? 0) })
  }
}

extension Vocabulary {
  /// The canonical name of the character with the number `character` over all universes.
  func name(of character: Int) -> String {
    let universe = universe(of: character)
    return universes[universe].characterNames[character - firstCharacter[universe]]
  }

  /// Whether the character with the number `character` is of a few episodes only.
  func isMinor(_ character: Int) -> Bool {
    let universe = universe(of: character)
    return character - firstCharacter[universe] >= universes[universe].majorCount
  }

  /// How far down the file of its universe the character with the number `character` stands.
  func rank(of character: Int) -> Int { character - firstCharacter[universe(of: character)] }

  /// The universe of the character with the number `character` over all universes.
  func universe(of character: Int) -> Int { Int(universeOfCharacter[character]) }

  /// The fandom that is called `name`, and its universe.
  func fandom(called name: String) -> (fandom: Universe.Fandom, universe: Int)? {
    fandomsByName[Tokens.key(name)].map { (universes[$0.universe].fandoms[$0.fandom], $0.universe) }
  }

  /// The characters whom `key` names without doubt in some universe, and the members of the
  /// pairing of that name, by number over all universes.
  func bearers(of key: String) -> [Int] {
    let names = knownNames.load() ?? knownNames.storeIfNil(NameIndex(universes))
    return names.universes(knowing: key).flatMap { index -> [Int] in
      let cast = universes[index].cast
      let bearers = cast.names[key].flatMap { $0.count == 1 ? $0 : nil } ?? []
      let members = cast.pairings[key].flatMap { $0.count == 1 ? $0[0] : nil } ?? []
      return (bearers + members).map { firstCharacter[index] + $0 }
    }
  }
}
