/// Control characters in pages that stand for those of Windows-1252: `&#147;`, as old programs wrote
/// their quotes (HTML Standard, section 13.2.5.80, numeric character reference end state).
enum ControlCharacters {
  /// Calls `take` with `text`, UTF-8, in which the characters stand that were meant.
  static func repair(
    _ text: UnsafeBufferPointer<UInt8>, _ take: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    guard var control = next(in: text, from: 0) else { return take(text) }
    var repaired = ContiguousArray<UInt8>()
    repaired.reserveCapacity(text.count + 16)
    var start = 0
    while true {
      repaired += text[start..<control]
      Windows1252.append(text[control + 1], to: &repaired)
      start = control + 2
      guard let following = next(in: text, from: start) else { break }
      control = following
    }
    repaired += text[start...]
    repaired.withUnsafeBufferPointer { take($0) }
  }

  /// The place of the next of U+0080 to U+009F.
  private static func next(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var place = start
    while place + 1 < text.count {
      if text[place] == 0xC2, 0x80...0x9F ~= text[place + 1] { return place }
      place += 1
    }
    return nil
  }
}
