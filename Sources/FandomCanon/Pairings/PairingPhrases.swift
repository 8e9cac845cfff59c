import StoryModel

/// How an item without its brackets is read: segments, and in each a phrase.
extension PairingGrammar {
  /// The phrases of an item without its brackets.
  mutating func readPhrases(_ item: ArraySlice<PairingLexeme>, _ running: Strength) {
    var distributed = running
    for segment in segments(of: item) {
      if segment.first == .breaker { distributed = running }
      let body = segment.drop { $0 == .breaker || $0 == .link(.conjunction) || isJoin($0) }
      guard !body.isEmpty else { continue }
      let found = self.phrases(in: body)
      for (phrase, leading) in found {
        var phrase = phrase
        if leading.qualifiers.isEmpty && !leading.isPlatonic {
          phrase.strength = phrase.strength.union(distributed)
          phrase.isPlatonic = phrase.isPlatonic || distributed.isPlatonic
        } else {
          distributed = running.union(leading)
          phrase.strength = phrase.strength.union(running)
        }
        phrases.append(phrase)
      }
      if found.isEmpty, let last = phrases.indices.last, !hasSlash(body) {
        let strength = vocabulary.strength(of: words(body))
        // `S/X, W/T, gen` does not make friends of the last two.
        let qualifies = strength.saysSomething && !strength.hasOtherWords && !isOfOthers(body)
        if qualifies, words(body) != ["gen"] {
          qualify(last, strength, upTo: lastWord(body))
        }
      }
    }
  }

  /// `Minor or Background Relationship(s)`: what is said of pairings that are not named.
  private func isOfOthers(_ lexemes: ArraySlice<PairingLexeme>) -> Bool {
    words(lexemes).contains { $0.hasPrefix("relationship") || $0.hasPrefix("pairing") }
  }

  private func isJoin(_ lexeme: PairingLexeme) -> Bool {
    lexeme == .link(.ampersand) || lexeme == .link(.plus)
  }

  /// The parts of an item that may be a phrase each. With a slash in the item, `and` and `&` part
  /// phrases; without one they join names, unless what they join are names of pairings.
  private func segments(of item: ArraySlice<PairingLexeme>) -> [ArraySlice<PairingLexeme>] {
    let joins: [PairingLexeme] = [.link(.conjunction), .link(.ampersand), .link(.plus)]
    return Self.split(item, at: [.breaker]).flatMap { part in
      let pieces = Self.split(part, at: joins)
      if pieces.count == 1 { return [part] }
      let arePairings = pieces.contains { piece in
        hasSlash(piece) || pairingName(in: indexes(piece)) != nil
      }
      return arePairings ? pieces : [part]
    }
  }

  /// The phrases of a segment: one, unless the author left out what parts them (`A/B C/D`).
  private func phrases(
    in lexemes: ArraySlice<PairingLexeme>
  ) -> [(phrase: PairingPhrase, leading: Strength)] {
    var parts: [[Int]] = [[]]
    var links: [PairingLexeme.Link] = []
    for lexeme in lexemes {
      switch lexeme {
      case .word(let index): parts[parts.count - 1].append(index)
      case .link(let link):
        links.append(link)
        parts.append([])
      default: break
      }
    }
    // `Spike/Xander/`: a link to nobody.
    if parts.count > 2, parts[parts.count - 1].isEmpty {
      parts.removeLast()
      links.removeLast()
    }
    if links.isEmpty { return unlinked(parts[0]).map { [$0] } ?? [] }
    guard parts.allSatisfy({ !$0.isEmpty }) else { return [] }
    return chains(parts, links).compactMap { linked($0.parts, $0.links) }
  }

  /// Names and links cut where one part ends a pairing and begins the next: `A/B past C/D`.
  private func chains(
    _ parts: [[Int]], _ links: [PairingLexeme.Link]
  ) -> [(parts: [[Int]], links: [PairingLexeme.Link])] {
    for middle in parts.indices.dropFirst().dropLast() {
      let words = parts[middle].map { tokens[$0] }
      guard words.count > 1, resolver.meaning(of: words) == nil,
        let end = words.indices.reversed().first(where: {
          resolver.exactMeaning(of: Array(words[...$0])) != nil
        }), end + 1 < words.count,
        words.indices.contains(where: {
          $0 > end && resolver.exactMeaning(of: Array(words[$0...])) != nil
        })
      else { continue }
      let head = parts[..<middle] + [Array(parts[middle][...end])]
      let tail = [Array(parts[middle][(end + 1)...])] + parts[(middle + 1)...]
      return [(Array(head), Array(links[..<middle]))] + chains(tail, Array(links[middle...]))
    }
    return [(parts, links)]
  }

  private func linked(
    _ parts: [[Int]], _ links: [PairingLexeme.Link]
  ) -> (phrase: PairingPhrase, leading: Strength)? {
    let first = nameAtEnd(parts[0])
    let last = nameAtStart(parts[parts.count - 1])
    guard let first, let last else { return nil }
    var names = parts
    names[0] = Array(parts[0][first...])
    names[names.count - 1] = Array(parts[parts.count - 1][..<last])
    let leading = vocabulary.strength(of: parts[0][..<first].map { tokens[$0] })
    let trailing = vocabulary.strength(of: parts[parts.count - 1][last...].map { tokens[$0] })
    let ranges = names.map { $0[0]..<$0[$0.count - 1] + 1 }
    guard ranges.allSatisfy({ $0.count <= Self.longestName }), isPairing(ranges, links) else {
      return nil
    }
    let strength = leading.union(trailing)
    let all = parts.flatMap { $0 }
    return (
      PairingPhrase(
        members: .names(ranges), isPlatonic: strength.isPlatonic || links.contains(.ampersand),
        strength: strength, words: all[0]..<all[all.count - 1] + 1), leading
    )
  }

