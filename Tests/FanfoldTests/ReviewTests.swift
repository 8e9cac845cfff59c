import TestSupport
import Testing

@testable import Fanfold

/// People correct what Fanfold understands.
@Suite("Review")
struct ReviewTests {
  private let folder: ScratchFolder
  private let story: String

  init() throws {
    folder = try ScratchFolder()
    story = try folder.write(
      """
      Title: The Long Letter
      Author: Wren & Pim
      Fandom: BtVS
      Rating: R for words
      Pairing: S/X, past B/S
      Date: May 14, 1999
      Warnings: character death; a cat; a dog
      Summary: Somebody writes; nobody reads.


      The rain came in. Spike sighed. Xander sighed.

      """, to: "letters.txt")
  }

  /// The review of `paths` as a file, after `change`.
  private func review(
    _ paths: [String], _ change: ([String]) -> [String] = { $0 }
  ) throws -> String {
    let lines = try paths.map { ReviewSheet.lines(for: try serialBindery().readStory(at: $0)) }
    let rows = CSV.rows((ReviewSheet.heading + lines.joined()).utf8)
    return rows.map { CSV.line(change($0.cells)) }.joined()
  }

  private func setting(_ changes: [String: String]) -> ([String]) -> [String] {
    { cells in
      var cells = cells
      if let value = changes[cells[1]] { cells[3] = value }
      return cells
    }
  }

  private func read(_ csv: String, _ path: String? = nil) throws -> Story {
    let file = try folder.write(csv, to: "review.csv")
    let review = try Review(at: file, for: [path ?? story])
    return try serialBindery { $0.review = review }.readStory(at: path ?? story)
  }

  @Test(arguments: Samples.all) func anUntouchedReviewChangesNothing(path: String) throws {
    #expect(try read(review([path]), path) == serialBindery().readStory(at: path))
  }

  @Test(arguments: Samples.all) func everyRowReadsBackWithoutLoss(path: String) throws {
    let plain = try serialBindery().readStory(at: path)
    let marked = try read(
      review([path]) { cells in
        cells[1] == "summary" ? cells : cells.prefix(4) + ["override", ""]
      }, path)
    for field in Overrides.Field.allCases where field != .summary {
      let (before, after) = (ReviewRow(plain, field), ReviewRow(marked, field))
      #expect(before.understood == after.understood, "\(field)")
    }
    #expect(marked.isGen == plain.isGen)
    #expect(!marked.diagnostics.contains { $0.id == .unusableCorrection })
  }

  @Test func whatThePersonChangedIsAnOverride() throws {
    let read = try read(
      review(
        [story],
        setting([
          "author": "Wren; Pim; Ash", "rating": "teen", "pairing": "Spike/Xander; Kit/Rowan",
          "warnings": "cats;; dogs",
        ])))
    #expect(read.authors.map(\.value.string) == ["Wren", "Pim", "Ash"])
    #expect(read.rating.value == .teen)
    #expect(read.rating.evidence == .override)
    #expect(read.pairings.map(\.canonicalName) == ["Spike/Xander Harris", "Kit/Rowan"])
    #expect(read.corrected == [.author, .rating, .pairing, .warnings])
    #expect(StoryRecord(read).overrides == ["author", "rating", "pairing", "warnings"])
  }

  @Test func aRowMarkedAsOverrideCountsAlsoUnchanged() throws {
    let read = try read(
      review([story]) { cells in
        cells[1] == "rating" ? cells.prefix(4) + ["Override", ""] : cells
      })
    #expect(read.corrected == [.rating])
  }

  @Test func aSecondReviewCarriesTheFirstOn() throws {
    let first = try read(review([story], setting(["pairing": "Buffy/Willow"])))
    let again = try read(ReviewSheet.heading + ReviewSheet.lines(for: first))
    #expect(again == first)
    #expect(again.corrected == [.pairing])
  }

  @Test func goingOnWithAReviewLosesNoRowOfAnotherStory() async throws {
    let other = try folder.write("Title: Oil\n\n\nIt burned.\n", to: "oil.txt")
    let csv = try review([story, other], setting(["title": "New"]))
    let path = try folder.write(csv, to: "review.csv")
    let narrow = try Review(at: path, for: [other])
    let outcome = try await serialBindery { $0.review = narrow }
      .review([other], into: path, tell: { _ in })
    #expect(outcome.succeeded == 1)
    #expect(narrow.problems.isEmpty)
    #expect(try read(folder.text("review.csv")).title.value == "New")
    let carried = try Review(at: path, for: [other])
    let again = try serialBindery { $0.review = carried }.readStory(at: other)
    #expect(again.title.evidence == .override)
  }

  @Test func aReviewOfNothingIsNotWritten() async throws {
    let outcome = try await serialBindery().review(
      [folder.path("absent.txt")], into: folder.path("none.csv"), tell: { _ in })
    #expect(outcome.failures.count == 1)
    #expect(try folder.names() == ["letters.txt"])
  }

  @Test func spreadsheetProgramsMaySaveItTheirWay() throws {
    let csv = try review([story], setting(["rating": "PG", "date": "14.05.1999"]))
    let european = CSV.rows(csv.utf8).map { row in
      row.cells.map { "\"\($0)\"" }.joined(separator: ";")
    }.joined(separator: "\n")
    #expect(try read("\u{FEFF}" + european).corrected == [.rating])
  }

