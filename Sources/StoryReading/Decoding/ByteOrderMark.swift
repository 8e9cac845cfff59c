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

  /// UTF-16 without a mark: in Latin text every other byte is zero.
  static func decodeUnmarked(_ bytes: ContiguousArray<UInt8>, _ census: ByteCensus)
    -> DecodedSource?
  {
    guard bytes.count >= 4, bytes.count % 2 == 0, census.nulCount * 3 > bytes.count else {
      return nil
    }
    var zeros = [0, 0]
    for place in bytes.indices where bytes[place] == 0 { zeros[place & 1] += 1 }
    if zeros[1] > 9 * zeros[0] { return Iconv.decode(bytes[...], from: "utf-16le") }
    if zeros[0] > 9 * zeros[1] { return Iconv.decode(bytes[...], from: "utf-16be") }
    return nil
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
