/// The declaration of a document's type (XML 1.0, section 2.8).
enum DocumentType {
  /// The document without its declaration where that declares entities of its own: they are never
  /// used, and HTML's parser would take them for text.
  static func removed(from text: ContiguousArray<UInt8>) -> ContiguousArray<UInt8> {
    guard
      let start = text.withUnsafeBufferPointer({ bytes in
        UnsafeBufferPointer(rebasing: bytes.prefix(1 << 16)).firstPlace(of: opening)
      }), let end = end(of: text, from: start + opening.count)
    else { return text }
    var rest = text
    rest.removeSubrange(start..<end)
    return rest
  }

  /// The place behind a declaration that has brackets; nil where it has none or no end.
  private static func end(of text: ContiguousArray<UInt8>, from start: Int) -> Int? {
    var (quote, depth, hasBrackets): (UInt8?, Int, Bool) = (nil, 0, false)
    for place in start..<text.count {
      let byte = text[place]
      if let open = quote {
        if byte == open { quote = nil }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = byte
      case UInt8(ascii: "["):
        depth += 1
        hasBrackets = true
      case UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: ">"): if depth <= 0 { return hasBrackets ? place + 1 : nil }
      default: break
      }
    }
    return nil
  }

  private static let opening = Array("<!DOCTYPE".utf8)
}
