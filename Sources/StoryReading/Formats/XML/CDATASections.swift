/// Sections of XML in which `<` and `&` stand for themselves (XML 1.0, section 2.7).
enum CDATASections {
  /// The document with the text of such sections escaped, which HTML's parser would pass over.
  static func escaped(_ text: ContiguousArray<UInt8>) -> ContiguousArray<UInt8> {
    guard var found = text.withUnsafeBufferPointer({ $0.firstPlace(of: opening) }) else {
      return text
    }
    var result = ContiguousArray<UInt8>()
    result.reserveCapacity(text.count + 64)
    var start = 0
    while true {
      result.append(contentsOf: text[start..<found])
      let inner = found + opening.count
      let end = place(of: closing, in: text, from: inner) ?? text.count
      for byte in text[inner..<end] { append(byte, to: &result) }
      start = min(end + closing.count, text.count)
      guard let next = place(of: opening, in: text, from: start) else { break }
      found = next
    }
    result.append(contentsOf: text[start...])
    return result
  }

  private static func append(_ byte: UInt8, to result: inout ContiguousArray<UInt8>) {
    switch byte {
    case UInt8(ascii: "<"): result.append(contentsOf: "&lt;".utf8)
    case UInt8(ascii: "&"): result.append(contentsOf: "&amp;".utf8)
    default: result.append(byte)
    }
  }

  private static func place(
    of pattern: [UInt8], in text: ContiguousArray<UInt8>, from start: Int
  ) -> Int? {
    text.withUnsafeBufferPointer {
      UnsafeBufferPointer(rebasing: $0[start...]).firstPlace(of: pattern).map { $0 + start }
    }
  }

  private static let opening = Array("<![CDATA[".utf8)
  private static let closing = Array("]]>".utf8)
}
