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
        let isOriginal = vocabulary.inference.originalWork.value(of: Tokens(name).words) != nil
        let value = known?.fandom.name ?? (isOriginal ? Self.originalWork : name)
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
    if let universe = inferredUniverse() {
      universes = [universe]
      return [Stated(inferredFandom(of: universe), written: nil, evidence: .inferred)]
    }
    if let known = FandomFolder.fandom(of: draft.source.path, vocabulary) {
      universes = [known.universe]
      return [Stated(known.fandom.name, written: nil, evidence: .fileName)]
    }
    return originalWork().map { [$0] } ?? []
  }

  /// Whether the author says that the story is of no fandom, or claims it in a copyright line.
  private func originalWork() -> Stated<String>? {
    let phrases = vocabulary.inference.originalWork
    for field in header.fields
    where [.category, .keywords, .disclaimer, .other].contains(field.key) {
      for clause in Clauses.cut(field.value.string) {
        let words = Tokens(clause).words
        let isStated = phrases.value(of: words) != nil
        let isWithin =
          field.key == .disclaimer
          && phrases.matches(in: words).contains { match in
            match.range.count > 1
          }
        if isStated || isWithin {
          return Stated(
            Self.originalWork, written: Written(Text(clause), at: field.place), evidence: .text)
        }
      }
    }
    return isClaimedByItsAuthor()
      ? Stated(Self.originalWork, written: nil, evidence: .inferred) : nil
  }

  private static let originalWork = "Original Work"

  /// `Copyright 1996 by H. R. Pell`, under a story by H. R. Pell.
  private func isClaimedByItsAuthor() -> Bool {
    let authors = header.fields(.author).flatMap { Byline.names(in: $0.value.string) }
      .map { Tokens($0).words }
    return header.fields(.disclaimer).contains { field in
      let words = Tokens(field.value.string).words
      guard words.first == "copyright" || words.first == "c" else { return false }
      let claim = words.prefix(10)
      return authors.contains { author in
        !author.isEmpty && claim.indices.contains { claim[$0...].starts(with: author) }
      }
    }
  }

  /// Fandoms named among categories or codes, or in an unlabelled line: `TOS, K/S [PG-13]`.
  private mutating func fandomsInPassing() -> [Stated<String>] {
    var fandoms: [Stated<String>] = []
    for field in header.fields {
      let isUnlabelled = field.key == .other && field.label == nil
      guard isUnlabelled || [.category, .keywords, .series].contains(field.key) else { continue }
      for clause in Clauses.cut(field.value.string) {
        guard
          let known = vocabulary.fandom(called: clause)
            ?? vocabulary.fandom(before: clause)?.fandom,
          !fandoms.contains(where: { $0.value == known.fandom.name })
        else { continue }
        if !universes.contains(known.universe) { universes.append(known.universe) }
        let written = Written(Text(clause), at: field.place)
        fandoms.append(Stated(known.fandom.name, written: written, evidence: .text))
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
          .map { (name: $0.fandom.name, count: count) }
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
}

extension Vocabulary {
  /// The fandom whose abbreviation stands at the head of a clause (`TOS K/S`), and what follows it.
  func fandom(
    before clause: String
  ) -> (fandom: (fandom: Universe.Fandom, universe: Int), rest: String)? {
    guard let space = clause.utf8.firstIndex(of: UInt8(ascii: " ")), clause.contains("/") else {
      return nil
    }
    let head = clause[..<space]
    guard head.utf8.count > 1, !head.contains("/"), head == head.uppercased(),
      let known = fandom(called: String(head))
    else { return nil }
    return (known, trimmed(clause[space...]))
  }
}
