import StoryModel
import TestSupport
import Testing

@testable import BookComposition

@Suite struct JoinedPartsTests {
  private func part(_ number: Int, _ chapters: [Chapter]) -> Story {
    let story = sampleStory(title: "Thin Ice", authors: ["Wren"], chapters: chapters)
    return Story(
      source: story.source, title: story.title, authors: story.authors, fandoms: story.fandoms,
      rating: story.rating, pairings: [], isGen: false, characters: [], warnings: .silent,
      tags: [], summary: nil, disclaimer: nil, dedication: nil, acknowledgements: nil,
      notesBefore: [], notesAfter: [], series: nil,
      part: Stated(.init(number: number, total: 2), written: nil, evidence: .header),
      status: story.status, date: nil, language: story.language, chapters: chapters,
      endMark: Written(Text("End of part \(number)"), at: nil), fields: [], remainder: [],
      diagnostics: [])
  }

  /// Books are planned from outlines: what is joined of them has to be what the text gives, with
  /// its pictures and its parts.
  @Test func outlinesAreJoinedAsTheirStoriesAre() {
    let giant = paragraph(String(repeating: "ice ", count: 50_000))
    let parts = [
      part(1, [sampleChapter(nil, [.image(samplePicture("pond")), giant, giant])]),
      part(2, [sampleChapter("Two", [giant]), sampleChapter("Three", [paragraph("Thaw.")])]),
    ]
    let joined = PartJoining.join(parts)
    #expect(joined.count == 1)
    #expect(joined[0].chapters.map(\.blockCount) == [4, 1, 1])
    #expect(joined[0].chapters[0].cuts == [2])
    #expect(joined[0].chapters[0].images.map(\.sha256) == ["hash of pond"])
    #expect(PartJoining.join(parts.map(\.outline)) == joined.map(\.outline))
  }
}
