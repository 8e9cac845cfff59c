import StoryModel
import TestSupport
import Testing

@testable import EPUBRendering

@Suite struct EpigraphTests {
  private static let text = paragraph("It rained on the day that the lamp was sold.")
  private static let rhyme: [[Inline]] = [
    [.text("Who keeps a light")], [.text("shall keep the night.")],
  ]

  private func epigraph(_ blocks: [Block]) -> Epigraph? { Epigraph(in: blocks[...], at: 0) }

  @Test(arguments: ["-- Old rhyme", "—The Keepers’ Book", "~ Ada Finch, 'Letters'", "– Псалом 12"])
  func aLineWithADashSaysWhoseWordsTheyAre(line: String) {
    let said = [Inline.text(Text(line))]
    let quotation = Block.quotation([paragraph("A lamp is a promise.")])
    let expected: [(Epigraph?, Range<Int>)] = [
      (epigraph([.verse(Self.rhyme + [said]), Self.text]), 0..<1),
      (epigraph([.verse(Self.rhyme), .paragraph(said), Self.text]), 0..<2),
      (epigraph([.verse(Self.rhyme), .aligned(.end, said), .sceneBreak(nil), Self.text]), 0..<2),
      (epigraph([quotation, .aligned(.end, said), Self.text]), 0..<2),
      (epigraph([.quotation([paragraph("A lamp."), .paragraph(said)]), Self.text]), 0..<1),
      (
        epigraph([
          .quotation([.paragraph([.text("A lamp."), .lineBreak] + said)]), Self.text,
        ]), 0..<1
      ),
      (
        epigraph([
          .paragraph([.emphasis([.text("A lamp.")])]), .paragraph(said), .sceneBreak(nil),
          Self.text,
        ]), 0..<2
      ),
    ]
    for (found, range) in expected {
      #expect(found?.range == range)
      #expect(found?.attribution == said)
    }
  }

  @Test func aSayingNeedsNoName() {
    let said: [Inline] = [.text("— old saying")]
    #expect(epigraph([.verse(Self.rhyme + [said]), Self.text])?.attribution == said)
    #expect(epigraph([.verse(Self.rhyme), .paragraph(said), Self.text]) == nil)
    #expect(epigraph([.verse(Self.rhyme + [[.text("— and so on.")]]), Self.text]) == nil)
  }

  @Test func verseThatABreakPartsFromTheTextIsOneToo() {
    let found = epigraph([.verse(Self.rhyme), .sceneBreak("***"), Self.text])
    #expect(found?.words == [.verse(Self.rhyme)])
    #expect(found?.attribution == nil)
  }

  @Test(
    arguments: [
      // A song with which a story opens.
      [.verse(rhyme), text],
      // A letter.
      [.quotation([paragraph("Dear Ada,"), paragraph("Come."), paragraph("- Morwenna")]), text],
      [.quotation([paragraph("Come at once.")]), text],
      [.quotation([paragraph("Come at once."), .aligned(.end, [.text("Morwenna")])]), text],
      // Dialogue with dashes.
      [paragraph("“Good evening.”"), paragraph("— Good evening to you"), text],
      [paragraph("— Good evening"), paragraph("— Good evening to you"), .sceneBreak(nil), text],
      // A line that goes on, or shouts, is said by somebody there.
      [.verse(rhyme), paragraph("— And then she laughed,"), text],
      [.verse(rhyme), paragraph("-- Stop that!"), text],
      // Prose.
      [text, paragraph("- Ada"), text],
      [.paragraph([.emphasis([.text("Later.")])]), .sceneBreak(nil), text],
      // A poem that is the story.
      [.verse(rhyme + [[.text("— Ada")]])],
    ] as [[Block]])
  func whatAStoryMayOpenWithIsNone(blocks: [Block]) {
    #expect(epigraph(blocks) == nil)
  }
}
