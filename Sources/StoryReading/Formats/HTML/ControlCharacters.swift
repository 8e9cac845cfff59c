/// Control characters in pages that stand for those of Windows-1252: `&#147;`, as old programs wrote
/// their quotes (HTML Standard, section 13.2.5.80, numeric character reference end state).
enum ControlCharacters {
  /// `text`, UTF-8, with the characters that were meant; nil where it has none of these.
  static func repaired(_ text: UnsafeBufferPointer<UInt8>) -> ContiguousArray<UInt8>? {
    guard var control = next(in: text, from: 0) else { return nil }
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
    return repaired
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
