import StoryModel
import TestSupport
import Testing

@testable import BookComposition

@Suite struct BookTests {
  private func compose(
    _ stories: [Story], _ grouping: Grouping? = Grouping.none, modified: Int? = nil,
    title: String? = nil
  ) -> [Book] {
    var options = BookComposer.Options()
    options.grouping = grouping
    options.modifiedOverride = modified
    options.title = title
    return BookComposer(options: options).compose(stories)
  }

  private func story(
    _ title: String, authors: [String] = [], language: String = "en"
  ) -> Story {
    sampleStory(title: title, authors: authors, language: language, chapters: [])
  }

  @Test func storiesStandByTitleWhateverOrderTheyCameIn() {
    let stories = [
      story("the zebra"), story("An Apple"), story("\"Mango\""), story("Banana", authors: ["Z"]),
      story("Banana", authors: ["Y"]),
    ]
    let expected = ["An Apple", "Banana (Y)", "Banana (Z)", "\"Mango\"", "the zebra"]
    #expect(compose(stories)[0].stories.map(\.title) == expected)
    #expect(compose(stories.reversed())[0].stories.map(\.title) == expected)
  }

  @Test func equalTitlesAreToldApart() {
    #expect(
      DistinctTitles.titles(
        ["Home", "home", "Home", "Away"], bylines: ["Kelly", "Sue", "Kelly", "Sue"])
        == ["Home (Kelly)", "home (Sue)", "Home (Kelly, 2)", "Away"])
  }

  @Test(arguments: [
    ([], nil), (["Kelly"], "Kelly"), (["Kelly", "Sue"], "Kelly and Sue"),
    (["Kelly", "Sue", "Tess"], "Kelly, Sue and Tess"),
  ])
  func bylines(authors: [String], expected: String?) {
    #expect(Byline.of(story("T", authors: authors)) == expected)
  }

  @Test func aRebuiltAnthologyIsTheSameBook() {
    let pair = [samplePairing(["A", "B"], written: "A/B")]
    let one = sampleStory(title: "One", pairings: pair, chapters: [])
    let two = sampleStory(title: "Two", pairings: pair, chapters: [])
    let small = compose([one], .pairing)[0]
    let large = compose([two, one], .pairing)[0]
    #expect(small.identifier == large.identifier)
    #expect(small.identifier.hasPrefix("urn:uuid:"))
    #expect(compose([one], nil)[0].identifier != compose([two], nil)[0].identifier)
  }

  @Test func theBookIsAsNewAsItsNewestStoryUnlessToldOtherwise() {
    #expect(compose([story("Old")])[0].modified == 315_532_800)
    #expect(compose([story("Old")], modified: 42)[0].modified == 42)
    let dated = { (date: String) in sampleStory(title: date, date: date, chapters: []) }
    #expect(compose([dated("1999-11-05"), dated("2001-02")])[0].modified == 980_985_600)
    #expect(compose([dated("2000-02-29")])[0].modified == 951_782_400)
    #expect(compose([dated("1953")])[0].modified == 315_532_800)
  }

  @Test func metadataComeFromAllStories() {
    let first = sampleStory(
      title: "B", authors: ["Sue"], rating: Stated(.teen, written: nil, evidence: .header),
      pairings: [
        samplePairing(["A", "B"], written: "A/B"),
        samplePairing(["C", "D"], .past, written: "past"),
      ],
      tags: ["Angst", "angst"], language: "fr", chapters: [])
    let book = compose([first, story("A", authors: ["Kelly", "Sue"])])[0]
    #expect(book.authors == ["Kelly", "Sue"])
    #expect(book.languages == ["en", "fr"])
    #expect(book.subjects == ["Lighthouse", "A/B", "Teen And Up Audiences", "Angst"])
    #expect(book.description == "An anthology of 2 stories: A by Kelly and Sue; B by Sue.")
  }

  @Test func anAuthorInCapitalsIsNoOtherAuthor() {
    let stories = [
      story("A", authors: ["KELLY"]), story("B", authors: ["Kelly", "Sue"]),
      story("C", authors: ["Kelly"]),
    ]
    #expect(compose(stories)[0].authors == ["Kelly", "Sue"])
  }

  @Test func aTitleIsTakenWhereOneBookIsMade() {
    #expect(compose([story("A")], title: "Mine")[0].title == "Mine")
    #expect(
      compose(
        [story("A", authors: ["K"]), story("B", authors: ["S"])], .author, title: "Mine"
      ).map(\.title) == ["K: 1 story", "S: 1 story"])
  }

  @Test func pagesOfAStory() {
    let chapters = [sampleChapter("1", []), sampleChapter("2", [])]
    let short = compose([sampleStory(title: "S", chapters: chapters)], nil)[0]
    #expect(
      short.pages == [
        .cover, .titlePage, .warnings(story: 0), .chapter(story: 0, chapter: 0),
        .chapter(story: 0, chapter: 1), .colophon,
      ])
    let withNotes = sampleStory(title: "S", notesAfter: ["Thanks!"], chapters: chapters)
    #expect(compose([withNotes], nil)[0].pages.suffix(2) == [.endNotes(story: 0), .colophon])
    #expect(!hasEndNotes(sampleStory(title: "S", notesAfter: [" "], chapters: chapters)))
  }

  @Test(arguments: [
    (HeaderKey.disclaimer, "Not mine.", true), (.dedication, "For Pell.", true),
    (.acknowledgements, " ", false), (.rating, "PG", false),
  ])
  func whatStandsBehindAStoryIsAPageWhereItIsForReaders(
    key: HeaderKey, value: String, expected: Bool
  ) {
    let field = HeaderField(
      key: key, label: nil, value: Text(value), place: SourceRange(line: 9), evidence: .header,
      isAfterStory: true)
    #expect(hasEndNotes(sampleStory(title: "S", chapters: [], fields: [field])) == expected)
  }

  private func hasEndNotes(_ story: Story) -> Bool {
    compose([story], nil)[0].pages.contains(.endNotes(story: 0))
  }

  @Test func pagesOfAnAnthology() {
    let stories = ["A", "B"].map { sampleStory(title: $0, chapters: [sampleChapter(nil, [])]) }
    #expect(
      compose(stories)[0].pages == [
        .cover, .titlePage, .contents, .warningsAtAGlance,
        .storyTitle(story: 0), .warnings(story: 0), .chapter(story: 0, chapter: 0),
        .endNotes(story: 0),
        .storyTitle(story: 1), .warnings(story: 1), .chapter(story: 1, chapter: 0),
        .endNotes(story: 1),
        .index(.author), .index(.pairing), .index(.character), .index(.rating), .index(.warning),
        .colophon,
      ])
  }

  @Test func outlinesWillDo() {
    let stories = ["A", "B"].map {
      sampleStory(title: $0, chapters: [sampleChapter(nil, [paragraph("Words.")])])
    }
    #expect(compose(stories.map(\.outline))[0].pages == compose(stories)[0].pages)
  }
}
