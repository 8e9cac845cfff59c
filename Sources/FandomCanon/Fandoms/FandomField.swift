import StoryModel

extension Interpretation {
  /// The fandoms of the story, as its author says or, where the author does not, as its names do.
  ///
  /// Also decides in which universes names are looked up.
  mutating func fandoms() -> [Stated<String>] {
    let fields = header.fields(.fandom)
    var fandoms: [Stated<String>] = []
    for field in fields {
      for name in Self.names(field.value.string, vocabulary) {
        let known = vocabulary.fandom(called: name)
        let value = known?.name ?? name
        guard !fandoms.contains(where: { $0.value == value }) else { continue }
        fandoms.append(Stated(value, written: field.written, evidence: field.evidence))
        if let universe = known?.universe, !universes.contains(universe) {
          universes.append(universe)
        }
      }
    }
    if corrections.has(.fandom) { return fandoms.map { corrected($0, .fandom, .fandom) } }
    if fandoms.isEmpty { fandoms = fandomsInPassing() }
    if !fandoms.isEmpty { return fandoms }
    guard let universe = inferredUniverse() else { return [] }
    universes = [universe]
    return [Stated(inferredFandom(of: universe), written: nil, evidence: .inferred)]
  }

  /// Fandoms named among categories or codes, or in an unlabelled line: `TOS, K/S [PG-13]`.
  private mutating func fandomsInPassing() -> [Stated<String>] {
    var fandoms: [Stated<String>] = []
    for field in header.fields {
      let isUnlabelled = field.key == .other && field.label == nil
      guard isUnlabelled || [.category, .keywords, .series].contains(field.key) else { continue }
      for clause in Clauses.cut(field.value.string) {
        guard let known = vocabulary.fandom(called: clause),
          !fandoms.contains(where: { $0.value == known.name })
        else { continue }
        if !universes.contains(known.universe) { universes.append(known.universe) }
        let written = Written(Text(clause), at: field.place)
        fandoms.append(Stated(known.name, written: written, evidence: .text))
      }
    }
    return fandoms
  }

  /// The fandoms that a field names: the whole value, or its parts where those are fandoms.
  private static func names(_ value: String, _ vocabulary: Vocabulary) -> [String] {
    let whole = bare(value)
    if vocabulary.fandom(called: whole) != nil { return [whole] }
    let parts = whole.split { ",;/&+\n".contains($0) }.map(bare)
      .flatMap { vocabulary.fandom(called: $0) == nil ? conjuncts(of: $0) : [$0] }
      .filter { !$0.isEmpty }
    if parts.contains(where: { vocabulary.fandom(called: $0) != nil }) { return parts }
    let within = mentioned(in: Tokens(value).words, vocabulary)
    if !within.isEmpty { return within }
    return whole.split { ",;".contains($0) }.map(trimmed).filter { !$0.isEmpty }
  }

  /// The fandoms that stand among other words: `BtVS, season 6`, `post-Chosen Buffyverse`.
  private static func mentioned(in words: [String], _ vocabulary: Vocabulary) -> [String] {
    var names: [String] = []
    var index = 0
    while index < words.count {
      let known = stride(from: min(6, words.count - index), to: 0, by: -1).lazy.compactMap {
        count in
        vocabulary.fandom(called: words[index..<index + count].joined(separator: " "))
          .map { (name: $0.name, count: count) }
      }.first
      if let known, !names.contains(known.name) { names.append(known.name) }
      index += known?.count ?? 1
    }
    return names
  }

  private static func conjuncts(of name: String) -> [String] {
    let words = name.split(separator: " ")
    guard let and = words.firstIndex(where: { $0 == "and" || $0 == "x" }) else { return [name] }
    return [words[..<and].joined(separator: " "), words[(and + 1)...].joined(separator: " ")]
  }

  /// `name` without brackets and words such as `crossover`.
  private static func bare(_ name: some StringProtocol) -> String {
    var text = ""
    var depth = 0
    for character in name {
      if character == "(" || character == "[" { depth += 1 }
      if depth == 0 { text.append(character) }
      if character == ")" || character == "]" { depth = max(0, depth - 1) }
    }
    let bare = trimmed(text) { $0.isSpace || ".\"*_".unicodeScalars.contains($0) }
    for suffix in [" crossover", " xover", " x-over", " fandom"]
    where bare.lowercased().hasSuffix(suffix) {
      return trimmed(bare.dropLast(suffix.count))
    }
    return bare.isEmpty ? trimmed(name) : bare
  }

  /// The universe that the names in header and body belong to; nil where that is not clear.
  private mutating func inferredUniverse() -> Int? {
    var points = headerPoints()
    if let clear = clearest(points) { return clear }
    let body = mentionsInBody()
    for (universe, more) in bodyPoints(body).enumerated() { points[universe] += more }
    return clearest(points)
  }

  /// What it takes: two major characters, or one and a place. A name that stands in the body but
  /// once may be anybody's.
  private static var enough: Int { 8 }
  private static var placePoints: Int { 6 }

  private func clearest(_ points: [Int]) -> Int? {
    guard let best = points.max(), best >= Self.enough else { return nil }
    let leaders = points.indices.filter { points[$0] * 3 > best * 2 }
    return leaders.count == 1 ? leaders[0] : nil
  }

  private mutating func headerPoints() -> [Int] {
    let count = mentionsInHeader()
    var points = count.places.map { $0 > 0 ? Self.placePoints : 0 }
    for character in namedInPairings().union(count.present) {
      points[vocabulary.universe(of: character)] += vocabulary.isMinor(character) ? 2 : 4
    }
    return points
  }

  private func bodyPoints(_ count: MentionCount) -> [Int] {
    var points = count.places.map { $0 > 0 ? Self.placePoints : 0 }
    for character in count.present {
      let isWeak = vocabulary.isMinor(character) || count.named[character] == 1
      points[vocabulary.universe(of: character)] += isWeak ? 1 : 4
    }
    return points
  }

  /// The characters whom the pairing and character fields name in full.
  private mutating func namedInPairings() -> Set<Int> {
    if let namedCharacters { return namedCharacters }
    var found: Set<Int> = []
    for field in header.fields(.pairing) + header.fields(.characters) + header.fields(.keywords) {
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
  private mutating func inferredFandom(of universe: Int) -> String {
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
