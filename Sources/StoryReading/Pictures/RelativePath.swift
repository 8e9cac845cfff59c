/// Paths by which a source names the files that belong to it.
enum RelativePath {
  /// The path that the reference `text` leads to below the source's own folder: percent escapes
  /// decoded (RFC 3986, section 2.1), without query, fragment and `.`; nil where it leads elsewhere:
  /// to another host, a scheme, an absolute path, out of the folder.
  static func path(_ text: String, from folder: String = "") -> String? {
    let end = text.firstIndex { $0 == "?" || $0 == "#" } ?? text.endIndex
    guard let decoded = percentDecoded(text[..<end]), isRelative(decoded) else { return nil }
    var steps = folder.split(separator: "/").map(String.init)
    for step in decoded.split(separator: "/") {
      switch step {
      case ".": continue
      case "..":
        if steps.isEmpty { return nil }
        steps.removeLast()
      default: steps.append(String(step))
      }
    }
    return steps.isEmpty ? nil : steps.joined(separator: "/")
  }

  private static func isRelative(_ text: String) -> Bool {
    if text.isEmpty || text.hasPrefix("/") || text.utf8.contains(UInt8(ascii: "\\")) {
      return false
    }
    let first = text.prefix { $0 != "/" }
    return !first.contains(":") && !text.utf8.contains { $0 < 0x20 }
  }

  private static func percentDecoded(_ text: Substring) -> String? {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), let high = rest.first.flatMap(hexDigit),
        let low = rest.dropFirst().first.flatMap(hexDigit)
      {
        bytes.append(high << 4 | low)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self)
  }

  private static func hexDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46, 0x61...0x66: (byte | 0x20) - 0x61 + 10
    default: nil
    }
  }
}