  @Test func whatCannotBeUsedIsNamedWithItsLineAndTheRestCounts() throws {
    let path = try folder.write(
      """
      file,field,understood
      letters.txt,raiting,teen
      gone.txt,rating,teen
      gone.txt,title,Gone
      letters.txt,rating,sideways
      letters.txt,title,New
      """, to: "broken.csv")
    let review = try Review(at: path, for: [story])
    #expect(
      review.problems.map(\.message) == [
        "broken.csv, line 2: there is no field “raiting”.",
        "broken.csv, line 3: there is no story “gone.txt”.",
      ])
    let read = try serialBindery { $0.review = review }.readStory(at: story)
    #expect(read.title.value == "New")
    #expect(read.rating.value == .mature)
    #expect(
      read.diagnostics.map(\.message).contains("broken.csv, line 5: “sideways” is no rating."))
  }

  @Test func aFileThatIsNoReviewIsAnError() throws {
    let path = try folder.write("a,b\n1,2\n", to: "other.csv")
    #expect(throws: BinderyError.self) { try Review(at: path, for: [story]) }
    #expect(throws: BinderyError.self) { try Review(at: folder.path("none.csv"), for: [story]) }
  }

  @Test func rowsFindTheirStoryByPathAndElseByAnUnmistakableName() {
    let files = ["a/one.txt", "b/one.txt", "./old/two.txt"]
    let matching = ReviewMatching(
      files: files, stories: ["b/one.txt", "./c/three.txt", "new/two.txt"])
    #expect(matching.story("./b//one.txt") == "b/one.txt")
    #expect(matching.story("a/one.txt") == nil)
    #expect(matching.story("c/three.txt") == "./c/three.txt")
    #expect(matching.story("./old/two.txt") == "new/two.txt")
  }

  @Test func anthologiesAreCorrectedToo() async throws {
    let path = try folder.write(
      review([story], setting(["pairing": "Buffy/Willow", "warnings": "none"])), to: "r.csv")
    let review = try Review(at: path, for: [story])
    _ = try await serialBindery { $0.review = review }.bundle(
      [story], by: .pairing, into: folder.path("out"), tell: { _ in })
    #expect(try folder.names(in: "out") == ["Buffy Summers-Willow Rosenberg.epub"])
    let book = try OpenedBook(folder.path("out/Buffy Summers-Willow Rosenberg.epub"))
    let pages = try book.text
    #expect(pages.contains("Buffy Summers/Willow Rosenberg (as corrected)"))
    #expect(pages.contains("There is nothing to warn of (as corrected)."))
    #expect(pages.contains("R for words"))
  }

  @Test func aFileBesideTheStoryCorrectsItAndTheReviewWins() throws {
    try folder.write(
      """
      rating = "PG-13"
      pairings = ["Spike/Xander, past Buffy/Spike", "Dawn & Willow"]
      title = "Letters"
      part = 2
      colour = "blue"
      """, to: "letters.fanfold.toml")
    let beside = try serialBindery().readStory(at: story)
    #expect(beside.corrected == [.rating, .pairing, .title, .part])
    #expect(beside.pairings.count == 3)
    #expect(beside.part?.value.number == 2)
    #expect(
      beside.diagnostics.map(\.message).contains(
        "letters.fanfold.toml, line 5: there is no key “colour”."))
    let both = try read(review([story], setting(["rating": "G"])))
    #expect(both.rating.value == .general)
    #expect(both.title.value == "Letters")
  }

  @Test func aBrokenFileBesideTheStoryStopsNothing() throws {
    try folder.write("rating = \"PG\"\ntitle = [\n", to: "letters.fanfold.toml")
    let read = try serialBindery().readStory(at: story)
    #expect(read.rating.value == .mature)
    let problem = try #require(read.diagnostics.first { $0.id == .unusableCorrection })
    #expect(problem.message.hasPrefix("letters.fanfold.toml, line "))
  }

  @Test func fandomsOfAFolder() throws {
    let good =
      "characters = \"Ada Finch: Ada\"\n[[fandoms]]\nname = \"Lighthouse\"\naliases = \"LH\"\n"
    try folder.write(good, to: "fandoms/lighthouse.toml")
    try folder.write("characters = \"\n", to: "fandoms/broken.toml")
    try folder.write("nothing", to: "fandoms/notes.txt")
    let own = OwnFandoms(in: folder.path("fandoms"))
    #expect(own.files.count == 1)
    #expect(own.problems.count == 1)
    #expect(own.problems[0].message.hasPrefix(folder.path("fandoms/broken.toml") + ", line 1"))
    let path = try folder.write("Title: X\nFandom: LH\n\n\nWords.\n", to: "x.txt")
    let read = try serialBindery { $0.fandoms = own }.readStory(at: path)
    #expect(read.fandoms.map(\.value) == ["Lighthouse"])
    #expect(OwnFandoms(in: folder.path("absent")) == .none)
  }
}

/// The table's outer form (RFC 4180).
@Suite("CSV")
struct CSVTests {
  @Test(arguments: [
    ["plain", "with, comma", "with; semicolon"], ["\"quoted\" words", "two\nlines", ""],
    ["=1+1", "-dash", "@name", "+1", "'quoted'"], ["“Zoë”", " space ", "\t"],
  ])
  func whatIsWrittenIsRead(cells: [String]) {
    #expect(CSV.rows(CSV.line(["a", "b"] + cells).utf8).map(\.cells) == [["a", "b"] + cells])
  }

  @Test func noCellIsCalculated() {
    #expect(CSV.line(["=HYPERLINK(1)"]) == "'=HYPERLINK(1)\r\n")
  }

  @Test func linesAreThoseOfTheFile() {
    let rows = CSV.rows("a,b\r\n\"1\n2\",x\n\nlast,y".utf8)
    #expect(rows.map(\.line) == [1, 2, 5])
    #expect(rows[1].cells == ["1\n2", "x"])
  }

  @Test func listsKeepTheirSemicolons() {
    let values = ["a; b", "c", ";"]
    #expect(ReviewSheet.values(ReviewSheet.cell(values), .author) == values)
  }
}
