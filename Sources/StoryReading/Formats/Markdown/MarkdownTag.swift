/// What looks like a tag in Markdown.
enum MarkdownTag {
  /// Whether `text`, which begins with `<`, is HTML rather than words of the author: `<grin>`.
  static func isMarkup(_ text: String) -> Bool {
    let bytes = Array(text.utf8.drop { $0 <= 0x20 }.dropFirst())
    guard let first = bytes.first else { return true }
    if first == UInt8(ascii: "!") || first == UInt8(ascii: "?") { return true }
    let name = bytes.drop { $0 == UInt8(ascii: "/") }.prefix {
      0x61...0x7A ~= $0 | 0x20 || 0x30...0x39 ~= $0
    }
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
