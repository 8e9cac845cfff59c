import StoryModel

/// Who a name in a header is.
struct NameResolver {
  /// What a name stands for, before the story has been asked.
  enum Meaning: Equatable {
    /// One of these characters, by number over all universes, the likeliest first. Never empty.
    case characters([Int])
    /// Somebody whom the author invented: `Original Male Character`.
    case original(String)
  }

  let vocabulary: Vocabulary
  /// The universes that the story may be set in.
  let universes: [Int]

  /// What `words` mean as one name; nil where nobody is called so.
  func meaning(of words: [String]) -> Meaning? {
    guard !words.isEmpty, words.count <= 5 else { return nil }
    if let exact = exactMeaning(of: words) { return exact }
    if words.count > 1, vocabulary.pairings.epithets.contains(words[0]) {
      return meaning(of: Array(words.dropFirst()))
    }
    guard words.count == 1 else { return nil }
    let guesses = prefixed(by: words[0])
    if !guesses.isEmpty { return .characters(guesses) }
    let initialled = withInitials(words[0])
    return initialled.isEmpty ? nil : .characters(initialled)
  }

  /// What `words` mean as a name, initial or role that a vocabulary lists.
  func exactMeaning(of words: [String]) -> Meaning? {
    if let original = vocabulary.pairings.originals.value(of: words) { return .original(original) }
    let key = words.joined(separator: " ")
    let named = numbers { $0.names[key] }
    if !named.isEmpty { return .characters(named) }
    let initialled = withLastInitial(words)
    if !initialled.isEmpty { return .characters(initialled) }
    let coded = numbers { $0.codes[key] }
    if !coded.isEmpty { return .characters(coded) }
    let role = words.first == "the" ? words.dropFirst().joined(separator: " ") : key
    let found = numbers { $0.roles[role].map { [$0] } }
    return found.isEmpty ? nil : .characters(found)
  }

  /// `Buffy S.`, as FanFiction.Net writes names.
  private func withLastInitial(_ words: [String]) -> [Int] {
    guard words.count == 2, words[1].utf8.count == 1 else { return [] }
    return numbers { $0.names[words[0]] }.filter { character in
      Tokens(vocabulary.name(of: character)).words.dropFirst().last?.hasPrefix(words[1]) ?? false
    }
  }

  /// What `table` finds in each universe, as numbers over all universes.
  private func numbers(_ table: (Universe) -> [Int]?) -> [Int] {
    var numbers: [Int] = []
    for universe in universes {
      for character in table(vocabulary.universes[universe]) ?? [] {
        numbers.append(vocabulary.firstCharacter[universe] + character)
      }
    }
    guard universes.count > 1 else { return numbers }
    // In a crossover whoever leads a universe is likelier than somebody further down another's file.
    return numbers.enumerated().sorted {
      (vocabulary.rank(of: $0.element), $0.offset) < (vocabulary.rank(of: $1.element), $1.offset)
    }.map(\.element)
  }

  /// The pairings that `words` name: `Spuffy`, `MSR`. Members are numbers over all universes.
  func pairings(named words: [String], separator: String = " ") -> [[Int]] {
    let key = words.joined(separator: separator)
    return universes.flatMap { universe in
      (vocabulary.universes[universe].pairings[key] ?? []).map { members in
        members.map { vocabulary.firstCharacter[universe] + $0 }
      }
    }
  }

  /// `Cord` for Cordelia: three letters or more that only major characters' names begin with.
  private func prefixed(by word: String) -> [Int] {
    guard word.utf8.count >= 3 else { return [] }
    return universes.flatMap { index in
      let universe = vocabulary.universes[index]
      var found: Set<Int> = []
      for (name, bearers) in universe.names
      where name.utf8.starts(with: word.utf8) && !universe.ambiguous.contains(name) {
        found.formUnion(bearers.filter { !universe.characters[$0].isMinor })
      }
      return found.sorted().map { vocabulary.firstCharacter[index] + $0 }
    }
  }

  /// `XH` for Xander Harris.
  private func withInitials(_ word: String) -> [Int] {
    guard (2...3).contains(word.utf8.count) else { return [] }
    let first = word.utf8.first
    return characters { character in
      guard character.name.utf8.first.map({ $0 | 0x20 }) == first else { return false }
      let initials = Tokens(character.name).words.compactMap(\.first)
      return initials.count > 1 && String(initials) == word
    }
  }

  private func characters(where isMeant: (Universe.Character) -> Bool) -> [Int] {
    universes.flatMap { universe in
      vocabulary.universes[universe].characters.enumerated().filter { isMeant($0.element) }.map {
        vocabulary.firstCharacter[universe] + $0.offset
      }
    }
  }
}
