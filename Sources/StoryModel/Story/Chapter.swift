/// A chapter of a story.
public struct Chapter: Sendable, Hashable {
  /// The heading as it stands; nil for the text before the first heading and for a story in one piece.
  public let title: Written?
  /// The chapter's text; empty in an outline.
  public let blocks: [Block]
  /// How many words the chapter has (runs of letters and digits; each Han or Kana
  /// character is one), also in an outline.
  public let wordCount: Int

  public init(title: Written?, blocks: [Block], wordCount: Int) {
    self.title = title
    self.blocks = blocks
    self.wordCount = wordCount
  }

  /// The chapter without its text.
  public var outline: Chapter {
    Chapter(
      title: title.map { Written($0.text.detached, at: $0.place) }, blocks: [],
      wordCount: wordCount)
  }
}
