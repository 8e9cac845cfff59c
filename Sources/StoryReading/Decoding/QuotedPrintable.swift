import StoryModel

/// Leftovers of a mail's quoted-printable encoding (RFC 2045, 6.7): `=20`, `=92`, soft line ends.
enum QuotedPrintable {
  /// The bytes that were encoded, and how many escapes there were; nil where it is not certain that
  /// the text is encoded: nearly every `=` in it belongs to an escape, and there are several.
  static func decode(_ bytes: ContiguousArray<UInt8>) -> (ContiguousArray<UInt8>, Int)? {
    bytes.withUnsafeBufferPointer { buffer in
      var (escapes, others, place) = (0, 0, 0)
      while let next = buffer[place...].firstIndex(of: equals) {
        let end = runEnd(buffer, next)
        if end - next > 1 {
          place = end
        } else if let length = escapeLength(buffer, next) {
          escapes += 1
          place = next + length
        } else {
          others += 1
          place = next + 1
        }
      }
      guard escapes >= 3, others * 10 <= escapes else { return nil }
      return (decoded(buffer), escapes)
    }
  }

  private static let equals = UInt8(ascii: "=")

  /// The end of the run of `=` at `place`: two and more are a rule.
  private static func runEnd(_ buffer: UnsafeBufferPointer<UInt8>, _ place: Int) -> Int {
    var end = place + 1
    while end < buffer.count, buffer[end] == equals { end += 1 }
    return end
  }

  /// The length of the escape at `place`: `=92`, or `=` with the line end behind it.
  private static func escapeLength(
    _ buffer: UnsafeBufferPointer<UInt8>, _ place: Int
  ) -> Int? {
    let next = place + 1
    guard next < buffer.count else { return nil }
    if buffer[next] == 0x0A { return 2 }
    if buffer[next] == 0x0D { return next + 1 < buffer.count && buffer[next + 1] == 0x0A ? 3 : 2 }
    guard byte(buffer, next) != nil else { return nil }
    return 3
  }

  /// The byte that the hexadecimal digits at `place` stand for, where mail programs encode it.
  private static func byte(_ buffer: UnsafeBufferPointer<UInt8>, _ place: Int) -> UInt8? {
    guard place + 1 < buffer.count, let high = digit(buffer[place]),
      let low = digit(buffer[place + 1])
    else { return nil }
    let value = high << 4 | low
    return value >= 0x80 || encoded.contains(value) ? value : nil
  }

  // Tab, line ends, space, `=` and what EBCDIC gateways damage.
  private static let encoded: Set<UInt8> = Set("\t\n\r =!\"#$@[\\]^`{|}~.F-?_,&'<>".utf8)

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    default: nil
    }
  }

  private static func decoded(_ buffer: UnsafeBufferPointer<UInt8>) -> ContiguousArray<UInt8> {
    var text = ContiguousArray<UInt8>()
    text.reserveCapacity(buffer.count)
    var place = 0
    while place < buffer.count {
      let end = buffer[place] == equals ? runEnd(buffer, place) : place
      if end == place + 1, let length = escapeLength(buffer, place) {
        if let byte = byte(buffer, place + 1) { text.append(byte) }
        place += length
      } else {
        text.append(contentsOf: buffer[place..<max(end, place + 1)])
        place = max(end, place + 1)
      }
    }
    return text
  }
}
