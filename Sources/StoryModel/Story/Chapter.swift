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
  /// The places of the blocks with which further parts begin where the chapter is too long for one
  /// file of a book; also in an outline. Empty for nearly all chapters.
  public let cuts: [Int]
  /// How many bytes of text and pictures the chapter has, also in an outline.
  public let byteCount: Int
  /// How many of the blocks are what the author says at the chapter, also in an outline.
  public let noteCount: Int
  /// The pictures of the chapter in order; in an outline without their bytes.
  public let images: [StoryImage]

  public init(title: Written?, blocks: [Block], wordCount: Int) {
    let images = blocks.flatMap(\.images)
    let text = blocks.reduce(0) { $0 + $1.byteCount }
    self.init(
      title: title, blocks: blocks, wordCount: wordCount, blockCount: blocks.count,
      cuts: LongChapter.cuts(in: blocks, ofBytes: text),
      byteCount: images.reduce(text) { $0 + $1.bytes.count },
      noteCount: blocks.count(where: \.isNote), images: images)
  }

  private init(
    title: Written?, blocks: [Block], wordCount: Int, blockCount: Int, cuts: [Int],
    byteCount: Int, noteCount: Int, images: [StoryImage]
  ) {
    self.title = title
    self.blocks = blocks
    self.wordCount = wordCount
    self.blockCount = blockCount
    self.cuts = cuts
    self.byteCount = byteCount
    self.noteCount = noteCount
    self.images = images
  }

  /// The parts of the chapter, each a range of its blocks that holds at least one; one empty part
  /// for a chapter without blocks. In an outline they are the same as in the story.
  package var parts: [Range<Int>] {
    zip([0] + cuts, cuts + [blockCount]).map { $0..<$1 }
  }

  /// The chapter without its text.
  public var outline: Chapter {
    Chapter(
      title: title.map { Written($0.text.detached, at: $0.place) }, blocks: [],
      wordCount: wordCount, blockCount: blockCount, cuts: cuts,
      byteCount: byteCount, noteCount: noteCount, images: images.map(\.outline))
  }

  /// The same chapter under another heading.
  package func titled(_ title: Written?) -> Chapter {
    Chapter(
      title: title, blocks: blocks, wordCount: wordCount, blockCount: blockCount, cuts: cuts,
      byteCount: byteCount, noteCount: noteCount, images: images)
  }

  /// The chapter with `line` as its last paragraph.
  ///
  /// - Parameter isOutline: whether the chapter is without its text, and is to stay so.
  package func closed(by line: Text, isOutline: Bool) -> Chapter {
    Chapter(
      title: title, blocks: isOutline ? [] : blocks + [.paragraph([.text(line)])],
      wordCount: wordCount, blockCount: blockCount + 1, cuts: cuts,
      byteCount: byteCount + line.byteCount, noteCount: noteCount, images: images)
  }
}
