import StoryModel
import TestSupport
import Testing

@testable import BookComposition

@Suite struct GroupingTests {
  private func books(
    _ stories: [Story], by grouping: Grouping?, homeOnly: Bool = false
  ) -> [Book] {
    var options = BookComposer.Options()
    options.grouping = grouping
    options.homeOnly = homeOnly
    return BookComposer(options: options).compose(stories)
  }

  /// The books as `title: its stories`, short enough to read in a test.
  private func shelf(_ books: [Book]) -> [String] {
    books.map { "\($0.title) = \($0.stories.map(\.title).joined(separator: ", "))" }
  }

  private func story(
    _ title: String, _ pairings: [Pairing] = [], isGen: Bool = false, authors: [String] = []
  ) -> Story {
    sampleStory(title: title, authors: authors, pairings: pairings, isGen: isGen, chapters: [])
  }

  @Test func aStoryIsABookWhereNothingIsGrouped() {
    let books = books([story("B"), story("A")], by: nil)
    #expect(books.map(\.title) == ["B", "A"])
    #expect(books.allSatisfy { $0.kind == .single })
  }

  @Test func theOrderOfNamesDoesNotMatter() {
    let books = books(
      [
        story("One", [samplePairing(["Xander", "Spike"], written: "X/S")]),
        story("Two", [samplePairing(["Spike", "Xander"], written: "S/X")]),
      ], by: .pairing)
    #expect(shelf(books) == ["Spike/Xander: 2 stories = One, Two"])
  }

