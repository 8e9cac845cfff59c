/// In which encoding a page is, and how it comes into UTF-8: Amazon reads a page without a
/// declaration as if each byte were a character.
enum PageEncoding {
  /// The page in UTF-8, its declaration saying so; nil where its encoding is none of those that books
  /// have.
  static func utf8(_ page: [UInt8]) -> [UInt8]? {
    if page.starts(with: [0xFF, 0xFE]) || page.starts(with: [0xFE, 0xFF]) {
      let isLittle = page[0] == 0xFF
      var units: [UInt16] = []
      for place in stride(from: 2, to: page.count - 1, by: 2) {
        let (one, two) = (UInt16(page[place]), UInt16(page[place + 1]))
        units.append(isLittle ? two << 8 | one : one << 8 | two)
      }
      return declared(Array(String(decoding: units, as: UTF16.self).utf8))
    }
    let text = page.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(page.dropFirst(3)) : page
    switch encoding(of: text) {
    case nil, "utf-8", "utf8", "us-ascii", "ascii":
      // What says nothing, or says it wrongly, is what programs of Windows write.
      return String(validating: text, as: UTF8.self) == nil
        ? declared(fromWindows(text)) : declared(text)
    case "iso-8859-1", "latin1", "windows-1252", "cp1252": return declared(fromWindows(text))
    default: return nil
    }
  }

  /// The page with a declaration that says UTF-8. One that does so is left as it is.
  private static func declared(_ page: [UInt8]) -> [UInt8] {
    let declaration = declaration(of: page)
    if let declaration, ["utf-8", "utf8"].contains(encoding(in: declaration)),
      page.starts(with: "<?xml".utf8)
    {
      return page
    }
    let start = declaration?.endIndex ?? page.firstIndex { !$0.isPageSpace } ?? 0
    let rest = page[start...].drop { declaration != nil && $0.isPageSpace }
    return Array("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n".utf8) + rest
  }

  private static func encoding(of page: [UInt8]) -> String? {
    declaration(of: page).flatMap(encoding)
  }

  /// The XML declaration (XML 1.0, section 2.8), with white space before it.
  private static func declaration(of page: [UInt8]) -> ArraySlice<UInt8>? {
    let start = page.prefix(1024).drop { $0.isPageSpace }
    guard start.starts(with: "<?xml".utf8), let end = start.firstIndex(of: UInt8(ascii: ">")) else {
      return nil
    }
    return page[...end]
  }

  private static func encoding(in declaration: ArraySlice<UInt8>) -> String? {
    let words = String(decoding: declaration, as: UTF8.self).split { " \t\r\n=\"'?<>".contains($0) }
    guard let place = words.firstIndex(of: "encoding"), words.index(after: place) < words.endIndex
    else { return nil }
    return words[place + 1].lowercased()
  }

  /// Windows-1252, of which ISO 8859-1 is what it has in common with Unicode.
  private static func fromWindows(_ page: [UInt8]) -> [UInt8] {
    var text = String.UnicodeScalarView()
    for byte in page {
      let isOwn = (0x80..<0xA0).contains(byte)
      text.append(isOwn ? windowsOnly[Int(byte) - 0x80] : Unicode.Scalar(byte))
    }
    return Array(String(text).utf8)
  }

  private static let windowsOnly = Array(
    "€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ".unicodeScalars)
}

extension UInt8 {
  /// White space before a page begins.
  fileprivate var isPageSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}
