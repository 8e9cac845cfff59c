import StoryModel
import Testing

@testable import FandomCanon

/// How authors date their stories, and say whether they are finished.
@Suite struct DateAndStatusFormTests {
  @Test(arguments: [
    ("Wed, 17 Apr 2002 21:14:03 -0500", "2002-04-17"),
    ("17 April 2002", "2002-04-17"),
    ("April 17, 2002", "2002-04-17"),
    ("April 17th, 2002", "2002-04-17"),
    ("17th April 2002", "2002-04-17"),
    ("the 17th of April, 2002", "2002-04-17"),
    ("April 2002", "2002-04"),
    ("Spring 1998", "1998"),
    ("Summer, 1998", "1998"),
    ("copyright 1997", "1997"),
    ("(c) 1997", "1997"),
    ("2002-04-17", "2002-04-17"),
    ("2002-04", "2002-04"),
    ("11/24/00", "2000-11-24"),
    ("24/11/00", "2000-11-24"),
    ("24.11.2000", "2000-11-24"),
    ("24.11.00", "2000-11-24"),
    ("11-24-00", "2000-11-24"),
    ("1. März 2003", "2003-03-01"),
    ("3 mars 2003", "2003-03-03"),
    ("1er mars 2003", "2003-03-01"),
    ("14 мая 2004 г.", "2004-05-14"),
    ("14 мая 2004", "2004-05-14"),
    ("5 lutego 2005", "2005-02-05"),
    ("12 grudnia 2005 r.", "2005-12-12"),
    ("Oktober 2001", "2001-10"),
    ("Sept. 1999", "1999-09"),
    ("Nov 99", "1999-11"),
    ("Nov '99", "1999-11"),
    ("May 1999", "1999-05"),
    ("1999", "1999"),
    ("Finished May 14, 1999", "1999-05-14"),
    ("Dec. 25, 1998", "1998-12-25"),
    ("25-Dec-1998", "1998-12-25"),
    ("25 Dec 98", "1998-12-25"),
    ("Thu Jan 17 21:14:03 2002", "2002-01-17"),
    ("2002/04/17", "2002-04-17"),
    ("20020417", "2002-04-17"),
    ("June 5 - July 7, 1999", "1999-07-07"),
    ("January, 1999", "1999-01"),
    ("Written 1999, revised 2001", "1999"),
    ("12/31/1999", "1999-12-31"),
    ("1/2/03", "2003-01-02"),
    ("8. Januar 1999", "1999-01-08"),
    ("15 août 2003", "2003-08-15"),
    ("le 15 août 2003", "2003-08-15"),
    ("2003年8月15日", "2003-08-15"),
    ("2003年8月", "2003-08"),
    ("Mai 1999", "1999-05"),
    ("1998-99", "1998"),
    ("early 1999", "1999"),
    ("Christmas 1999", "1999"),
    ("1st of May 1999", "1999-05-01"),
    ("4th July 1999", "1999-07-04"),
  ])
  func dates(value: String, expected: String) {
    #expect(story([field(.date, value)]).date?.value == expected)
  }

  @Test(arguments: ["yesterday", "a long time ago"])
  func undated(value: String) { #expect(story([field(.date, value)]).date == nil) }

  @Test(arguments: [
    ("Previously posted to a list in 1998.", "1998"), ("Written in March 2001 for Jo.", "2001-03"),
    ("This was first posted in 1999.", "1999"),
  ])
  func amongNotes(value: String, expected: String) {
    let date = story([field(.notes, value)]).date
    #expect(date?.value == expected)
    #expect(date?.evidence == .text)
  }

  @Test func aYearInTheStoryIsNoDate() {
    #expect(story([field(.notes, "Set in 1998, before the war.")]).date == nil)
  }

  @Test(arguments: [
    "Complete", "Completed", "Finished", "finished!", "Done", "Yes", "One-shot", "abgeschlossen",
    "закончен", "zakończone", "terminé", "complete in 3 parts", "3/3",
    "Complete, sequel in progress", "finished but needs a beta", "1/1", "complete (1/1)",
  ])
  func complete(value: String) {
    #expect(story([field(.status, value)]).status.value == .complete)
  }

  @Test(arguments: [
    "WIP", "Work in progress", "In progress", "unfinished", "Incomplete", "not finished",
    "not yet complete", "Not finished yet", "ongoing", "1/?", "abandoned", "on hiatus",
    "в процессе", "en cours", "2/5", "to be continued", "almost finished", "half done",
    "nearly complete", "не закончен", "nicht abgeschlossen", "w toku",
  ])
  func inProgress(value: String) {
    #expect(story([field(.status, value)]).status.value == .inProgress)
  }

  @Test func labelsThatAsk() {
    func status(_ label: String, _ value: String) -> Story.Status {
      story([field(.status, value, label: label)]).status.value
    }
    #expect(status("WIP", "yes") == .inProgress)
    #expect(status("WIP", "no") == .complete)
    #expect(status("Complete", "yes") == .complete)
    #expect(status("Finished", "no") == .inProgress)
    #expect(status("Completed", "May 1999") == .complete)
    #expect(
      story([field(.status, "May 1999", label: "Completed")]).date?.value == "1999-05")
  }

  @Test(arguments: [
    (HeaderKey.warnings, "WIP", Story.Status.inProgress), (.warnings, "unfinished", .inProgress),
    (.category, "WIP", .inProgress), (.keywords, "angst, WIP", .inProgress),
    (.notes, "This is a work in progress.", .inProgress),
    (.notes, "This story is complete.", .complete), (.notes, "I am done with it.", .unknown),
  ])
  func inPassing(key: HeaderKey, value: String, expected: Story.Status) {
    #expect(story([field(key, value)]).status.value == expected)
  }
}