  @Test func threeAreNeverFiledUnderTwo() {
    let books = books(
      [
        story("Three", [samplePairing(["Anya", "Spike", "Xander"], written: "A/S/X")]),
        story("Two", [samplePairing(["Spike", "Xander"], written: "S/X")]),
      ], by: .pairing)
    #expect(
      shelf(books) == ["Anya/Spike/Xander: 1 story = Three", "Spike/Xander: 1 story = Two"])
    #expect(books.allSatisfy { $0.seeAlso.isEmpty })
  }

  @Test(
    arguments: zip(
      Pairing.Qualifier.allCases, [true, false, false, false, false, false, true, true]))
  func onlyPairingsThatAStoryIsAboutMakeAnAnthology(
    qualifier: Pairing.Qualifier, makesOne: Bool
  ) {
    let books = books(
      [story("It", [samplePairing(["A", "B"], qualifier, written: "A/B")])], by: .pairing)
    #expect(shelf(books) == [makesOne ? "A/B: 1 story = It" : "No pairing stated: 1 story = It"])
  }

  @Test func otherPairingsAreMentionedWhereTheAnthologyExists() throws {
    let books = books(
      [
        story("Home", [samplePairing(["A", "B"], written: "A/B")]),
        story(
          "Away",
          [
            samplePairing(["C", "D"], written: "C/D"),
            samplePairing(["B", "A"], .past, written: "past B/A"),
            samplePairing(["E", "F"], .minor, written: "minor E/F"),
          ]),
        story("Friends", [samplePairing(["A", "B"], kind: .platonic, written: "A & B")]),
      ], by: .pairing)
    #expect(
      shelf(books) == [
        "A/B: 1 story = Home", "C/D: 1 story = Away", "No pairing stated: 1 story = Friends",
      ])
    let first = try #require(books.first)
    #expect(first.seeAlso.map(\.title) == ["Away", "Friends"])
    #expect(first.seeAlso.map(\.pairing.qualifier) == [.past, .main])
  }

  @Test func aStoryStandsUnderEachOfItsPairingsOrAtHomeOnly() {
    let stories = [
      story(
        "Both",
        [samplePairing(["A", "B"], written: "A/B"), samplePairing(["C", "D"], written: "C/D")]),
      story("Other", [samplePairing(["C", "D"], written: "C/D")]),
    ]
    #expect(
      shelf(books(stories, by: .pairing)) == [
        "A/B: 1 story = Both", "C/D: 2 stories = Both, Other",
      ])
    let atHome = books(stories, by: .pairing, homeOnly: true)
    #expect(shelf(atHome) == ["A/B: 1 story = Both", "C/D: 1 story = Other"])
    #expect(atHome[1].seeAlso.map(\.title) == ["Both"])
  }

  @Test func genIsNotTheSameAsSilence() {
    let books = books(
      [
        story("Silent"), story("Gen", isGen: true),
        story("Pair", [samplePairing(["A", "B"], written: "A/B")]),
      ], by: .pairing)
    #expect(
      shelf(books) == [
        "A/B: 1 story = Pair", "Gen: 1 story = Gen", "No pairing stated: 1 story = Silent",
      ])
  }

  @Test func anInferredPairingMakesAnAnthologyToo() {
    let stories = [
      story("Guess", [samplePairing(["A", "B"])]),
      story("Said", [samplePairing(["A", "B"], written: "A/B")]),
    ]
    #expect(shelf(books(stories, by: .pairing)) == ["A/B: 2 stories = Guess, Said"])
  }

  @Test func byAuthorCoAuthorsShareAStory() {
    let books = books(
      [
        story("Ours", authors: ["Sue", "Kelly"]), story("Mine", authors: ["Kelly"]), story("Lost"),
      ],
      by: .author)
    #expect(
      shelf(books) == [
        "Kelly: 2 stories = Mine, Ours", "Sue: 1 story = Ours", "Unknown author: 1 story = Lost",
      ])
  }

  @Test func namesInCapitalsAreNoOtherNames() {
    let shouted = story("One", authors: ["KELLY"])
    let stories = [shouted, story("Two", authors: ["Kelly"]), story("Three", authors: ["Kelly"])]
    let kelly = books(stories, by: .author)
    #expect(shelf(kelly) == ["Kelly: 3 stories = One, Three, Two"])
    // The same book whichever spelling is the more frequent.
    #expect(books([shouted], by: .author).map(\.title) == ["KELLY: 1 story"])
    #expect(books([shouted], by: .author).map(\.identifier) == kelly.map(\.identifier))

    let series = ["the Shore", "The Shore"].map {
      sampleStory(title: "In \($0)", series: .init(name: $0, position: nil), chapters: [])
    }
    #expect(books(series, by: .series).map(\.title) == ["the Shore: 2 stories"])

    let pairings = [
      story("One", [samplePairing(["Hob", "MOTH"], written: "H/M")]),
      story("Two", [samplePairing(["Hob", "Moth"], written: "Hob/Moth")]),
      story("Three", [samplePairing(["hob", "moth"], .past, written: "past h/m")]),
    ]
    let hob = books(pairings, by: .pairing)
    #expect(shelf(hob)[0] == "Hob/MOTH: 2 stories = One, Two")
    #expect(hob[0].seeAlso.map(\.title) == ["Three"])
  }

  @Test func aSeriesGoesByPosition() {
    let part = { (title: String, position: Int?) in
      sampleStory(title: title, series: .init(name: "Shore", position: position), chapters: [])
    }
    let books = books(
      [part("Coda", nil), part("Alpha", 10), part("Zeta", 2), story("Alone")], by: .series)
    #expect(
      shelf(books) == ["Shore: 3 stories = Zeta, Alpha, Coda", "No series: 1 story = Alone"])
  }

  @Test func ratingsGoUpTheLadder() {
    let rated = { (title: String, rating: Rating) in
      sampleStory(
        title: title, rating: Stated(rating, written: nil, evidence: .header), chapters: [])
    }
    let books = books(
      [rated("N", .notRated), rated("E", .explicit), rated("G", .general)], by: .rating)
    #expect(
      shelf(books) == [
        "General Audiences: 1 story = G", "Explicit: 1 story = E", "Not Rated: 1 story = N",
      ])
  }
}
