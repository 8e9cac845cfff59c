/// The attributes that pandoc writes behind headings, spans and pictures: `{#id .class key="value"}`.
enum MarkdownAttributes {
  /// Whether `text`, which begins with a brace, is one.
  static func begin(_ text: ContiguousArray<UInt8>.SubSequence) -> Bool {
    guard let first = text.dropFirst().first else { return false }
    return "#.-".utf8.contains(first) || text.contains(UInt8(ascii: "="))
  }

  /// The end of the attributes that begin `text`; nil where there are none.
  ///
  /// - Parameter byte: what stands before: attributes follow a bracket.
  static func end(_ text: ContiguousArray<UInt8>.SubSequence, after byte: UInt8) -> Int? {
    guard "])`".utf8.contains(byte), let end = text.prefix(400).firstIndex(of: UInt8(ascii: "}"))
    else { return nil }
    return begin(text[text.startIndex...end]) ? end + 1 : nil
  }

  /// Takes the brackets off the span at the end of `text`; pictures and links keep theirs.
  static func removeBrackets(_ text: inout ContiguousArray<UInt8>, from start: Int) {
    guard text.last == UInt8(ascii: "]") else { return }
    var depth = 0
    for place in (start..<text.count).reversed() {
      if text[place] == UInt8(ascii: "]") { depth += 1 }
      if text[place] == UInt8(ascii: "[") { depth -= 1 }
      if depth == 0 {
        text.removeLast()
        text.remove(at: place)
        return
      }
    }
  }
}
