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
  var phrases: [PairingPhrase] = []
  /// Whether an item says that there is no pairing.
  private(set) var saysGen = false
  /// How many brackets the reading is in.
  private var depth = 0

  init(_ value: some StringProtocol, resolver: NameResolver) {
    tokens = InnerCross(resolver: resolver).cut(Tokens(Self.withoutAddresses(value)))
    self.resolver = resolver
    vocabulary = resolver.vocabulary.pairings
    saysGen = vocabulary.gen.value(of: tokens.words) != nil || Self.isDash(tokens)
    if !saysGen {
      let lexemes = PairingLexer(tokens: tokens, vocabulary: vocabulary).lexemes()
      readList(lexemes[...])
      if phrases.isEmpty, let pair = bareNames(lexemes[...]) { phrases = [pair] }
      if phrases.isEmpty, beginsWithGen { saysGen = true }
    }
  }

  /// `value` without web addresses, which are full of slashes.
  private static func withoutAddresses(_ value: some StringProtocol) -> String {
    let text = String(value)
    guard text.contains("://") else { return text }
    return text.split(separator: " ").filter { !$0.contains("://") }.joined(separator: " ")
  }

  /// `-`, as tables are filled in.
  private static func isDash(_ tokens: Tokens) -> Bool {
    tokens.count == 0 && tokens.scalars.contains { "-\u{2013}\u{2014}".unicodeScalars.contains($0) }
  }

  /// `None this time`, `Gen, mostly`: words of more than one meaning (`no`) do not count here.
  private var beginsWithGen: Bool {
    let words = tokens.words
    guard let first = words.first, let match = vocabulary.gen.match(words, at: 0) else {
      return false
    }
    let isClear = match.count > 1 || vocabulary.genCategories.value(of: [first]) != nil
    return isClear && !(words.count > match.count && words[match.count] == "of")
  }

  /// `Spike, Xander`: two names and nothing else are a pairing as well.
  private func bareNames(_ lexemes: ArraySlice<PairingLexeme>) -> PairingPhrase? {
    let parts = Self.split(lexemes, at: [.comma]).map { indexes($0) }.filter { !$0.isEmpty }
    let names = parts.map { $0[0]..<$0[$0.count - 1] + 1 }
    let hasLinks = lexemes.contains { if case .link = $0 { true } else { false } }
    guard names.count == 2, !hasLinks, names.allSatisfy(isName) else { return nil }
    return PairingPhrase(
      members: .names(names), isPlatonic: false, strength: Strength(),
      words: names[0].lowerBound..<names[1].upperBound)
  }

  private mutating func readList(_ lexemes: ArraySlice<PairingLexeme>) {
    // Nobody nests brackets so deep; a hostile header does.
    guard depth < 20 else { return }
    depth += 1
    defer { depth -= 1 }
    var running = Strength()
    for var item in Self.split(lexemes, at: [.comma, .stop]) {
      if item.first == .stop { running = Strength() }
      item = item.drop { $0 == .comma || $0 == .stop }
      if let phrase = dashed(item) {
        phrases.append(phrase)
      } else {
        for part in Self.split(item, at: [.dash]) {
          readItem(part.drop { $0 == .dash }, &running)
        }
      }
    }
  }

  /// `lexemes` cut before each of `marks` that stands outside brackets; the marks stay.
  static func split(
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
    // A colon inside brackets is part of a name: `Lorne (Angel: the Series)`.
    if let colon = rest.firstIndex(of: .colon), !hasSlash(rest[..<colon]),
      !rest[..<colon].contains(.open)
    {
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

  func hasSlash(_ lexemes: ArraySlice<PairingLexeme>) -> Bool {
    lexemes.contains(.link(.slash))
  }

  func indexes(_ lexemes: ArraySlice<PairingLexeme>) -> [Int] {
    lexemes.compactMap { if case .word(let index) = $0 { index } else { nil } }
  }

  func words(_ lexemes: ArraySlice<PairingLexeme>) -> [String] {
    indexes(lexemes).map { tokens[$0] }
  }

  func lastWord(_ lexemes: ArraySlice<PairingLexeme>) -> Int? { indexes(lexemes).last }

  mutating func qualify(_ index: Int, _ strength: Strength, upTo last: Int?) {
    phrases[index].strength = phrases[index].strength.union(strength)
    if strength.isPlatonic { phrases[index].isPlatonic = true }
    if let last, last >= phrases[index].words.upperBound {
      phrases[index].words = phrases[index].words.lowerBound..<last + 1
    }
  }
}
