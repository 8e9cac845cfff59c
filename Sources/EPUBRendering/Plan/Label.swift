import StoryModel

/// Words for a table of contents: one line, trimmed, not too long.
enum Label {
  /// The words of `text`, at most 200 characters of them.
  static func label(_ text: Text) -> String { label(text.string) }

  /// The words of `text`, at most 200 characters of them.
  static func label(_ text: String) -> String {
    let words = words(text)
    if words.utf8.count <= limit || words.count <= limit { return words }
    return words.prefix(limit - 1) + "…"
  }

  /// The words of `text` with single spaces between them.
  static func words(_ text: String) -> String {
    let pieces = text.utf8.split { $0 <= space }
    if pieces.count == 1 + text.utf8.count(where: { $0 == space }),
      text.utf8.allSatisfy({ $0 >= space })
    {
      return text
    }
    return pieces.map { String(Substring($0)) }.joined(separator: " ")
  }

  /// `names`, each on one line; a validator takes an empty one for a fault.
  static func names(_ names: [String]) -> [String] {
    names.map(words).filter { !$0.isEmpty }
  }

  private static let limit = 200
  private static let space: UInt8 = 0x20
}
