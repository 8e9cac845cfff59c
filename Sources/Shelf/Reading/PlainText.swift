import Markup

/// The words of a description, which many programs write as HTML.
enum PlainText {
  static func of(_ description: String) -> String {
    guard description.contains("<"), description.contains(">") else { return description }
    var text = ""
    try? HTMLEventParser.parse(ContiguousArray(description.utf8)) { event in
      switch event {
      case .text(let bytes): text += String(decoding: bytes, as: UTF8.self)
      case .start(let element): if !inline.contains(element.name) { text += " " }
      case .end(let name): if !inline.contains(name) { text += " " }
      }
    }
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.isEmpty ? description : words
  }

  /// Elements that part no words.
  private static let inline: Set<String> = [
    "a", "abbr", "b", "cite", "em", "i", "small", "span", "strong", "sub", "sup", "u",
  ]
}
