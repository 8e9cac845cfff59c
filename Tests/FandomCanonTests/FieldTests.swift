import StoryModel
import Testing

@testable import FandomCanon

@Suite struct FieldTests {
  @Test(arguments: [
    ("~*~ Salt and Tin ~*~", "Salt and Tin"), ("*Salt*", "Salt"), ("\"Salt\"", "Salt"),
    ("_Salt_", "Salt"), ("“Salt”", "Salt"), ("SALT AND TIN", "SALT AND TIN"),
    ("...And Salt", "...And Salt"), ("#1 Salt", "#1 Salt"), ("I'm Sorry, Lamp", "I'm Sorry, Lamp"),
    ("\"Salt\" and \"Tin\"", "\"Salt\" and \"Tin\""), ("Salt (1/3)", "Salt"),
    ("Salt (1/1)", "Salt"),
    ("\"Salt\" part 1 of 2", "Salt"), ("Salt, Part Two", "Salt"), ("Salt 7/?", "Salt"),
    ("Catch 22", "Catch 22"),
  ])
  func titles(value: String, expected: String) {
    let read = story([field(.title, value)])
    #expect(read.title.value.string == expected)
    #expect(read.title.written?.text.string == value)
  }

  @Test func aLabelledTitleComesBeforeALine() {
    let read = story([
      field(.title, "The Banner", label: nil, evidence: .text), field(.title, "Salt"),
    ])
    #expect(read.title.value == "Salt")
  }

  @Test func withoutTitleAndAuthor() {
    let read = story([])
    #expect(read.title == Stated("harbour-lights", written: nil, evidence: .fileName))
    #expect(read.authors.isEmpty)
    #expect(read.diagnostics.map(\.id).contains(.titleFromFileName))
    #expect(read.diagnostics.map(\.id).contains(.authorUnknown))
  }

  @Test(arguments: [
    ("Kelly", ["Kelly"]), ("Kelly and Sue", ["Kelly", "Sue"]), ("Kelly & Sue", ["Kelly", "Sue"]),
    ("Kelly, Sue and Jo", ["Kelly", "Sue", "Jo"]), ("Kelly/Sue", ["Kelly", "Sue"]),
    ("Kelly <kelly@mail.example>", ["Kelly"]), ("Kelly (kelly@mail.example)", ["Kelly"]),
    ("Kelly kelly@mail.example", ["Kelly"]), ("by Kelly", ["Kelly"]), ("~Kelly~", ["Kelly"]),
    ("H. R. Pell", ["H. R. Pell"]), ("Saffron M.", ["Saffron M."]),
    ("Sam Doe, Jr.", ["Sam Doe, Jr."]),
    ("Lana's Evil Twin and Perri", ["Lana's Evil Twin", "Perri"]), ("K/S Fan", ["K/S Fan"]),
    ("Sandy Landers", ["Sandy Landers"]), ("kelly@mail.example", ["kelly@mail.example"]),
  ])
  func authors(value: String, expected: [String]) {
    let read = story([field(.author, value)])
    #expect(read.authors.map(\.value.string) == expected)
    #expect(read.authors.allSatisfy { $0.written?.text.string == value })
  }

  @Test(arguments: [
    ("1/3", 1, 3 as Int?), ("2 of 4", 2, 4), ("Part 2 of 4", 2, 4), ("7/?", 7, nil), ("2", 2, nil),
    ("Part Two", 2, nil),
  ])
  func parts(value: String, number: Int, total: Int?) {
    let read = story([field(.part, value)])
    #expect(read.part?.value == Story.Part(number: number, total: total))
  }

  @Test func partsInTitlesAndWholes() {
    #expect(story([field(.title, "Salt (2/4)")]).part?.value == Story.Part(number: 2, total: 4))
    #expect(story([field(.title, "Salt (1/1)")]).part == nil)
    #expect(story([field(.part, "1/1")]).part == nil)
    let chapters = story([field(.part, "3/3", label: "Chapters")])
    #expect(chapters.part == nil)
    #expect(chapters.status.value == .complete)
  }

  @Test(arguments: [
    ("Complete", Story.Status.complete), ("WIP", .inProgress), ("not finished", .inProgress),
    ("abgeschlossen", .complete), ("закончен", .complete),
  ])
  func status(value: String, expected: Story.Status) {
    #expect(story([field(.status, value)]).status.value == expected)
  }

