import StoryModel

/// A pairing as the grammar finds it, before anybody asks who its members are.
struct PairingPhrase {
  enum Members {
    /// The words of each name.
    case names([Range<Int>])
    /// A pairing with a name of its own (`Spuffy`): the words.
    case named(Range<Int>)
  }

  var members: Members
  var isPlatonic: Bool
  var strength: Strength
  /// The words that the phrase spans, qualifiers and all.
  var words: Range<Int>
}

/// Reads the pairings in a header value.
///
/// ```
/// value   = item { ("," | ";" | "." | line end | " - ") item }
/// item    = [ qualifiers ":" ] phrase { ("and" | "&" | "with") phrase } [ "(" qualifiers ")" ]
/// phrase  = qualifiers name link name { link name } qualifiers | qualifiers pairing-name qualifiers
/// link    = "/" | "x" | "×" | "|" | "+" | "&" | "and"
/// ```
/// A qualifier before a phrase holds for those that `and` joins to it (`mentions of A/B and C/D`);
/// one before a colon holds until the next stop.
struct PairingGrammar {
  let tokens: Tokens
  let resolver: NameResolver
  let vocabulary: PairingVocabulary
  private(set) var phrases: [PairingPhrase] = []
  /// Whether an item says that there is no pairing.
  private(set) var saysGen = false

  init(_ value: some StringProtocol, resolver: NameResolver) {
    tokens = Tokens(value)
    self.resolver = resolver
    vocabulary = resolver.vocabulary.pairings
    saysGen = vocabulary.gen.value(of: tokens.words) != nil
    if !saysGen {
      readList(PairingLexer(tokens: tokens, vocabulary: vocabulary).lexemes()[...])
    }
  }

  private mutating func readList(_ lexemes: ArraySlice<PairingLexeme>) {
    var running = Strength()
    for var item in Self.split(lexemes, at: [.comma, .stop, .dash]) {
      if item.first == .stop { running = Strength() }
      item = item.drop { $0 == .comma || $0 == .stop || $0 == .dash }
      readItem(item, &running)
    }
  }

  /// `lexemes` cut before each of `marks` that stands outside brackets; the marks stay.
  private static func split(
    _ lexemes: ArraySlice<PairingLexeme>, at marks: [PairingLexeme]
  ) -> [ArraySlice<PairingLexeme>] {
    var pieces: [ArraySlice<PairingLexeme>] = []
    var depth = 0
    var start = lexemes.startIndex
    for index in lexemes.indices {
      if lexemes[index] == .open { depth += 1 }
      if lexemes[index] == .close { depth = max(0, depth - 1) }
      if depth == 0, marks.contains(lexemes[index]) {
        pieces.append(lexemes[start..<index])
        start = index
      }
    }
    pieces.append(lexemes[start...])
    return pieces.filter { !$0.isEmpty }
  }

  private mutating func readItem(_ item: ArraySlice<PairingLexeme>, _ running: inout Strength) {
    var rest = item
    if let colon = rest.firstIndex(of: .colon), !hasSlash(rest[..<colon]) {
      let words = self.words(rest[..<colon])
      running = words.isEmpty ? Strength() : vocabulary.strength(of: words)
      rest = rest[(colon + 1)...]
    }
    let groups = Self.groups(of: &rest)
    if rest.isEmpty, groups.count == 1 { return readList(groups[0]) }
    let known = phrases.count
    readPhrases(rest, running)
    for group in groups {
      if hasSlash(group) {
        readList(group)
      } else if let last = phrases.indices.last {
        let strength = vocabulary.strength(of: words(group))
        qualify(last, strength, upTo: lastWord(group))
      }
    }
    let isGen = phrases.count == known && vocabulary.gen.value(of: words(rest)) != nil
    if isGen { saysGen = true }
  }

  /// Takes the bracketed groups at the top level out of `item`.
  private static func groups(of item: inout ArraySlice<PairingLexeme>)
    -> [ArraySlice<PairingLexeme>]
  {
    var groups: [ArraySlice<PairingLexeme>] = []
    var outside: [PairingLexeme] = []
    var depth = 0
    var start = item.startIndex
    for index in item.indices {
      switch item[index] {
      case .open:
        if depth == 0 { start = index + 1 }
        depth += 1
      case .close:
        depth = max(0, depth - 1)
        if depth == 0, start <= index { groups.append(item[start..<index]) }
      default: if depth == 0 { outside.append(item[index]) }
      }
    }
    if depth > 0 { groups.append(item[start...]) }
    item = outside[...]
    return groups
  }

  private func hasSlash(_ lexemes: ArraySlice<PairingLexeme>) -> Bool {
    lexemes.contains(.link(.slash))
  }

  private func indexes(_ lexemes: ArraySlice<PairingLexeme>) -> [Int] {
    lexemes.compactMap { if case .word(let index) = $0 { index } else { nil } }
  }

  private func words(_ lexemes: ArraySlice<PairingLexeme>) -> [String] {
    indexes(lexemes).map { tokens[$0] }
  }

  private func lastWord(_ lexemes: ArraySlice<PairingLexeme>) -> Int? { indexes(lexemes).last }

  private mutating func qualify(_ index: Int, _ strength: Strength, upTo last: Int?) {
    phrases[index].strength = phrases[index].strength.union(strength)
    if strength.isPlatonic { phrases[index].isPlatonic = true }
    if let last, last >= phrases[index].words.upperBound {
      phrases[index].words = phrases[index].words.lowerBound..<last + 1
    }
  }
}

extension PairingGrammar {
  /// The phrases of an item without its brackets.
  private mutating func readPhrases(_ item: ArraySlice<PairingLexeme>, _ running: Strength) {
    var distributed = running
    for segment in segments(of: item) {
      if segment.first == .breaker { distributed = running }
      let body = segment.drop { $0 == .breaker || $0 == .link(.conjunction) || isJoin($0) }
      guard !body.isEmpty else { continue }
      if let (phrase, leading) = phrase(body) {
        var phrase = phrase
        if leading.qualifiers.isEmpty && !leading.isPlatonic {
          phrase.strength = phrase.strength.union(distributed)
          phrase.isPlatonic = phrase.isPlatonic || distributed.isPlatonic
        } else {
          distributed = running.union(leading)
          phrase.strength = phrase.strength.union(running)
        }
        phrases.append(phrase)
      } else if let last = phrases.indices.last, !hasSlash(body) {
        let strength = vocabulary.strength(of: words(body))
        if !strength.hasOtherWords { qualify(last, strength, upTo: lastWord(body)) }
      }
    }
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

  private func phrase(
    _ lexemes: ArraySlice<PairingLexeme>
  ) -> (phrase: PairingPhrase, leading: Strength)? {
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
    if links.isEmpty { return unlinked(parts[0]) }
    guard parts.allSatisfy({ !$0.isEmpty }) else { return nil }
    return linked(parts, links)
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

  /// Whether the names are names, and not `R/NC-17`, `1/3`, `m/m`.
  private func isPairing(_ names: [Range<Int>], _ links: [PairingLexeme.Link]) -> Bool {
    let typed = names.map { tokens.text($0) }
    if vocabulary.notPairings.contains(typed.joined(separator: "/")) { return false }
    let ratings = resolver.vocabulary.ratings.forms
    let keys = names.map { Array(tokens.words[$0]) }
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

  private func isName(_ words: Range<Int>) -> Bool {
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
