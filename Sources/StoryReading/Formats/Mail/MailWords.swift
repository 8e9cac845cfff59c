import CMIME

/// Values of header fields, as GMime understands them.
enum MailWords {
  /// The text of `value` with its encoded words (RFC 2047) decoded and white space trimmed.
  static func decode(_ value: String) -> String {
    guard value.utf8.contains(UInt8(ascii: "=")), let words = taken(mime_words(value)) else {
      return trimmed(value)
    }
    return trimmed(words)
  }

  /// The date of `value` as ISO 8601 with its own time zone (`1999-03-01T20:15:02-06:00`); nil where
  /// it is none.
  static func date(_ value: String) -> String? {
    taken(mime_date(String(value.prefix(100)))).flatMap {
      $0.utf8.first == UInt8(ascii: "0") ? nil : $0
    }
  }

  /// The first sender of `value`: `Thea Wilder <thea@nowhere.example>`, `thea@… (Thea Wilder)`.
  static func mailbox(_ value: String) -> (name: String?, address: String)? {
    var (name, address): (UnsafeMutablePointer<CChar>?, UnsafeMutablePointer<CChar>?) = (nil, nil)
    // No address is longer, and lists inside lists take their time.
    guard mime_mailbox(String(value.prefix(1000)), &name, &address) else { return nil }
    let words = taken(name).map(trimmed)
    guard let address = taken(address) else { return nil }
    return (words?.isEmpty == true ? nil : words ?? comment(of: value), trimmed(address))
  }

  /// The name in brackets behind an address, as newsgroups have it.
  private static func comment(of value: String) -> String? {
    guard let open = value.firstIndex(of: "("), let close = value.lastIndex(of: ")"), open < close
    else { return nil }
    let name = trimmed(String(value[value.index(after: open)..<close]))
    return name.isEmpty ? nil : name
  }

  private static func taken(_ pointer: UnsafeMutablePointer<CChar>?) -> String? {
    guard let pointer else { return nil }
    defer { mime_free(pointer) }
    return String(cString: pointer)
  }

  static func trimmed(_ text: String) -> String {
    let isSpace = { (scalar: Unicode.Scalar) in scalar.properties.isWhitespace }
    let scalars = text.unicodeScalars
    guard let start = scalars.firstIndex(where: { !isSpace($0) }),
      let last = scalars.lastIndex(where: { !isSpace($0) })
    else { return "" }
    return String(scalars[start...last])
  }
}
