import Storage
import StoryModel
import Testing

@testable import StoryReading

@Suite("Stories of a mailbox")
struct MailThreadsTests {
  private let long = Array(repeating: prose, count: 40).joined(separator: "\n\n")

  private func answer(_ subject: String, by sender: String = "Jo <jo@example.org>") -> String {
    posted(subject, by: sender, "> \(prose)\n\nI liked this very much.")
  }

  @Test("A box with one mail is one story, whatever it is")
  func single() throws {
    #expect(try Mailbox(answer("Re: Rain")).stories().stories == [["Re: Rain"]])
  }

  @Test("Parts in the order of their numbers, answers passed over")
  func parts() throws {
    let found = try Mailbox(
      posted("Long Rain (3/3), Jo/Wren, R", day: 3, prose)
        + answer("Re: Long Rain (1/3), Jo/Wren, R")
        + posted("[wetlist] Long Rain (1/3), Jo/Wren, R", day: 1, prose)
        + posted("Re: Long Rain (2/3)", day: 2, prose + "\n\n" + long)
        + answer("Re: Long Rain (1/3)", by: "Wren <wren@example.org>")
    ).stories()
    #expect(
      found.stories == [
        [
          "[wetlist] Long Rain (1/3), Jo/Wren, R", "Re: Long Rain (2/3)",
          "Long Rain (3/3), Jo/Wren, R",
        ]
      ])
    #expect(found.passedOver == 2)
    #expect(found.diagnostics.map(\.id) == [.mailsPassedOver])
    #expect(found.diagnostics[0].message.hasPrefix("2 of 5 mails"))
  }

  @Test("What is a story among many mails")
  func kinds() throws {
    let found = try Mailbox(
      posted("FIC: Rain", prose) + posted("ADMIN: rules (1/2)", prose)
        + posted("Something wet", "Title: Snow\nRating: PG\n\n\(prose)")
        + posted("My holidays", "Hello! It rained all week.") + posted("A long one", long)
        + posted("Re: A longer one", by: "Jo <jo@example.org>", "> Well.\n\n\(long)")
        + posted(
          "Fwd: Hail", by: "Jo <jo@example.org>", "> Title: Hail\n> Author: Pim\n>\n> \(prose)")
    ).stories()
    #expect(found.stories == [["FIC: Rain"], ["Something wet"], ["A long one"], ["Fwd: Hail"]])
    #expect(found.passedOver == 3)
  }

  @Test("Digests are told from stories, and opened by whoever wants to")
  func digests() throws {
    let index = try Mailbox(posted("FIC: Rain", prose) + posted("Wetlist Digest V1 #7", long))
      .index()
    let threads = try MailThreads(index, .standard) { _ throws(StorageError) in mail(long) }
    #expect(threads.stories.map(\.parts) == [[0]])
    #expect(threads.digests == [1])
  }

  @Test("A part that is missing is told of")
  func missing() throws {
    let found = try Mailbox(posted("Rain (1/2)", prose) + posted("Snow (2/?)", prose)).stories()
    #expect(found.stories == [["Rain (1/2)"], ["Snow (2/?)"]])
    #expect(found.diagnostics.map(\.id) == [.missingPart, .missingPart])
    #expect(found.diagnostics[0].message == "Of “Rain” there is no part 2 in the mailbox.")
  }

  @Test("A first part without a number")
  func unnumberedFirst() throws {
    let found = try Mailbox(posted("FIC: Rain", prose) + posted("Rain, part two", long)).stories()
    #expect(found.stories == [["FIC: Rain", "Rain, part two"]])
    #expect(found.diagnostics.isEmpty)
  }

  @Test("A part posted again counts once, and the later one where it differs")
  func reposts() throws {
    let better = prose + "\n\nShe had an umbrella, which he had not."
    let found = try Mailbox(
      posted("Rain (1/2)", prose) + posted("Rain (2/2)", long) + posted("REPOST: Rain (2/2)", long)
        + posted("Rain (1/2) revised", better)
    ).stories()
    #expect(found.stories == [["Rain (1/2) revised", "Rain (2/2)"]])
    #expect(found.diagnostics.map(\.id) == [.repostedPart, .repostedPart])
    #expect(found.diagnostics[0].message.contains("same words"))
    #expect(found.diagnostics[1].message.contains("later mail differs"))
  }

  @Test("Two stories of one name are two")
  func sameName() throws {
    let other =
      "Nobody had told the lighthouse keeper that the war was over, and he kept the light."
    let found = try Mailbox(
      posted("Drabble", "Title: A\nRating: G\n\n\(prose)")
        + posted("Drabble", "Title: B\nRating: G\n\n\(other)") + posted("Rain (1/2)", prose)
        + posted("Rain (2/2)", prose) + posted("Rain (1/2)", other) + posted("Rain (2/2)", other)
        + posted("Rain (1/2)", by: "Jo <jo@example.org>", prose)
    ).stories()
    #expect(
      found.stories == [
        ["Drabble"], ["Drabble"], ["Rain (1/2)", "Rain (2/2)"], ["Rain (1/2)", "Rain (2/2)"],
        ["Rain (1/2)"],
      ])
  }
}
