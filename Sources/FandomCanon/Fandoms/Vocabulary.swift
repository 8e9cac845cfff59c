import Resources

/// Everything that is read from `Resources`, loaded once.
final class Vocabulary: Sendable {
  let universes: [Universe]
  /// The number of each universe's first character in counts over all universes.
  let firstCharacter: [Int]
  /// Keys of the fandoms' names and aliases → where the fandom is.
  let fandomsByName: [String: (universe: Int, fandom: Int)]
  /// Keys of names that only one character of a universe bears → the characters, by number over
  /// all universes.
  let bearers: [String: [Int]]
  /// Keys of names of pairings that mean one pairing → its members.
  let namedPairings: [String: [Int]]
  let words: WordTable
  let romance: RomanceVocabulary
  let inference: InferenceVocabulary
  let ratings: RatingLadder
  let warnings: WarningVocabulary
  let pairings: PairingVocabulary
  let statuses: StatusVocabulary
  let months: PhraseTable<Int>

  static let shared = Vocabulary(
    universes: Resources.names(in: "Fandoms/").map {
      Universe(Resources.decode(UniverseFile.self, from: $0))
    })

  init(universes: [Universe]) {
    self.universes = universes
    var first: [Int] = []
    var count = 0
    for universe in universes {
      first.append(count)
      count += universe.characters.count
    }
    firstCharacter = first + [count]
    fandomsByName = Self.fandomsByName(universes)
    (bearers, namedPairings) = Self.index(universes, firstCharacter: first)
    romance = Resources.decode(RomanceVocabulary.self, from: "Romance.toml")
    words = Self.wordTable(universes, firstCharacter: first, romance: romance)
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
    MentionCount(
      characterCount: firstCharacter.last ?? 0, wordCount: words.meanings.count)
  }

  private static func index(
    _ universes: [Universe], firstCharacter: [Int]
  ) -> ([String: [Int]], [String: [Int]]) {
    var bearers: [String: [Int]] = [:]
    var pairings: [String: [Int]] = [:]
    for (universe, first) in zip(universes, firstCharacter) {
      for (name, characters) in universe.names where characters.count == 1 {
        bearers[name, default: []].append(first + characters[0])
      }
      for (name, candidates) in universe.pairings where candidates.count == 1 {
        pairings[name, default: []] += candidates[0].map { first + $0 }
      }
    }
    return (bearers, pairings)
  }

  private static func fandomsByName(
    _ universes: [Universe]
  ) -> [String: (universe: Int, fandom: Int)] {
    var table: [String: (universe: Int, fandom: Int)] = [:]
    for (universe, entry) in universes.enumerated() {
      for (fandom, names) in entry.fandoms.map(\.aliases).enumerated() {
        for name in names where table[Tokens.key(name)] == nil {
          table[Tokens.key(name)] = (universe, fandom)
        }
      }
    }
    return table
  }

  /// The words to count: one-word names and roles in capitals, places, words of love.
  private static func wordTable(
    _ universes: [Universe], firstCharacter: [Int], romance: RomanceVocabulary
  ) -> WordTable {
    var table: [String: [WordTable.Meaning]] = [:]
    func add(_ word: String, _ meaning: WordTable.Meaning) {
      guard word.utf8.allSatisfy({ $0 >= 0x80 || $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }) else {
        return
      }
      if table[word]?.contains(meaning) != true { table[word, default: []].append(meaning) }
    }
    for (index, universe) in universes.enumerated() {
      for (number, character) in universe.characters.enumerated() {
        for name in character.names where !universe.ambiguous.contains(Tokens.key(name)) {
          add(capitalized(name), .name(firstCharacter[index] + number))
        }
      }
      for (role, character) in universe.roles {
        add(capitalized(role), .role(firstCharacter[index] + character))
      }
      for place in universe.fandoms.flatMap(\.places) { add(capitalized(place), .place(index)) }
    }
    for (weight, list) in [(3, romance.strong), (2, romance.love), (1, romance.weak)] {
      for word in UniverseFile.list(list) {
        add(word, .romance(weight))
        add(capitalized(word), .romance(weight))
      }
    }
    return WordTable(table)
  }

  private static func capitalized(_ word: String) -> String {
    guard let first = word.utf8.first else { return word }
    return UInt8(ascii: "A")...UInt8(ascii: "Z") ~= first
      ? word : word.prefix(1).uppercased() + word.dropFirst()
  }

  private static func months(_ file: [String: String]) -> PhraseTable<Int> {
    PhraseTable(file.sorted { $0.key < $1.key }.map { ($0.value, Int($0.key) ?? 0) })
  }
}

extension Vocabulary {
  /// The canonical name of the character with the number `character` over all universes.
  func name(of character: Int) -> String {
    let universe = universe(of: character)
    return universes[universe].characters[character - firstCharacter[universe]].name
  }

  /// Whether the character with the number `character` is of a few episodes only.
  func isMinor(_ character: Int) -> Bool {
    let universe = universe(of: character)
    return universes[universe].characters[character - firstCharacter[universe]].isMinor
  }

  /// How far down the file of its universe the character with the number `character` stands.
  func rank(of character: Int) -> Int { character - firstCharacter[universe(of: character)] }

  /// The universe of the character with the number `character` over all universes.
  func universe(of character: Int) -> Int {
    firstCharacter.lastIndex { $0 <= character }.map { min($0, universes.count - 1) } ?? 0
  }

  /// The fandom that is called `name`, and its universe.
  func fandom(called name: String) -> (fandom: Universe.Fandom, universe: Int)? {
    fandomsByName[Tokens.key(name)].map { (universes[$0.universe].fandoms[$0.fandom], $0.universe) }
  }
}
