/// A chapter of a story.
public struct Chapter: Sendable, Hashable {
  /// The heading as it stands; nil for the text before the first heading and for a story in one piece.
  public let title: Written?
  /// The chapter's text; empty in an outline.
  public let blocks: [Block]
  /// How many words the chapter has (runs of letters and digits; each Han or Kana
  /// character is one), also in an outline.
  public let wordCount: Int
  /// How many blocks the chapter has, also in an outline.
  public let blockCount: Int
  /// The pictures of the chapter in order; in an outline without their bytes.
  public let images: [StoryImage]

  public init(title: Written?, blocks: [Block], wordCount: Int) {
    self.init(
      title: title, blocks: blocks, wordCount: wordCount, blockCount: blocks.count,
      images: blocks.flatMap(\.images))
  }

  private init(
    title: Written?, blocks: [Block], wordCount: Int, blockCount: Int, images: [StoryImage]
  ) {
    self.title = title
    self.blocks = blocks
    self.wordCount = wordCount
    self.blockCount = blockCount
    self.images = images
  }

  /// The chapter without its text.
  public var outline: Chapter {
    Chapter(
      title: title.map { Written($0.text.detached, at: $0.place) }, blocks: [],
      wordCount: wordCount, blockCount: blockCount, images: images.map(\.outline))
  }
}
