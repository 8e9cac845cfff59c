/// What looks like a tag in Markdown.
enum MarkdownTag {
  /// The HTML `text`, in which words of the author in angle brackets are text: `<grin>`.
  static func escapingWords(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var escaped: [UInt8] = []
    for (place, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "<"), !isMarkup(bytes[(place + 1)...]) {
        escaped += Array("&lt;".utf8)
      } else {
        escaped.append(byte)
      }
    }
    return String(decoding: escaped, as: UTF8.self)
  }

  /// Whether `text`, which stands behind `<`, makes HTML of it.
  private static func isMarkup(_ text: ArraySlice<UInt8>) -> Bool {
    if let first = text.first, "!?".utf8.contains(first) { return true }
    let name = text.drop { $0 == UInt8(ascii: "/") }.prefix {
      0x61...0x7A ~= $0 | 0x20 || 0x30...0x39 ~= $0
    }
    // `<hugs@example.org>` begins with no tag either.
    if let next = text[name.endIndex...].first, !" \t\n/>:".utf8.contains(next) { return false }
    let tag = String(decoding: name, as: UTF8.self).lowercased()
    return HTMLElement.named[tag] != nil || others.contains(tag)
  }

  /// Elements that the reader of pages passes over.
  private static let others: Set<String> = [
    "a", "abbr", "acronym", "base", "bdi", "bdo", "big", "blink", "code", "col", "colgroup", "data",
    "embed", "font", "html", "input", "ins", "kbd", "label", "legend", "link", "mark", "marquee",
    "meta", "nobr", "noscript", "o", "picture", "q", "rp", "rt", "ruby", "samp", "small", "source",
    "span", "sub", "sup", "time", "tt", "wbr",
  ]
}
