import Markup
import StoryModel
import TestSupport
import Testing

@testable import EPUBRendering

@Suite struct PackageDocumentTests {
  /// The values of the metadata property `name`.
  private func values(_ name: String, of rendered: RenderedBook) -> [String] {
    let metas = rendered.package.elements("meta")
    return zip(metas, rendered.package.texts("meta")).filter { $0.0["property"] == name }.map(\.1)
  }

  @Test func metadataOfASingleStory() throws {
    let rendered = try RenderedBook(sampleBook([SampleStories.lamp], isAnthology: false))
    let package = rendered.package
    #expect(package.elements("package")[0]["version"] == "3.0")
    #expect(package.elements("package")[0]["xml:lang"] == "en")
    #expect(package.texts("dc:identifier") == ["urn:uuid:00000000-0000-5000-8000-000000000001"])
    #expect(package.texts("dc:creator") == ["Marrow", "Tess of the Tides"])
    #expect(package.texts("dc:date") == ["1999-11-09T00:00:00Z"])
    #expect(package.texts("dc:description") == ["Waves & lamps."])
    #expect(package.texts("dc:subject") == ["Lighthouse", "A<B"])
    #expect(values("dcterms:modified", of: rendered) == ["2000-02-28T23:59:59Z"])
    #expect(values("role", of: rendered) == ["aut", "aut", "bkp"])
    #expect(
      values("file-as", of: rendered).first
        == "Keeper of the Very Last Lamp on the Long Grey Northern Shore, The")
  }

  @Test func aSeriesIsWrittenInBothDialects() throws {
    let rendered = try RenderedBook(sampleBook([SampleStories.lamp], isAnthology: false))
    #expect(values("belongs-to-collection", of: rendered) == ["Northern Shore"])
    #expect(values("collection-type", of: rendered) == ["series"])
    #expect(values("group-position", of: rendered) == ["2"])
    let metas = rendered.package.elements("meta")
    #expect(metas.first { $0["name"] == "calibre:series" }?["content"] == "Northern Shore")
    #expect(metas.first { $0["name"] == "calibre:series_index" }?["content"] == "2")
  }

  @Test(arguments: PublicationTests.books) func accessibilityIsDescribedAndNotClaimed(
    book: Book
  ) throws {
    let rendered = try RenderedBook(book)
    #expect(values("schema:accessibilityHazard", of: rendered) == ["none"])
    #expect(values("schema:accessibilityFeature", of: rendered).contains("tableOfContents"))
    #expect(values("schema:accessibilitySummary", of: rendered).count == 1)
    #expect(values("dcterms:conformsTo", of: rendered).isEmpty)
  }

  @Test func accessibilityDependsOnPicturesAndTheirWords() throws {
    func modes(_ story: Story) throws -> [String] {
      let rendered = try RenderedBook(sampleBook([story.outline], isAnthology: false)) { _ in story
      }
      let features = values("schema:accessibilityFeature", of: rendered)
      return values("schema:accessMode", of: rendered)
        + values("schema:accessModeSufficient", of: rendered)
        + features.filter { $0 == "alternativeText" }
    }
    let map = Block.image(samplePicture("map", alternative: "The river"))
    let described = sampleStory(title: "Map", chapters: [sampleChapter(nil, [map])])
    #expect(try modes(SampleStories.lamp) == ["textual", "textual"])
    #expect(try modes(described) == ["textual", "visual", "textual", "alternativeText"])
    #expect(try modes(SampleStories.fair) == ["textual", "visual", "textual,visual"])
  }

  @Test func everyStoryOfAnAnthologyHasItsAuthorsByName() throws {
    let rendered = try RenderedBook(sampleBook(SampleStories.all))
    let metas = zip(rendered.package.elements("meta"), rendered.package.texts("meta"))
      .filter {
        $0.0["property"]?.hasPrefix("dcterms:") == true && $0.0["refines"]?.hasPrefix("#s0") == true
      }
      .map { "\($0["refines"]!) \($0["property"]!) \($1)" }
    #expect(
      metas == [
        "#s001 dcterms:title The Keeper of the Very Last Lamp on the Long Grey Northern Shore",
        "#s001 dcterms:creator Marrow", "#s001 dcterms:creator Tess of the Tides",
        "#s001 dcterms:date 1999-11-09T00:00:00Z", "#s002 dcterms:title Letters",
        "#s003 dcterms:title Le Silence", "#s003 dcterms:creator Marrow",
        "#s003 dcterms:language fr", "#s004 dcterms:title A Kitchen Table",
        "#s004 dcterms:creator Sal",
      ])
    #expect(rendered.package.texts("dc:contributor") == ["Fanfold"])
    #expect(values("role", of: rendered) == ["aut", "aut", "bkp"])
  }

  /// A validator takes an empty property for a fault.
  @Test func namesAreOnOneLineAndNeverEmpty() throws {
    let chapters = [sampleChapter(nil, [paragraph("So.")])]
    let odd = sampleStory(
      title: " ", authors: ["", "Two\n lines"], series: .init(name: " ", position: 1),
      chapters: chapters)
    let single = try RenderedBook(sampleBook([odd], isAnthology: false))
    #expect(values("belongs-to-collection", of: single).isEmpty)
    #expect(!single.package.elements("meta").contains { $0["name"] == "calibre:series" })
    let several = try RenderedBook(sampleBook([odd]))
    #expect(values("dcterms:title", of: several).isEmpty)
    #expect(values("dcterms:creator", of: several) == ["Two lines"])
  }

  @Test(arguments: [
    (0, "1970-01-01T00:00:00Z"), (315_532_800, "1980-01-01T00:00:00Z"),
    (951_868_799, "2000-02-29T23:59:59Z"), (-1, "1969-12-31T23:59:59Z"),
    (4_102_444_800, "2100-01-01T00:00:00Z"),
  ])
  func timestamps(seconds: Int, expected: String) {
    #expect(Timestamp.text(secondsSince1970: seconds) == expected)
  }

  @Test(arguments: [
    ("1999", "1999"), ("1999-11", "1999-11"), ("1999-11-09", "1999-11-09T00:00:00Z"),
    ("1999-13", nil), ("November", nil), ("99-1-1", nil), ("", nil),
  ])
  func dates(written: String, expected: String?) {
    #expect(Timestamp.date(written) == expected)
  }
}
