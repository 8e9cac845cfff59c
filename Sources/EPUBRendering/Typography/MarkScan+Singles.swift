/// Which single marks open, which close, and which are apostrophes.
///
/// A mark before a word opens a quotation where one that closes follows. Words that begin with an
/// apostrophe (`'cause`) open one only where a mark that surely closes has no other to close.
extension MarkScan {
  mutating func decideSingles() {
    var pending: [Pending] = []
    for index in quotes.indices where quotes[index].kind == .single {
      switch shape(of: quotes[index]) {
      case .beforeWord:
        quotes[index].elision = elision(at: quotes[index])
        pending.append(Pending(index))
      case .behindPunctuation: close(index, &pending)
      case .behindWord: closeWord(index, &pending)
      case .apart: quotes[index].role = .apostrophe
      }
      if pending.count > 2 * Self.reach { settle(&pending, keeping: Self.reach) }
    }
    if !pending.isEmpty { settle(&pending, keeping: 0) }
  }

  /// A mark that may open a quotation.
  private struct Pending {
    let index: Int
    /// The mark that may close it: the apostrophe of a plural looks the same.
    var closing: Int?
    /// Whether that mark can be nothing else.
    var isPlain = false

    init(_ index: Int) { self.index = index }
  }

  private enum Shape { case beforeWord, behindPunctuation, behindWord, apart }

  private func shape(of mark: QuoteMark) -> Shape {
    if text.isWord(before: mark.start) { return .behindWord }
    if mark.after.isWord { return .beforeWord }
    if !mark.before.precedesOpening { return .behindPunctuation }
    return mark.after.isBlank ? .apart : .beforeWord
  }

  // MARK: Elisions

  private func elision(at mark: QuoteMark) -> QuoteMark.Elision {
    if text.isDigit(at: mark.end) { return isYear(at: mark.end) ? .sure : .none }
    let word = text.letters(from: mark.end)
    let isQuoted = text[word.endIndex] == UInt8(ascii: "'") && !text.isWord(at: word.endIndex + 1)
    if isQuoted, !isAnd(word) { return .none }
    if manner.unclear.contains(word) { return .unclear }
    return manner.elisions.contains(word) ? .sure : .none
  }

  /// `rock 'n' roll`.
  private func isAnd(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    word.count == 1 && word.first.map { $0 | 0x20 } == UInt8(ascii: "n")
  }

  /// `'98`, `'90s`, `'98's`; in `'98'` a number is quoted.
  private func isYear(at index: Int) -> Bool {
    guard text.isDigit(at: index), text.isDigit(at: index + 1) else { return false }
    let end = text[index + 2] == UInt8(ascii: "s") ? index + 3 : index + 2
    if text[end] == UInt8(ascii: "'") { return text.isWord(at: end + 1) }
    return !text.isWord(at: end)
  }

  // MARK: Closing

  /// A mark behind punctuation closes whatever is open.
  private mutating func close(_ index: Int, _ pending: inout [Pending]) {
    quotes[index].role = .close
    guard let place = opening(for: index, pending) else { return }
    if let word = pending[place].closing { quotes[word].role = .apostrophe }
    match(pending[place].index, index)
    settle(&pending, from: place + 1)
    pending.removeLast()
  }

  /// The best of `pending` for a mark that surely closes.
  private func opening(for index: Int, _ pending: [Pending]) -> Int? {
    let places = pending.indices.suffix(Self.reach).reversed().filter {
      quotes[pending[$0].index].level == quotes[index].level
    }
    let elision = { (place: Int) in quotes[pending[place].index].elision }
    return places.first { elision($0) == .none && pending[$0].closing == nil }
      ?? places.first { elision($0) == .none && !pending[$0].isPlain }
      ?? places.first { elision($0) != .none && isSpeech(quotes[pending[$0].index]) }
      ?? places.first { elision($0) == .unclear } ?? places.first
  }

  /// Whether a sentence begins at the mark, or what somebody says.
  private func isSpeech(_ mark: QuoteMark) -> Bool {
    mark.before == .edge || mark.after == .capital
      || text.before(text.startOfSpace(before: mark.start)) == .closing
  }

  private mutating func match(_ opening: Int, _ closing: Int) {
    quotes[opening].role = .open
    quotes[closing].role = .close
    setCutOff(of: closing, openedBy: opening)
  }

