import StoryModel

extension Interpretation {
  /// The universe that the names in header and body belong to; nil where that is not clear.
  mutating func inferredUniverse() -> Int? {
    var evidence = UniverseEvidence(vocabulary: vocabulary)
    for character in namedInPairings() { evidence.add(named: character) }
    if let clear = evidence.clearest(by: .header) { return clear }
    for universe in evidence.leading(4) where pairingFits(universe, isNamedInBody: false) {
      evidence.add(fittingPairing: universe)
    }
    evidence.add(mentionsInHeader(), from: .header)
    for universe in disclaimedUniverses() { evidence.add(disclaimed: universe) }
    if let clear = evidence.clearest(by: .header) { return clear }
    let isOfBody = evidence.isEmpty
    evidence.add(mentionsInBody(), from: .body)
    for universe in evidence.leading(4) where pairingFits(universe, isNamedInBody: true) {
      evidence.add(fittingPairing: universe)
    }
    return evidence.clearest(by: isOfBody ? .body : .headerAndBody)
  }

  /// Whether a pairing of the header can be of `universe`: all members are names there that are
  /// longer than codes (`Picard/Crusher`), or may be codes but are people whom the body names (`R/S`
  /// where it speaks of Remus and of Sirius).
  private mutating func pairingFits(_ universe: Int, isNamedInBody: Bool) -> Bool {
    let resolver = NameResolver(vocabulary: vocabulary, universes: [universe])
    let count = isNamedInBody ? mentionsInBody() : nil
    return header.fields(.pairing).contains { field in
      let grammar = PairingGrammar(field.value.string, resolver: resolver)
      return grammar.phrases.contains { phrase in
        guard case .names(let names) = phrase.members else { return false }
        return names.allSatisfy { name in
          guard
            case .characters(let people) = resolver.exactMeaning(
              of: Array(grammar.tokens.words[name]))
          else { return false }
          guard let count else { return grammar.tokens.text(name).utf8.count > 3 }
          return people.contains { count.named[$0] > 0 }
        }
      }
    }
  }

  /// The universes that disclaimers name: `I do not own Harry Potter`, `Rysher owns the immortals`.
  private func disclaimedUniverses() -> [Int] {
    var universes: [Int] = []
    for field in header.fields(.disclaimer) {
      let tokens = Tokens(field.value.string)
      let words = tokens.words.map { $0.hasSuffix("'s") ? String($0.dropLast(2)) : $0 }
      for owned in vocabulary.inference.owners.matches(in: words) {
        universes += owned.value.compactMap { vocabulary.fandom(called: $0)?.universe }
      }
      universes += words.indices.compactMap { namedUniverse(words, at: $0, tokens) }
    }
    return universes
  }

  /// The universe of the fandom whose name begins at `index` with a capital.
  ///
  /// A single word is a fandom's name only where no character is called so (`Emma`, `Angel`).
  private func namedUniverse(_ words: [String], at index: Int, _ tokens: Tokens) -> Int? {
    guard tokens.text(index..<index + 1).first?.isUppercase ?? false else { return nil }
    for end in (index + 1...min(index + 4, words.count)).reversed() {
      let name = words[index..<end].joined(separator: " ")
      guard name.utf8.count > 4, let known = vocabulary.fandomsByName[name] else { continue }
      let universe = vocabulary.universes[known.universe]
      if end > index + 1 || universe.names[name] == nil { return known.universe }
    }
    return nil
  }

  private static func namesPeople(_ field: HeaderField) -> Bool {
    let keys: Set<HeaderKey> = [.pairing, .characters, .keywords, .category]
    return keys.contains(field.key) || !keys.isDisjoint(with: field.alsoKeys)
      || field.key == .other && field.label == nil
  }

  /// The characters whom the fields about pairings, characters and categories name in full.
  private mutating func namedInPairings() -> Set<Int> {
    if let namedCharacters { return namedCharacters }
    var found: Set<Int> = []
    for field in header.fields where Self.namesPeople(field) {
      let words = Tokens(field.value.string).words
      for start in words.indices {
        var key = ""
        for word in words[start...].prefix(3) {
          key += key.isEmpty ? word : " " + word
          found.formUnion(vocabulary.bearers(of: key))
        }
      }
    }
    namedCharacters = found
    return found
  }

  /// Which of a universe's fandoms: the first, unless only another one's people are spoken of.
  mutating func inferredFandom(of universe: Int) -> String {
    let fandoms = vocabulary.universes[universe].fandoms
    guard fandoms.count > 1 else { return fandoms[0].name }
    let first = vocabulary.firstCharacter[universe]
    let named = Set(namedInPairings().map { $0 - first })
    let only = vocabulary.universes[universe].cast.only
    let stated = fandoms.indices.filter { !only[$0].isDisjoint(with: named) }
    if stated.count == 1 { return fandoms[stated[0]].name }
    let body = mentionsInBody()
    let header = mentionsInHeader()
    let counts = only.map { only in
      only.reduce(0) { $0 + body.named[first + $1] + header.named[first + $1] }
    }
    for (index, count) in counts.enumerated().dropFirst() where count > 0 && counts[0] * 4 < count {
      return fandoms[index].name
    }
    return fandoms[0].name
  }
}