  /// The longest name of somebody nobody knows, in words.
  private static var longestName: Int { 5 }

  /// Where the name at the end of `part` begins: the longest known one, else what no qualifier is.
  private func nameAtEnd(_ part: [Int]) -> Int? {
    let words = part.map { tokens[$0] }
    for start in words.indices where resolver.exactMeaning(of: Array(words[start...])) != nil {
      return start
    }
    let start = vocabulary.qualifyingPrefix(words)
    return start < words.count ? start : words.count - 1
  }

  /// Where the name at the start of `part` ends.
  private func nameAtStart(_ part: [Int]) -> Int? {
    let words = part.map { tokens[$0] }
    for end in words.indices.reversed()
    where resolver.exactMeaning(of: Array(words[...end])) != nil {
      return end + 1
    }
    for end in 1..<max(1, words.count) where vocabulary.qualifyingPrefix(Array(words[end...])) > 0 {
      return end
    }
    return words.count
  }

  /// Whether the fandom has a pairing code of these letters: `S/M` in The X-Files.
  private func isCode(_ keys: [[String]], _ typed: [String]) -> Bool {
    let sorted = keys.map { $0.joined(separator: " ") }.sorted()
    return typed.allSatisfy { $0.first?.isUppercase ?? false }
      && !resolver.pairings(named: sorted, separator: "/").isEmpty
  }

  /// Whether the names are names, and not `R/NC-17`, `1/3`, `m/m`.
  private func isPairing(_ names: [Range<Int>], _ links: [PairingLexeme.Link]) -> Bool {
    let typed = names.map { tokens.text($0) }
    let keys = names.map { Array(tokens.words[$0]) }
    if vocabulary.notPairings.contains(typed.joined(separator: "/")), !isCode(keys, typed) {
      return false
    }
    let areKnown = keys.map { resolver.exactMeaning(of: $0) != nil }
    if zip(keys, areKnown).allSatisfy({ !$1 && vocabulary.notNames.value(of: $0) != nil }) {
      return false
    }
    // `read and find out`: people nobody knows have capitals.
    if links.contains(.conjunction), !areKnown.contains(true),
      !typed.allSatisfy({ $0.first?.isLowercase == false })
    {
      return false
    }
    let ratings = resolver.vocabulary.ratings.forms
    if keys.contains(where: { $0.joined().utf8.count > 1 }),
      keys.allSatisfy({ ratings.value(of: $0) != nil })
    {
      return false
    }
    let areNumbers = keys.allSatisfy { $0.joined().utf8.allSatisfy { (48...57).contains($0) } }
    if areNumbers { return keys.allSatisfy { resolver.exactMeaning(of: $0) != nil } }
    return keys[0] != ["http"] && keys[0] != ["https"]
  }

  /// A pairing without a link: `implied Spuffy`, `Buffy-Spike`.
  private func unlinked(_ part: [Int]) -> (phrase: PairingPhrase, leading: Strength)? {
    guard let first = part.first, let last = part.last else { return nil }
    if let name = pairingName(in: part) {
      let before = vocabulary.strength(of: tokens.words[first..<name.lowerBound].map { $0 })
      let after = vocabulary.strength(of: tokens.words[name.upperBound..<last + 1].map { $0 })
      let strength = before.union(after)
      return (
        PairingPhrase(
          members: .named(name), isPlatonic: strength.isPlatonic, strength: strength,
          words: first..<last + 1), before
      )
    }
    for index in part.dropFirst() where isHyphen(before: index) {
      let left = first..<index
      let right = index..<last + 1
      if isName(left), isName(right) {
        return (
          PairingPhrase(
            members: .names([left, right]), isPlatonic: false, strength: Strength(),
            words: first..<last + 1), Strength()
        )
      }
    }
    return nil
  }

  /// `Buffy - Spike`: dashes between names, where a dash otherwise parts items.
  func dashed(_ item: ArraySlice<PairingLexeme>) -> PairingPhrase? {
    guard item.contains(.dash), !hasSlash(item) else { return nil }
    let parts = Self.split(item, at: [.dash]).map(indexes).filter { !$0.isEmpty }
    let names = parts.map { $0[0]..<$0[$0.count - 1] + 1 }
    guard names.count > 1, names.allSatisfy(isName) else { return nil }
    return PairingPhrase(
      members: .names(names), isPlatonic: false, strength: Strength(),
      words: names[0].lowerBound..<names[names.count - 1].upperBound)
  }

  func isName(_ words: Range<Int>) -> Bool {
    tokens.words[words].joined().utf8.count > 2
      && resolver.exactMeaning(of: Array(tokens.words[words])) != nil
  }

  private func isHyphen(before index: Int) -> Bool {
    tokens.gap(before: index).contains { "-\u{2013}\u{2014}~".unicodeScalars.contains($0) }
  }

  /// The words of `part` that name a pairing.
  private func pairingName(in part: [Int]) -> Range<Int>? {
    guard let first = part.first, let last = part.last else { return nil }
    for length in stride(from: min(3, part.count), through: 1, by: -1) {
      for start in first...(last + 1 - length) {
        let words = Array(tokens.words[start..<start + length])
        if !resolver.pairings(named: words).isEmpty { return start..<start + length }
      }
    }
    return nil
  }
}
