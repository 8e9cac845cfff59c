import StoryModel

/// Repair of text that was UTF-8, was taken for Windows-1252 and encoded again (`â€™` for `’`).
enum DoubleEncoding {
  /// Replaces what was certainly encoded twice, and says so.
  ///
  /// Certain is a run of characters whose Windows-1252 bytes form a well-formed sequence of a
  /// letter or mark that stories use: no author writes `Ã©` or `â€œ` and means it. What was encoded
  /// three times is repaired twice.
  static func repair(_ source: inout DecodedSource) {
    var repairs = 0
    for _ in 0..<3 {
      guard source.text.withUnsafeBufferPointer(isSuspect) else { break }
      let before = repairs
      source.text = source.text.withUnsafeBufferPointer { repaired($0, &repairs) }
      if repairs == before { break }
    }
    if repairs > 0 {
      source.diagnostics.append(
        Diagnostic(.repairedDoubleEncoding, "\(repairs) characters had been encoded twice."))
    } else {
      CyrillicDoubleEncoding.repair(&source)
    }
  }

  private static func repaired(
    _ buffer: UnsafeBufferPointer<UInt8>, _ repairs: inout Int
  ) -> ContiguousArray<UInt8> {
    var text = ContiguousArray<UInt8>()
    text.reserveCapacity(buffer.count)
    var place = 0
    while place < buffer.count {
      if buffer[place] >= 0xC3, let (scalar, length) = original(buffer, at: place) {
        UTF8Bytes.append(scalar, to: &text)
        repairs += 1
        place += length
      } else {
        text.append(buffer[place])
        place += 1
      }
    }
    return text
  }

  /// Whether there is `Â`, `Ã`, `â`, `Ð` or `Ñ` before another character above 0x7F.
  private static func isSuspect(_ buffer: UnsafeBufferPointer<UInt8>) -> Bool {
    guard buffer.count > 3 else { return false }
    for place in 0..<buffer.count - 2 where buffer[place] == 0xC3 && buffer[place + 2] >= 0x80 {
      if [0x82, 0x83, 0xA2, 0x90, 0x91].contains(buffer[place + 1]) { return true }
    }
    return false
  }

  /// The character that the doubly encoded one at `place` was, and how many bytes that one takes.
  private static func original(
    _ buffer: UnsafeBufferPointer<UInt8>, at place: Int
  ) -> (UInt32, Int)? {
    var bytes: [4 of UInt8] = [0, 0, 0, 0]
    var (count, end) = (0, place)
    while count < 3, end < buffer.count, buffer[end] >= 0x80 {
      let (scalar, length) = UTF8Bytes.scalar(buffer, at: end)
      guard let byte = Windows1252.byte(of: scalar) else { break }
      bytes[count] = byte
      (count, end) = (count + 1, end + length)
      if count >= 2, let found = character(bytes, count) { return (found, end - place) }
    }
    return nil
  }

  private static func character(_ bytes: [4 of UInt8], _ count: Int) -> UInt32? {
    var copy = bytes
    return withUnsafeBytes(of: &copy) { raw in
      let buffer = UnsafeBufferPointer(rebasing: raw.bindMemory(to: UInt8.self)[..<count])
      guard UTF8Sequences.length(in: buffer, at: 0) == count else { return nil }
      let scalar = UTF8Bytes.scalar(buffer, at: 0).0
      return isUsual(scalar) ? scalar : nil
    }
  }

  /// Latin-1 and a few more Latin letters, Cyrillic, dashes, quotation marks, the euro.
  private static func isUsual(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xA0...0xFF, 0x152, 0x153, 0x178, 0x400...0x45F, 0x2010...0x2026, 0x2032, 0x2033, 0x2039,
      0x203A, 0x20AC, 0x2122:
      true
    default: false
    }
  }
}
