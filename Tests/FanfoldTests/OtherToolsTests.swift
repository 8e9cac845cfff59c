import Fanfold
import Foundation
import TestSupport
import Testing

/// Books that other programs made, EPUB 2 and EPUB 3, read back and bound together.
@Suite("Books of other programs")
struct OtherToolsTests {
  private static let names = ["pandoc2", "pandoc3", "calibre", "ebooklib", "ao3"]

  private static func path(_ name: String) -> String {
    "\(SameStoryTests.folder)/story-\(name).epub"
  }

  @Test(arguments: names) func theirMetadataAreRead(name: String) throws {
    let story = try Bindery().readStory(at: Self.path(name))
    #expect(story.title.value.string == "The Lamp on the East Pier")
    #expect(story.title.evidence != .fileName)
    #expect(story.authors.map(\.value.string) == ["Marn Oakley"])
    #expect(story.language.value == "en")
    #expect(story.chapters.count == 3)
  }

  @Test func theSeriesOfTheJacketIsRead() throws {
    let story = try Bindery().readStory(at: Self.path("calibre"))
    #expect(story.series?.value.name == "Lights on the Water")
    #expect(story.series?.value.position == 2)
  }

  @Test func theyMakeOneAnthology() async throws {
    let out = try KeptBooks.folder("other-tools")
    let paths = Self.names.map(Self.path) + [SameStoryTests.folder + "/story.fb2"]
    let outcome = try await serialBindery().bundle(
      paths, by: .pairing, into: out, tell: { _ in })
    #expect(outcome.failures.isEmpty)
    let names = try FileManager.default.contentsOfDirectory(atPath: out)
    #expect(names == ["John Sheppard & Rodney McKay.epub"] || names.count == 1)
    let findings = try Bindery().check(out + "/" + names[0])
    #expect(findings.filter { $0.severity > .note }.isEmpty)
    let stories = try Bindery().readStory(at: out + "/" + names[0])
    #expect(stories.wordCount >= 6 * 599)
  }
}
