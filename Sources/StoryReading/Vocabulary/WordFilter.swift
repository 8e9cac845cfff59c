/// A quick no: whether a word may be among the words of a vocabulary, by its ends and its length.
struct WordFilter: Sendable {
  private let slots: [Bool]

  /// A filter for `words`, which are in lower case.
  init(_ words: some Sequence<String>) {
    var slots = [Bool](repeating: false, count: 8192)
    for word in words {
      let bytes = Array(word.utf8)
      if !bytes.isEmpty {
        slots[Self.slot(bytes[0], bytes[min(1, bytes.count - 1)], bytes.last!, bytes.count)] = true
      }
    }
    self.slots = slots
  }

  /// Whether the ASCII word at `range` may be among them, in any case; true for other words.
  func mayContain(_ bytes: ContiguousArray<UInt8>, _ range: Range<Int>) -> Bool {
    guard let first = range.first else { return false }
    let second = bytes[min(first + 1, range.upperBound - 1)]
    let last = bytes[range.upperBound - 1]
    if bytes[first] | second | last >= 0x80 { return true }
    return slots[Self.slot(bytes[first], second, last, range.count)]
  }

  /// Whether the first word of `range` may be among them.
  func mayBegin(_ bytes: ContiguousArray<UInt8>, _ range: Range<Int>) -> Bool {
    var start = range.lowerBound
    while start < range.upperBound, ByteClass.table[bytes[start]] & 9 == 0 { start += 1 }
    var end = start
    while end < range.upperBound, ByteClass.table[bytes[end]] & 9 != 0 { end += 1 }
    return mayContain(bytes, start..<end)
  }

  private static func slot(_ first: UInt8, _ second: UInt8, _ last: UInt8, _ count: Int) -> Int {
    let mixed =
      Int(first | 0x20) &* 31 &+ Int(second | 0x20) &* 1009 &+ Int(last | 0x20) &* 113
    return (mixed &+ count &* 1777) & 8191
  }
}
