/// Tells Markdown from plain text that only uses some of its marks.
enum MarkdownSniffer {
  /// Whether `bytes`, whose name says nothing, are Markdown: two of a head in YAML, headings with
  /// `#` and labels in bold. Emphasis and dashes say nothing: letters had them before.
  static func isMarkdown(_ bytes: ContiguousArray<UInt8>) -> Bool {
    let start = bytes.prefix(8192)
    guard mayBe(start) else { return false }
    var (headings, labels) = (0, 0)
    var isFirst = true
    var hasHead = false
    for line in start.split(separator: 0x0A, omittingEmptySubsequences: true) {
      if isFirst { hasHead = line.starts(with: Array("---".utf8)) && line.count <= 4 }
      isFirst = false
      if isHeading(line) { headings += 1 }
      if isLabel(line) { labels += 1 }
    }
    if hasHead { hasHead = isFieldHead(ContiguousArray(start)) }
    return [hasHead, headings >= 2 || headings == 1 && hasHead, labels >= 2].count { $0 } >= 2
  }

  /// Whether two of the signs are there at all: what most texts have not.
  private static func mayBe(_ start: ContiguousArray<UInt8>.SubSequence) -> Bool {
    start.withUnsafeBufferPointer { buffer in
      let hasRule = buffer.starts(with: Array("---".utf8))
      let hasBold = buffer.firstPlace(of: Array("**".utf8)) != nil
      let hasHash = buffer.first == UInt8(ascii: "#") || buffer.firstPlace(of: [0x0A, 0x23]) != nil
      return [hasRule, hasBold, hasHash].count { $0 } >= 2
    }
  }

  /// Keys in YAML are lower case; a header between rules is not.
  private static func isFieldHead(_ start: ContiguousArray<UInt8>) -> Bool {
    let fields = MarkdownHead(start).fields
    return fields.count >= 2 && fields.allSatisfy { $0.key == $0.key.lowercased() }
  }

  private static func isHeading(_ line: ContiguousArray<UInt8>.SubSequence) -> Bool {
    let level = line.prefix { $0 == UInt8(ascii: "#") }.count
    let words = line.dropFirst(level)
    return 1...6 ~= level && words.first == 0x20 && words.dropFirst().first.map(isLetter) ?? false
  }

  /// `**Rating:** PG`
  private static func isLabel(_ line: ContiguousArray<UInt8>.SubSequence) -> Bool {
    let text = line.drop { $0 == 0x20 || $0 == UInt8(ascii: "-") }
    guard text.starts(with: Array("**".utf8)) else { return false }
    let label = text.dropFirst(2).prefix { $0 != UInt8(ascii: "*") }
    let rest = text[label.endIndex...]
    return 2...40 ~= label.count && rest.starts(with: Array("**".utf8))
      && (label.last == UInt8(ascii: ":") || rest.dropFirst(2).first == UInt8(ascii: ":"))
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    0x61...0x7A ~= byte | 0x20 || byte >= 0x80
  }
}