  /// A mark behind a word closes, or is the word's: `the girls'`, `goin'`.
  private mutating func closeWord(_ index: Int, _ pending: inout [Pending]) {
    let mark = quotes[index]
    quotes[index].role = .apostrophe
    let ending = ending(before: mark)
    guard let place = opening(for: index, behind: ending, pending) else {
      if isFoot(mark) { quotes[index].role = .prime }
      return
    }
    if let word = pending[place].closing { quotes[word].role = .apostrophe }
    match(pending[place].index, index)
    pending[place].closing = index
    pending[place].isPlain = ending == .plain
  }

  /// The best of `pending` for a mark behind a word.
  private func opening(for index: Int, behind ending: Ending, _ pending: [Pending]) -> Int? {
    let places = pending.indices.suffix(Self.reach).reversed().filter { place in
      let opening = quotes[pending[place].index]
      guard opening.level == quotes[index].level, !pending[place].isPlain else { return false }
      let words = words(from: opening.end, to: quotes[index].start)
      if words == 1, isAnd(text.letters(from: opening.end)) { return false }
      switch (opening.elision, ending) {
      case (.none, .plain), (.none, .plural): return true
      case (.none, .clipped): return words <= 3
      case (.unclear, .plain): return opening.level == 0 || words <= 6
      default: return false
      }
    }
    return places.first { quotes[pending[$0].index].elision == .none } ?? places.first
  }

  /// `6'`, where nothing is open.
  private func isFoot(_ mark: QuoteMark) -> Bool {
    text.isDigit(at: mark.start - 1)
      && !(text.isDigit(at: mark.start - 2) && text.isDigit(at: mark.start - 3))
  }

  /// How the word before a mark ends.
  private enum Ending {
    /// It has no apostrophe of its own.
    case plain
    /// A plural, or `goin'`; so do many words end in a quotation.
    case plural
    /// It is none without its apostrophe: `an'`.
    case clipped
  }

  private func ending(before mark: QuoteMark) -> Ending {
    let word = text.letters(before: mark.start)
    guard let last = word.last else { return .plain }
    if manner.clipped.contains(word) { return .clipped }
    if last | 0x20 == UInt8(ascii: "s") || last | 0x20 == UInt8(ascii: "x") { return .plural }
    let isIng =
      word.count > 3 && last | 0x20 == UInt8(ascii: "n")
      && word[word.endIndex - 2] | 0x20 == UInt8(ascii: "i")
    return isIng ? .plural : .plain
  }

  /// How many words the range has, counted no further than to ten.
  private func words(from start: Int, to end: Int) -> Int {
    var (words, index) = (1, start)
    while index < end, words < 10 {
      if text[index] == 0x20 { words += 1 }
      index += 1
    }
    return words
  }

  // MARK: What stays open

  private mutating func settle(_ pending: inout [Pending], from place: Int) {
    for rest in pending[min(place, pending.count)...] where rest.closing == nil {
      quotes[rest.index].role = opens(quotes[rest.index]) ? .open : .apostrophe
    }
    pending.removeSubrange(min(place, pending.count)...)
  }

  private mutating func settle(_ pending: inout [Pending], keeping count: Int) {
    let old = pending.prefix(pending.count - count)
    var settled = Array(old)
    settle(&settled, from: 0)
    pending.removeFirst(old.count)
  }

  /// Whether a mark that nothing closes opens all the same: speech that goes on in the next
  /// paragraph.
  private func opens(_ mark: QuoteMark) -> Bool {
    guard mark.elision == .none, mark.after == .capital || mark.after == .letter else {
      return false
    }
    let isVowel = isVowel(text[mark.end])
    let isFirst =
      mark.before == .edge || text.neighbour(at: text.start(before: mark.start)) == .quote
    if isFirst { return mark.level == 0 || mark.level == unclosedLevel && !isVowel }
    return mark.before == .space && !isVowel
      && text.before(text.startOfSpace(before: mark.start)) == .closing
  }

  /// Names that lost their H begin with a vowel: `'Arry`.
  private func isVowel(_ byte: UInt8) -> Bool {
    switch byte | 0x20 {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"):
      true
    default: false
    }
  }
}
