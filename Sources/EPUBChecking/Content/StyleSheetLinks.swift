/// The references of a style sheet: `url(…)` and `@import "…"` (CSS Values 4, section 4.5).
///
/// Comments are taken out first; that is as much grammar as finding the references takes.
enum StyleSheetLinks {
  static func links(in bytes: ContiguousArray<UInt8>) -> [ContentDocument.Link] {
    let text = withoutComments(String(decoding: bytes, as: UTF8.self))
    return (after("url(", in: text, until: ")") + after("@import", in: text, until: ";"))
      .map(unquoted).filter { !$0.isEmpty && !$0.hasPrefix("url(") }
      .map { ContentDocument.Link(reference: $0, kind: .resource, line: nil) }
  }

  private static func withoutComments(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let start = rest.firstRange(of: "/*") {
      result += rest[..<start.lowerBound]
      let comment = rest[start.upperBound...]
      rest = comment.firstRange(of: "*/").map { comment[$0.upperBound...] } ?? ""
    }
    return result + rest
  }

  private static func after(_ mark: String, in text: String, until end: Character) -> [String] {
    var found: [String] = []
    var rest = text[...]
    while let start = rest.firstRange(of: mark) {
      rest = rest[start.upperBound...]
      found.append(String(rest.prefix { $0 != end }))
    }
    return found
  }

  /// What stands between quotation marks, or all of it where there are none.
  private static func unquoted(_ text: String) -> String {
    let text = text.trimmed
    guard let mark = text.first, mark == "\"" || mark == "'" else { return text }
    return String(text.dropFirst().prefix { $0 != mark })
  }
}
