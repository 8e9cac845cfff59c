/// The files that a book carries in itself, in Base64 (RFC 4648, section 4).
///
/// They are cut out before the book is parsed: they stand behind the text that shows them, and may
/// be longer than all of it.
struct FictionBookBinaries: Sendable {
  /// The book without them.
  let text: ContiguousArray<UInt8>
  private let source: ContiguousArray<UInt8>
  private let places: [String: Range<Int>]
  private let longest: Int

  init(_ source: ContiguousArray<UInt8>, _ limits: ReadingLimits) {
    self.source = source
    longest = limits.imageBytes
    var text = ContiguousArray<UInt8>()
    var places: [String: Range<Int>] = [:]
    source.withUnsafeBufferPointer { bytes in
      var start = 0
      let prefix = Self.prefix(bytes)
      let opening = Array("<\(prefix)binary".utf8)
      let closing = Array("</\(prefix)binary".utf8)
      func find(_ mark: [UInt8], from place: Int) -> Int? {
        UnsafeBufferPointer(rebasing: bytes[min(place, bytes.count)...]).firstPlace(of: mark)
          .map { $0 + place }
      }
      while let found = find(opening, from: start),
        let tagEnd = find([UInt8(ascii: ">")], from: found)
      {
        text.append(contentsOf: bytes[start..<found])
        let isEmpty = bytes[tagEnd - 1] == UInt8(ascii: "/")
        let end = isEmpty ? tagEnd + 1 : find(closing, from: tagEnd) ?? bytes.count
        if !isEmpty, let id = Self.id(String(decoding: bytes[found..<tagEnd], as: UTF8.self)) {
          places[id] = tagEnd + 1..<end
        }
        start =
          isEmpty ? end : find([UInt8(ascii: ">")], from: end).map { $0 + 1 } ?? bytes.count
      }
      text.append(contentsOf: bytes[start...])
    }
    self.text = text
    self.places = places
  }

  /// The prefix that the book gives its elements, with its colon; mostly there is none.
  private static func prefix(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    guard let place = bytes.firstPlace(of: Array(":FictionBook".utf8)), place < 4096,
      let start = bytes[..<place].lastIndex(of: UInt8(ascii: "<"))
    else { return "" }
    let name = bytes[start + 1..<place]
    let isName = !name.isEmpty && name.allSatisfy { 0x61...0x7A ~= $0 | 0x20 || 0x30...0x39 ~= $0 }
    return isName ? String(decoding: name, as: UTF8.self) + ":" : ""
  }

  private static func id(_ tag: String) -> String? {
    guard let name = tag.firstRange(of: " id=") else { return nil }
    let value = tag[name.upperBound...]
    guard let quote = value.first, quote == "\"" || quote == "'" else { return nil }
    return String(value.dropFirst().prefix { $0 != quote })
  }

  /// The file `id`; nil where the book has none, a byte that is no picture where it is too long.
  func file(_ id: String) -> ContiguousArray<UInt8>? {
    guard let place = places[id] else { return nil }
    if place.count / 4 * 3 > longest + longest / 8 { return [0] }
    return Self.decoded(source[place])
  }

  private static func decoded(
    _ text: ContiguousArray<UInt8>.SubSequence
  ) -> ContiguousArray<UInt8> {
    var result = ContiguousArray<UInt8>()
    result.reserveCapacity(text.count / 4 * 3 + 3)
    var (bits, count): (UInt32, Int) = (0, 0)
    for byte in text {
      guard let value = digit(byte) else { continue }
      bits = bits << 6 | value
      count += 6
      if count >= 8 {
        count -= 8
        result.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return result
  }

  private static func digit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x41...0x5A: UInt32(byte) - 0x41
    case 0x61...0x7A: UInt32(byte) - 0x61 + 26
    case 0x30...0x39: UInt32(byte) - 0x30 + 52
    case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
    case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
    default: nil
    }
  }
}
