import StoryModel
import TestSupport
import Testing

@Suite struct LongChapterTests {
  private func chapter(_ blocks: [Block]) -> Chapter {
    Chapter(title: nil, blocks: blocks, wordCount: 0)
  }

  private let line = paragraph(String(repeating: "x", count: 992))

  @Test func aChapterIsPartedAtBreaksBetweenScenes() {
    var blocks = [Block](repeating: line, count: 500)
    for place in [100, 160, 230, 330, 480] { blocks[place] = .sceneBreak(nil) }
    let cuts = chapter(blocks).cuts
    #expect(cuts == [161, 331])
    #expect(chapter(blocks).parts.allSatisfy { $0.count <= 250 })
  }

  @Test func withoutBreaksItIsPartedBetweenParagraphs() {
    #expect(chapter([Block](repeating: line, count: 500)).cuts == [167, 333])
    #expect(chapter([Block](repeating: line, count: 200)).cuts == [])
  }

  @Test func noPartIsALineAlone() {
    let giant = paragraph(String(repeating: "x", count: 700_000))
    #expect(chapter([line, giant, line]).cuts == [])
    let parts = chapter([giant] + [Block](repeating: line, count: 300)).parts
    #expect(parts.first == 0..<1)
    #expect(parts.allSatisfy { !$0.isEmpty })
  }
}
