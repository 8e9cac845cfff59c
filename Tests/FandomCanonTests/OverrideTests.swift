import StoryModel
import Testing

@testable import FandomCanon

/// What a person says of a story wins, and the author's words stay beside it.
@Suite struct OverrideTests {
  private let fields = [
    field(.title, "Low Water (1/3)", evidence: .byline), field(.author, "Tess"), buffy,
    field(.rating, "R", line: 4), field(.pairing, "S/X", line: 5),
    field(.warnings, "death", line: 6), field(.summary, "Xander mends a clock."),
    field(.date, "May 14, 1999"),
  ]

  private func corrected(
    _ corrections: [Overrides.Field: [String]], body: [String] = []
  ) -> Story {
    var overrides = Overrides()
    for (field, values) in corrections {
      overrides[field] = Overrides.Correction(values, origin: "review.csv, line 7")
    }
    return Canon().interpret(draft(fields, body: body), overrides: overrides)
  }

  @Test func aValueIsAsThePersonSaidAndTheAuthorsWordsStay() {
    let read = corrected([.rating: ["pg-13"]])
    #expect(read.rating == Stated(.teen, written: read.fields[3].written, evidence: .override))
    #expect(read.corrected == [.rating])
    #expect(read.pairings[0].evidence == .header)
  }

  @Test func titleAndAuthorsAreTakenAsTheyStand() {
    let read = corrected([.title: ["“Kai and Lee” (2/3)"], .author: ["Kai and Lee, Ltd."]])
    #expect(read.title.value == "“Kai and Lee” (2/3)")
    #expect(read.title.evidence == .override)
    #expect(read.title.written?.text == "Low Water (1/3)")
    #expect(read.authors.map(\.value) == ["Kai and Lee, Ltd."])
    #expect(read.part?.value == Story.Part(number: 1, total: 3))
  }

  @Test func pairingsAreReadByTheirGrammar() {
    let read = corrected([.pairing: ["Spike/Xander, past Buffy/Spike", "Dawn & Willow"]])
    #expect(
      read.pairings.map(brief) == [
        "Spike/Xander Harris", "Buffy Summers/Spike past", "Dawn Summers & Willow Rosenberg",
      ])
    #expect(read.pairings.allSatisfy { $0.evidence == .override })
    #expect(read.characters.map(\.value.name).contains("Dawn Summers"))
  }

  @Test func aCorrectedFandomDecidesWhoIsMeant() {
    #expect(corrected([.fandom: ["Lighthouse"]]).pairings.map(\.canonicalName) == ["S/X"])
    #expect(corrected([.fandom: ["AtS"]]).fandoms.map(\.value) == ["Angel: the Series"])
  }

  @Test func nothingMeansThatThereIsNone() {
    let love = Array(repeating: "Spike kissed Xander. Xander kissed Spike, his lover.", count: 60)
    let read = corrected(
      [.pairing: [], .warnings: [], .fandom: [], .rating: [], .summary: [], .date: []],
      body: love)
    #expect(read.pairings.isEmpty)
    #expect(!read.isGen)
    #expect(read.warnings == .silent)
    #expect(read.fandoms.isEmpty)
    #expect(read.rating.value == .notRated)
    #expect(read.rating.evidence == .override)
    #expect(read.summary == nil)
    #expect(read.date == nil)
  }

  @Test func genAndNoneAreStatements() {
    let read = corrected([.pairing: ["gen"], .warnings: ["none"]])
    #expect(read.isGen)
    #expect(read.warnings == .noneApply(read.fields[5].written))
  }

  @Test func warningsKeepTheStatementOfTheAuthor() {
    let read = corrected([.warnings: ["major character death", "loud pipes"]])
    #expect(read.warnings.warnings.map(\.name) == ["Major Character Death", "loud pipes"])
    #expect(read.warnings.written == read.fields[5].written)
  }

  @Test func theOtherFields() {
    let read = corrected([
      .series: ["Rations #3"], .part: ["2 of 4"], .status: ["complete"], .date: ["June 2001"],
      .language: ["pt-BR"], .summary: ["A clock."], .characters: ["Xander", "Kit & Co."],
    ])
    #expect(read.series?.value == Story.Series(name: "Rations", position: 3))
    #expect(read.part?.value == Story.Part(number: 2, total: 4))
    #expect(read.status == Stated(.complete, written: nil, evidence: .override))
    #expect(read.date?.value == "2001-06")
    #expect(read.language.value == "pt-BR")
    #expect(read.summary?.text == "A clock.")
    #expect(read.characters.map(\.value.name) == ["Xander Harris", "Kit & Co."])
    #expect(read.corrected.count == 7)
  }

  @Test(arguments: [
    (Overrides.Field.rating, "sideways"), (.pairing, "sideways"), (.part, "some"),
    (.status, "maybe"), (.date, "long ago"), (.language, "Englisch!"),
  ])
  func whatCannotBeReadIsSaidAndTheAuthorsWordStands(field: Overrides.Field, value: String) {
    let read = corrected([field: [value]])
    let plain = Canon().interpret(draft(fields))
    #expect(read.corrected.isEmpty)
    #expect(read.rating == plain.rating)
    #expect(read.pairings == plain.pairings)
    #expect(read.date == plain.date)
    let problem = read.diagnostics.first { $0.id == .unusableCorrection }
    #expect(problem?.message.hasPrefix("review.csv, line 7: “\(value)” is no ") == true)
  }

  @Test func aStoryCannotBeWithoutTitleOrLanguage() {
    let read = corrected([.title: [], .language: [""]])
    #expect(read.title.value == "Low Water")
    #expect(read.corrected.isEmpty)
    #expect(read.diagnostics.filter { $0.id == .unusableCorrection }.count == 2)
  }

  @Test(arguments: ["14.05.1999", "5/14/1999", "1999-05-14"])
  func theSameDayInOtherWordsIsNoCorrection(date: String) {
    #expect(corrected([.date: [date]]).corrected.isEmpty)
  }
}
