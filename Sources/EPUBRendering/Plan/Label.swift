import StoryModel

/// Words for a table of contents: one line, trimmed, not too long.
enum Label {
  /// The words of `text`, at most 200 characters of them.
  static func label(_ text: Text) -> String { label(text.string) }

  /// The words of `text`, at most 200 characters of them.
  static func label(_ text: String) -> String {
    let words = words(text)
    return words.count <= limit ? words : words.prefix(limit - 1) + "…"
  }

  /// The words of `text` with single spaces between them.
  static func words(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static let limit = 200
}
