import StoryModel

extension Interpretation {
  /// The pairing that `phrase` states; nil where its members turn out to be one person.
  mutating func pairing(
    _ phrase: PairingPhrase, in tokens: Tokens, _ field: HeaderField
  ) -> Pairing? {
    let members: [StoryCharacter]
    let reason: String?
    switch phrase.members {
    case .names(let names): (members, reason) = self.members(names, in: tokens, field)
    case .named(let words): (members, reason) = self.members(named: words, in: tokens, field)
    }
    guard Set(members).count > 1 else { return nil }
    return Pairing(
      members: members, kind: phrase.isPlatonic ? .platonic : .romantic,
      qualifier: phrase.strength.qualifier,
      written: Written(Text(tokens.bracketed(phrase.words)), at: field.place),
      evidence: field.key == .pairing ? field.evidence : .text, reason: reason)
  }

  /// Who the members are: first those whose names leave no doubt, then the others.
  private mutating func members(
    _ names: [Range<Int>], in tokens: Tokens, _ field: HeaderField
  ) -> ([StoryCharacter], String?) {
    let resolver = self.resolver
    let meanings = names.map { name in
      invented(name, beside: names, in: tokens) ?? resolver.meaning(of: Array(tokens.words[name]))
    }
    var known: [Int?] = meanings.map { meaning in
      guard case .characters(let candidates) = meaning, candidates.count == 1 else { return nil }
      return candidates[0]
    }
    var usual = usualMembers(names, in: tokens, resolver)
    if usual.isEmpty, universes.count > 1 { usual = membersOfOneUniverse(meanings) }
    var members: [StoryCharacter] = []
    var reasons: [String] = []
    for (index, name) in names.enumerated() {
      let typed = tokens.text(name)
      switch meanings[index] {
      case .characters(let candidates):
        let free = candidates.filter { $0 == known[index] || !known.contains($0) }
        let choice = choose(
          typed, free.isEmpty ? candidates : free, usual: usual, partners: known.compactMap { $0 })
        known[index] = choice.character
        if candidates.count > 1 {
          reasons.append(choice.reason)
          note(.ambiguousName, choice.reason, field)
        }
        members.append(
          StoryCharacter(name: vocabulary.name(of: choice.character), isCanonical: true))
      case .original(let name):
        members.append(StoryCharacter(name: name, isCanonical: false))
      case nil:
        members.append(StoryCharacter(name: typed, isCanonical: false))
        note(.unresolvedName, "“\(typed)” is nobody that is known.", field)
      }
    }
    return (members, reasons.isEmpty ? nil : reasons.joined(separator: " "))
  }

  /// `Clark/m`: a small letter beside a name with a capital is a man or woman whom the author
  /// invented (alt.startrek.creative FAQ).
  private func invented(
    _ name: Range<Int>, beside names: [Range<Int>], in tokens: Tokens
  ) -> NameResolver.Meaning? {
    let letter = tokens.text(name)
    guard letter == "m" || letter == "f",
      names.contains(where: { tokens.text($0).first?.isUppercase ?? false })
    else { return nil }
    return .original(letter == "m" ? "Original Male Character" : "Original Female Character")
  }

  /// The members of the pairing code that the names make together (`X/A`), if there is one.
  private func usualMembers(
    _ names: [Range<Int>], in tokens: Tokens, _ resolver: NameResolver
  ) -> Set<Int> {
    let words = names.map { tokens.words[$0].joined(separator: " ") }.sorted()
    return Set(resolver.pairings(named: words, separator: "/").first ?? [])
  }

  /// How many characters of a universe lead it, in the order of its file.
  private static var leadingRanks: Int { 12 }

  /// In a story of several universes: the people whom `meanings` could be if all were of the only
  /// universe that has a leading character for each.
  private func membersOfOneUniverse(_ meanings: [NameResolver.Meaning?]) -> Set<Int> {
    let candidates = meanings.compactMap { meaning -> [Int]? in
      guard case .characters(let people) = meaning else { return nil }
      return people.filter { vocabulary.rank(of: $0) < Self.leadingRanks }
    }
    guard candidates.count == meanings.count else { return [] }
    let covering = universes.filter { universe in
      candidates.allSatisfy { $0.contains { vocabulary.universe(of: $0) == universe } }
    }
    guard covering.count == 1 else { return [] }
    return Set(candidates.joined().filter { vocabulary.universe(of: $0) == covering[0] })
  }

  /// The members of a pairing that has a name of its own (`Spuffy`).
  private mutating func members(
    named words: Range<Int>, in tokens: Tokens, _ field: HeaderField
  ) -> ([StoryCharacter], String?) {
    let candidates = resolver.pairings(named: Array(tokens.words[words]))
    guard var best = candidates.first else { return ([], nil) }
    var reason: String?
    if candidates.count > 1 {
      var most = -1
      for candidate in candidates {
        let count = candidate.map { mentions(of: $0) }.min() ?? 0
        if count > most { (best, most) = (candidate, count) }
      }
      let names = best.map { vocabulary.name(of: $0) }.joined(separator: "/")
      reason = "“\(tokens.text(words))” fits several pairings; the story speaks most of \(names)."
      note(.ambiguousName, reason!, field)
    }
    let members = best.map { StoryCharacter(name: vocabulary.name(of: $0), isCanonical: true) }
    return (members, reason)
  }

  /// Which of `candidates` is meant by `name`, and why.
  ///
  /// The story decides where it speaks of one of them at least twice as often as of the others,
  /// and four times as often as of the one whom the whole code usually means; else that one; else whoever is spoken of most; else the likeliest.
  private mutating func choose(
    _ name: String, _ candidates: [Int], usual: Set<Int>, partners: [Int]
  ) -> (character: Int, reason: String) {
    guard candidates.count > 1 else { return (candidates[0], certainty(name, candidates[0])) }
    let counts = candidates.map { ($0, mentions(of: $0)) }
    let ranked = counts.enumerated().sorted {
      ($1.element.1, $0.offset) < ($0.element.1, $1.offset)
    }.map(\.element)
    let (best, most) = ranked[0]
    let others = candidates.map { vocabulary.name(of: $0) }.joined(separator: " or ")
    let head = "“\(name)” could be \(others)"
    let expected = candidates.first(where: usual.contains)
    let ofExpected = counts.first { $0.0 == expected }?.1 ?? 0
    let outweighs = expected == nil || best == expected || most >= 4 * ofExpected
    if most >= 2, most >= 2 * ranked[1].1, outweighs {
      return (best, "\(head); the story speaks of \(tally(ranked)).")
    }
    if let expected {
      return (expected, "\(head); in this pairing it usually is \(vocabulary.name(of: expected)).")
    }
    if most > ranked[1].1 { return (best, "\(head); the story speaks of \(tally(ranked)).") }
    let first = ranked[0].0
    return (first, "\(head); it usually is \(vocabulary.name(of: first)).")
  }

  private func certainty(_ name: String, _ character: Int) -> String {
    "“\(name)” can only be \(vocabulary.name(of: character)) here."
  }

  private func tally(_ ranked: [(Int, Int)]) -> String {
    ranked.filter { $0.1 > 0 }.prefix(3).map { character, count in
      "\(vocabulary.name(of: character)) \(count == 1 ? "once" : "\(count) times")"
    }.joined(separator: ", of ")
  }
}
