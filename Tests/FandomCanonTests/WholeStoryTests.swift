import StoryModel
import Testing

@testable import FandomCanon

/// Headers in the shapes that archives of about 2000 kept, as reading hands them over.
@Suite struct WholeStoryTests {
  @Test func titleAndByLineWithTheRatingInItsLabel() {
    let read = story([
      field(.title, "Low Water", label: nil, evidence: .byline),
      field(.author, "Tess", label: "By", evidence: .byline),
      field(.rating, "PG: too grey to be G", label: "Rating"),
      field(.disclaimer, "Joss owns the sea; I own a bucket."),
    ])
    #expect(read.title == Stated("Low Water", written: read.fields[0].written, evidence: .byline))
    #expect(read.authors.map(\.value) == ["Tess"])
    #expect(read.rating.value == .general)
    #expect(read.warnings == .silent)
    #expect(read.summary == nil)
  }

  @Test func capitalLabelsAndATitleAfterThem() {
    let read = story(
      [
        field(.pairing, "Xander/Spike", label: "PAIRING"),
        field(.summary, "Xander mends a clock.", label: "SUMMARY"),
        field(.warnings, "Angst. Character death.", label: "WARNING"),
        field(.acknowledgements, "To Bel, always.", label: "THANKS"),
        field(.title, "Ten Past, Wills", label: nil, evidence: .byline),
      ], endMark: "The End")
    #expect(read.pairings.map(\.displayName) == ["Xander Harris/Spike"])
    #expect(read.fandoms.map(\.value) == ["Buffy the Vampire Slayer"])
    #expect(read.warnings.warnings.map(\.id) == ["other", "major-character-death"])
    #expect(read.acknowledgements?.text == "To Bel, always.")
    #expect(read.status.value == .complete)
    #expect(read.title.value == "Ten Past, Wills")
  }

  @Test func lowerCaseLabelsAndALineWithoutOne() {
    let read = story(
      [
        field(.author, "marit"), field(.rating, "pg 13 for gloom"),
        field(.pairing, "sort of S/B, X/A, mention of past tense W/T", label: "pairings"),
        field(.disclaimer, "i own nobody from BtVS"),
        field(.other, "set after the flood.", label: nil, evidence: .text),
      ],
      body: ["Anya counted boats. Anya and Xander sold two. Willow wept. Willow slept."],
      endMark: "end.")
    #expect(
      read.pairings.map(brief) == [
        "Buffy Summers/Spike hedged", "Anya Jenkins/Xander Harris",
        "Tara Maclay/Willow Rosenberg past",
      ])
    #expect(read.fandoms.map(\.value) == ["Buffy the Vampire Slayer"])
    #expect(read.rating.value == .teen)
    #expect(read.notesBefore.map(\.text) == ["set after the flood."])
    #expect(read.title.evidence == .fileName)
    #expect(read.diagnostics.filter { $0.id == .ambiguousName }.count == 2)
  }

  @Test func sameDraftSameStory() {
    let body = ["Willow ran. Spike ran. Anya ran. Giles walked. Angel sat."]
    let once = draft([field(.pairing, "A/W, G/S, Fangel"), field(.warnings, "death")], body: body)
    let canon = Canon(options: .init())
    #expect(canon.interpret(once) == canon.interpret(once))
  }

  @Test func bodyAndRemainderPassUntouched() {
    let given = draft([], body: ["One.", "Two."])
    let read = Canon(options: .init()).interpret(given)
    #expect(read.chapters == given.chapters)
    #expect(read.source == given.source)
    #expect(read.fields == given.fields)
  }
}