  @Test func statusOfQuestionsPartsAndEndMarks() {
    #expect(story([field(.status, "Yes", label: "Completed")]).status.value == .complete)
    #expect(story([field(.status, "No", label: "Completed")]).status.value == .inProgress)
    #expect(story([field(.status, "2010-10-31", label: "Completed")]).status.value == .complete)
    #expect(story([field(.title, "Salt (2/4)")]).status.value == .inProgress)
    #expect(story([field(.title, "Salt (2/?)")]).status.value == .inProgress)
    #expect(story([], endMark: "The End").status.value == .complete)
    #expect(story([], endMark: "-fin-").status.value == .complete)
    #expect(story([], endMark: "TBC...").status.value == .inProgress)
    #expect(story([], endMark: "END part one").status.value == .unknown)
    #expect(story([]).status.value == .unknown)
  }

  @Test(arguments: [
    ("Rations #3", "Rations", 3 as Int?), ("Part 2 of Interstate", "Interstate", 2),
    ("Third in the \"Rations\" series", "Rations", 3), ("Rations", "Rations", nil),
    ("The Rations Universe, part 4", "The Rations", 4), ("Rations (2/5)", "Rations", 2),
    ("Sequel to Salt", "Sequel to Salt", nil),
  ])
  func series(value: String, name: String, position: Int?) {
    #expect(story([field(.series, value)]).series?.value == .init(name: name, position: position))
  }

  @Test func noSeries() { #expect(story([field(.series, "None")]).series == nil) }

  @Test(arguments: [
    ("May 14, 1999", "1999-05-14"), ("14 May 1999", "1999-05-14"), ("May 1999", "1999-05"),
    ("11/24/00", "2000-11-24"), ("24/11/00", "2000-11-24"), ("3/4/98", "1998-03-04"),
    ("24.11.2000", "2000-11-24"), ("1999-05", "1999-05"), ("1999-05-14", "1999-05-14"),
    ("copyright 1997", "1997"), ("Mon, 21 Jan 2002 09:12:44 -0500", "2002-01-21"),
    ("14th of May, 1999", "1999-05-14"), ("2. November 1999", "1999-11-02"),
    ("May '99", "1999-05"), ("Summer 2001", "2001"), ("Mar 11, 2007", "2007-03-11"),
  ])
  func dates(value: String, expected: String) {
    #expect(story([field(.date, value)]).date?.value == expected)
  }

  @Test func noDate() { #expect(story([field(.date, "last Tuesday")]).date == nil) }

  @Test func theYearOfACopyrightLine() {
    let read = story([field(.disclaimer, "Copyright 1996 by H. R. Pell. Copy it freely.")])
    #expect(read.date?.value == "1996")
    #expect(story([field(.disclaimer, "They have the copyright since 1996.")]).date == nil)
  }

  @Test func notesInOrder() {
    let read = story([
      field(.notes, "Mind the step.", line: 1), field(.spoilers, "Season 5", line: 2),
      field(.other, "set before the storm.", label: nil, line: 3),
      field(.other, "blue", label: "Colour", line: 4),
      field(.notes, "Beware.", label: "Notes/Warnings", also: [.warnings, .spoilers], line: 5),
      field(.notes, "The pier is real.", line: 90, after: true),
    ])
    #expect(
      read.notesBefore.map(\.text.string) == [
        "Mind the step.", "set before the storm.", "Beware.",
      ])
    #expect(read.notesAfter.map(\.text.string) == ["The pier is real."])
    #expect(read.warnings.warnings.map(\.name) == ["Beware"])
  }

  @Test func plainFieldsAndTags() {
    let read = story([
      field(.summary, "A lamp goes out."), field(.disclaimer, "Not mine."),
      field(.disclaimer, "See part one."), field(.disclaimer, "Not mine."),
      field(.dedication, "For Jo"), field(.acknowledgements, "Thanks, Bel"),
      field(.category, "Angst, Humor (dry, dark); AU"), field(.keywords, "AU, lamps"),
    ])
    #expect(read.summary?.text == "A lamp goes out.")
    #expect(read.disclaimer?.text == "Not mine.\nSee part one.")
    #expect(read.dedication?.text == "For Jo")
    #expect(read.acknowledgements?.text == "Thanks, Bel")
    #expect(read.tags == ["Angst", "Humor (dry, dark)", "AU", "lamps"])
    #expect(read.fields.count == 8)
  }

  @Test func language() {
    let german = draft(language: "de")
    #expect(Canon(options: .init()).interpret(german).language.value == "de")
    let told = Canon(options: .init(language: "fr")).interpret(german).language
    #expect(told == Stated("fr", written: nil, evidence: .override))
    #expect(story([]).language == Stated("en", written: nil, evidence: .inferred))
  }
}
