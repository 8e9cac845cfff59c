import StoryModel

extension Interpretation {
  /// The pairings of the story, and whether its author says that there are none.
  mutating func pairings(infers: Bool) -> (list: [Pairing], isGen: Bool) {
    if let corrected = correctedPairings() { return corrected }
    var list: [Pairing] = []
    var saysGen = categoriesSayGen()
    for field in header.fields(.pairing) {
      let grammar = PairingGrammar(field.value.string, resolver: resolver)
      if grammar.saysGen { saysGen = true }
      add(grammar, field, to: &list)
    }
    let hasStated = !list.isEmpty
    for field in header.fields
    where isBesideRating(field) || !hasStated && Self.mayHoldPairings(field) {
      addStrictly(field, asFriends: saysGen, to: &list)
    }
    let isGen = Self.isGen(list, saysGen: saysGen)
    if list.isEmpty, !isGen, infers, let pairing = inferredPairing() { list = [pairing] }
    return (list, isGen)
  }

  /// Whether a story with these pairings is gen: its author says so, or all are friends.
  static func isGen(_ list: [Pairing], saysGen: Bool) -> Bool {
    let areFriends = !list.isEmpty && list.allSatisfy { $0.kind == .platonic }
    return areFriends
      || saysGen && !list.contains { $0.kind == .romantic && $0.qualifier.makesAnthology }
  }

  /// Fields that are not about pairings but in which authors put them.
  private static func mayHoldPairings(_ field: HeaderField) -> Bool {
    switch field.key {
    case .characters, .category, .keywords, .summary: true
    case .other: field.label == nil
    default: false
    }
  }

  /// Whether a category, a keyword, a rating or an unlabelled line says that there is no pairing.
  private func categoriesSayGen() -> Bool {
    header.fields.contains { field in
      let isUnlabelled = field.key == .other && field.label == nil
      guard isUnlabelled || [.category, .keywords, .rating].contains(field.key) else {
        return false
      }
      return field.value.string.split { ",;.()/\n".contains($0) }.contains { item in
        vocabulary.pairings.genCategories.value(of: Tokens(item).words) != nil
      }
    }
  }

  mutating func add(
    _ grammar: PairingGrammar, _ field: HeaderField, asFriends: Bool = false,
    to list: inout [Pairing]
  ) {
    for var phrase in grammar.phrases {
      if asFriends { phrase.isPlatonic = true }
      guard let pairing = pairing(phrase, in: grammar.tokens, field) else { continue }
      let isNew = !list.contains {
        $0.canonicalName == pairing.canonicalName && $0.qualifier == pairing.qualifier
      }
      if isNew { list.append(pairing) }
    }
  }

  /// Adds the pairings of a field that is about something else: only those all of whose members
  /// are known and beside which no other words stand.
  ///
  /// Two names joined by `and` or `&` are two friends where the author says that there is no
  /// pairing, and just two names where the author does not.
  private mutating func addStrictly(
    _ field: HeaderField, asFriends: Bool, to list: inout [Pairing]
  ) {
    let resolver = self.resolver
    guard !resolver.universes.isEmpty else { return }
    for whole in Clauses.cut(field.value.string) where mayBePairing(whole, field, asFriends) {
      let clause = vocabulary.fandom(before: whole)?.rest ?? whole
      let grammar = PairingGrammar(clause, resolver: resolver)
      let areClear = grammar.phrases.allSatisfy { phrase in
        !phrase.strength.hasOtherWords && isKnown(phrase, grammar.tokens, resolver)
          && phrase.words == 0..<grammar.tokens.count
      }
      if areClear,
        asFriends || field.key != .characters && !hasConjunction(grammar) || clause.contains("/")
          || isBracketLine(field)
      {
        add(grammar, field, asFriends: asFriends, to: &list)
      }
    }
  }

  /// Whether a clause is short enough, and has a link or is a word or two that may be a name.
  private func mayBePairing(_ clause: String, _ field: HeaderField, _ asFriends: Bool) -> Bool {
    let spaces = clause.utf8.count { $0 == UInt8(ascii: " ") }
    if spaces < 2 { return true }
    return spaces < 9
      && (asFriends || isBracketLine(field) || clause.contains(" x ")
        || clause.utf8.contains { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "&") }
        || clause.contains("×"))
  }

  /// `[Spike and Xander, FRT]`: a line in brackets without a label, or one that begins with names
  /// and goes on to a rating.
  private func isBracketLine(_ field: HeaderField) -> Bool {
    guard field.label == nil, field.key == .other || field.key == .keywords else { return false }
    if isBesideRating(field) { return true }
    let value = field.value.string
    if let first = value.utf8.first, first == UInt8(ascii: "[") || first == UInt8(ascii: "(") {
      return true
    }
    return Clauses.cut(value).dropFirst().contains {
      vocabulary.ratings.forms.value(of: Tokens($0).words) != nil
    }
  }

  /// Whether a code shares its line with a rating: the reader parts `[Spike and Xander, FRT]`.
  private func isBesideRating(_ field: HeaderField) -> Bool {
    guard field.label == nil, field.key == .keywords else { return false }
    return header.fields.contains {
      $0.key == .rating && $0.label == nil && $0.place == field.place
    }
  }

  private func hasConjunction(_ grammar: PairingGrammar) -> Bool {
    grammar.tokens.words.contains { vocabulary.pairings.conjunctions.contains($0) }
  }

  private func isKnown(_ phrase: PairingPhrase, _ tokens: Tokens, _ resolver: NameResolver) -> Bool
  {
    guard case .names(let names) = phrase.members else { return true }
    return names.allSatisfy { resolver.exactMeaning(of: Array(tokens.words[$0])) != nil }
  }
}
