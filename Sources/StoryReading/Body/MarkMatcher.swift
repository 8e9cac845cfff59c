/// Finds what marks of emphasis and thought enclose.
///
/// `*so*`, `_so_` and `/so/` are emphasis, `**so**` is strong; `((so))`, `//so//` and `::so::` are
/// thoughts. A mark opens before a word and not inside one, and closes behind a word; what does not
/// pair stays as typed. Each closing mark is looked for once, and that of a tag only so far, so the time is linear.
struct MarkMatcher {
  enum Kind { case emphasis, strong, thought }

  struct Span {
    let kind: Kind
    /// With the marks.
    let outer: Range<Int>
    /// Without them.
    let inner: Range<Int>
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private let range: Range<Int>
  /// For each mark, where the next closing one is that was found; the end where there is none.
  private var closers: [8 of Int] = [-1, -1, -1, -1, -1, -1, -1, -1]

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    self.bytes = bytes
    self.range = range
  }

  /// The first span that begins at or behind `place` and ends before `end`.
  mutating func next(from place: Int, before end: Int) -> Span? {
    let classes = ByteClass.table
    var place = place
    while place < end {
      guard classes[bytes[place]] == ByteClass.mark else {
        place += 1
        continue
      }
      if let tagged = InlineTag.span(bytes, at: place, before: end) { return tagged }
      let length = runLength(place, before: end)
      if let mark = Mark(bytes[place], length), let span = span(mark, at: place, before: end) {
        return span
      }
      place += length
    }
    return nil
  }

  /// A mark: which byte, how many times.
  private struct Mark {
    let byte: UInt8
    let closer: UInt8
    let length: Int
    let kind: Kind
    let slot: Int

    init?(_ byte: UInt8, _ length: Int) {
      self.byte = byte
      self.length = length
      closer = byte == UInt8(ascii: "(") ? UInt8(ascii: ")") : byte
      switch (byte, length) {
      case (UInt8(ascii: "*"), 1): (kind, slot) = (.emphasis, 0)
      case (UInt8(ascii: "_"), 1): (kind, slot) = (.emphasis, 1)
      case (UInt8(ascii: "/"), 1): (kind, slot) = (.emphasis, 2)
      case (UInt8(ascii: "*"), 2): (kind, slot) = (.strong, 3)
      case (UInt8(ascii: "("), 2): (kind, slot) = (.thought, 4)
      case (UInt8(ascii: "/"), 2): (kind, slot) = (.thought, 5)
      case (UInt8(ascii: ":"), 2): (kind, slot) = (.thought, 6)
      case (UInt8(ascii: "_"), 2): (kind, slot) = (.strong, 7)
      default: return nil
      }
    }
  }

  private func runLength(_ place: Int, before end: Int) -> Int {
    var next = place + 1
    while next < end, bytes[next] == bytes[place] { next += 1 }
    return next - place
  }

  private mutating func span(_ mark: Mark, at place: Int, before end: Int) -> Span? {
    let inner = place + mark.length
    guard opens(mark, at: place), inner < end else { return nil }
    var closer = closers[mark.slot]
    if closer < inner + 1 {
      closer = findCloser(mark, from: inner + 1)
      closers[mark.slot] = closer
    }
    guard closer + mark.length <= end, hasWord(inner..<closer) else { return nil }
    return Span(kind: mark.kind, outer: place..<closer + mark.length, inner: inner..<closer)
  }

  private func opens(_ mark: Mark, at place: Int) -> Bool {
    let inner = place + mark.length
    guard inner < range.upperBound else { return false }
    let next = bytes[inner]
    if mark.kind == .thought {
      if next == 0x20 || next == 0x0A { return mark.byte == UInt8(ascii: "(") }
    } else if !isWord(at: inner) && !Self.openers.contains(next) {
      return false
    }
    guard place > range.lowerBound else { return true }
    if mark.byte == UInt8(ascii: "/"),
      [UInt8(ascii: ":"), UInt8(ascii: "<"), UInt8(ascii: ".")].contains(bytes[place - 1])
    {
      return false
    }
    return bytes[place - 1] != UInt8(ascii: "~") && !isWord(before: place)
  }

  private func findCloser(_ mark: Mark, from start: Int) -> Int {
    var place = start
    while place < range.upperBound {
      guard bytes[place] == mark.closer else {
        place += 1
        continue
      }
      let length = runLength(place, before: range.upperBound)
      if length == mark.length, closes(mark, at: place) { return place }
      place += length
    }
    return range.upperBound
  }

  private func closes(_ mark: Mark, at place: Int) -> Bool {
    let before = bytes[place - 1]
    if mark.byte == UInt8(ascii: "(") { return true }
    if before == 0x20 || before == 0x0A || before == 0x09 || before == UInt8(ascii: "~") {
      return false
    }
    let after = place + mark.length
    return after >= range.upperBound || !isWord(at: after)
  }

  private func hasWord(_ range: Range<Int>) -> Bool {
    // Marks around nothing but marks for so long are an ornament.
    range.prefix(256).contains { isWord(at: $0) }
  }

  /// Whether a letter or digit begins at `place`.
  private func isWord(at place: Int) -> Bool {
    let kind = ByteClass.table[bytes[place]]
    if kind == ByteClass.word { return true }
    guard kind == ByteClass.high, bytes[place] >= 0xC0 else { return false }
    return WordScalar.isWord(UTF8Bytes.scalar(bytes, at: place).0)
  }

  /// Whether a letter or digit ends before `place`.
  private func isWord(before place: Int) -> Bool {
    var start = place - 1
    while start > range.lowerBound, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return isWord(at: start)
  }

  /// What may stand between an opening mark and the first word: quotation marks, brackets, dots.
  private static let openers: Set<UInt8> = Set("\"'(.-*_/`$#&".utf8).union([0xE2, 0xC2])
}
