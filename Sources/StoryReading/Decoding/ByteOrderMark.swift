/// Text that says with its first bytes how it is encoded (Unicode 16, section 23.8).
enum ByteOrderMark {
  /// The text behind the byte-order mark; nil where there is none.
  static func decode(_ bytes: ContiguousArray<UInt8>) -> DecodedSource? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return utf8(ContiguousArray(bytes.dropFirst(3))) }
    for (mark, name) in wide where bytes.starts(with: mark) {
      var source = Iconv.decode(bytes.dropFirst(mark.count), from: name)
      source.hasByteOrderMark = true
      return source
    }
    return nil
  }

  /// UTF-16 or UTF-32 without a mark: zeros stand at every fourth place, or at every second one
  /// only.
  static func decodeUnmarked(_ bytes: ContiguousArray<UInt8>, _ census: ByteCensus)
    -> DecodedSource?
  {
    guard bytes.count >= 4, census.nulCount >= 2, census.nulCount * 50 > bytes.count else {
      return nil
    }
    var zeros = [0, 0, 0, 0]
    for place in bytes.indices where bytes[place] == 0 { zeros[place & 3] += 1 }
    let units = bytes.count / 4
    if zeros[3] >= units, zeros[2] * 10 > units * 9 { return unmarked(bytes, "utf-32le") }
    if zeros[0] >= units, zeros[1] * 10 > units * 9 { return unmarked(bytes, "utf-32be") }
    let (even, odd) = (zeros[0] + zeros[2], zeros[1] + zeros[3])
    if odd > 19 * even { return unmarked(bytes, "utf-16le") }
    if even > 19 * odd { return unmarked(bytes, "utf-16be") }
    return nil
  }

  private static func unmarked(
    _ bytes: ContiguousArray<UInt8>, _ name: String
  ) -> DecodedSource? {
    let source = Iconv.decode(bytes[...], from: name)
    // A file that was cut off may end within a character.
    let isText = source.diagnostics.isEmpty || source.text.suffix(3) == [0xEF, 0xBF, 0xBD]
    return isText && !ByteCensus(source.text).isBinary(of: source.text.count) ? source : nil
  }

  private static func utf8(_ text: ContiguousArray<UInt8>) -> DecodedSource {
    var source =
      UTF8Sequences(text).isValid
      ? DecodedSource(text: text, encoding: "utf-8") : MixedRuns.decode(text)
    source.hasByteOrderMark = true
    return source
  }

  // The longer marks first: that of UTF-32LE begins with that of UTF-16LE.
  private static let wide: [([UInt8], String)] = [
    ([0xFF, 0xFE, 0x00, 0x00], "utf-32le"),
    ([0x00, 0x00, 0xFE, 0xFF], "utf-32be"),
    ([0xFF, 0xFE], "utf-16le"),
    ([0xFE, 0xFF], "utf-16be"),
  ]
}
