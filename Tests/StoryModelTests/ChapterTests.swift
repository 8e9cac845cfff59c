import StoryModel
import Testing

@Suite struct ChapterTests {
  private func chapter(_ sizes: [Int]) -> Chapter {
    let blocks = sizes.map { Block.paragraph([.text(Text(String(repeating: "x", count: $0)))]) }
    return Chapter(title: nil, blocks: blocks, wordCount: sizes.count)
  }

  @Test(arguments: [
    ([], [0..<0]), ([100], [0..<1]), ([900_000], [0..<1]), ([100_000, 100_000], [0..<2]),
    // About the same size each.
    ([150_000, 150_000], [0..<1, 1..<2]),
    (Array(repeating: 100_000, count: 6), [0..<2, 2..<4, 4..<6]),
    // What is short stays with what is long.
    ([20, 900_000, 20], [0..<3]), ([900_000, 20, 900_000, 20], [0..<1, 1..<4]),
    ([900_000, 200_000], [0..<1, 1..<2]),
  ])
  func longChaptersArePartedBetweenBlocks(sizes: [Int], parts: [Range<Int>]) {
    #expect(chapter(sizes).parts == parts)
    #expect(chapter(sizes).outline.parts == parts)
  }

  @Test func anOutlineIsClosedAsItsChapterIs() {
    let long = chapter(Array(repeating: 100_000, count: 6))
    let closed = long.closed(by: "The End", isOutline: false)
    #expect(closed.blocks.count == 7)
    #expect(closed.blockCount == 7)
    #expect(closed.parts == [0..<2, 2..<4, 4..<7])
    #expect(closed.outline == long.outline.closed(by: "The End", isOutline: true))
  }
}
