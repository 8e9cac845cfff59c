import Storage
import Testing

@testable import StoryReading

@Suite("Mailbox")
struct MailboxTests {
  @Test("Mails are found, prose that begins with From is not one")
  func boundaries() throws {
    let box = Mailbox(
      posted("Rain", "It rained.\n\nFrom then on it was wet.\n\n>From Mon to Fri.")
        + posted("[wetlist] Sun", day: 2, "It shone.\n\nFrom May 12 1999 it was dry.\n\nFrom her\n")
    )
    let index = try box.index()
    #expect(index.map(\.subject) == ["Rain", "[wetlist] Sun"])
    #expect(index.map(\.senderAddress) == ["wren@example.org", "wren@example.org"])
    #expect(index.map(\.senderName) == ["Wren", "Wren"])
    #expect(index.map(\.date) == ["1999-03-01T20:15:02-06:00", "1999-03-02T20:15:02-06:00"])
    #expect(index.map(\.listTag) == [nil, "wetlist"])
    #expect(index[0].range.lowerBound == 0)
    #expect(index[0].range.upperBound == index[1].range.lowerBound)
    #expect(index[1].range.upperBound == box.source.size)
    #expect(
      try box.message(index[0]).shown
        == "plain It rained.\n\nFrom then on it was wet.\n\nFrom Mon to Fri.\n\n\n".replacingLast())
  }

  @Test(
    "Envelope lines of many programs",
    arguments: [
      ("From wren@example.org Mon Mar  1 20:15:09 1999", true),
      ("From - Mon Mar 01 20:15:09 1999", true), ("From ???@??? Mon Mar 01 20:15:09 1999", true),
      ("From wren at example.org  Mon Mar  1 20:15:09 1999", true),
      ("From MAILER-DAEMON Fri Jul  8 12:08:34 2011", true),
      ("From wren@example.org Mon Mar  1 20:15:09 EST 1999", true),
      ("From wren@example.org  Mon Mar  1 20:15:09 1999 +0100", true),
      ("From \"Wren V.\"@example.org Mon, 1 Mar 1999 20:15:09 -0600", true),
      ("From then on it rained.", false), ("From May 12 1999 on it rained", false),
      ("From Jo Mar 1 it rained", false), ("From wren@example.org", false),
      ("From 12:30 to 14:00 on Mon Mar 1", false), ("From ", false), ("From Mon Mar 1", false),
    ])
  func envelopeLines(line: String, isOne: Bool) {
    #expect(Array(line.utf8).withUnsafeBufferPointer { EnvelopeLine.isOne($0) } == isOne)
  }

  @Test("All line ends", arguments: ["\n", "\r\n", "\r"])
  func lineEnds(end: String) throws {
    let text = posted("Rain", "It rained.") + posted("Sun", "It shone.")
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let box = Mailbox(lines.joined(separator: end))
    let index = try box.index()
    #expect(index.map(\.subject) == ["Rain", "Sun"])
    #expect(
      try index.map { try box.message($0).shown.prefix(14) } == [
        "plain It raine", "plain It shone",
      ])
  }

  @Test("A box of several chunks: mails that lie across their borders")
  func chunks() throws {
    // 700 bytes short of a megabyte and on: the envelope line moves over the border.
    for filling in stride(from: (1 << 20) - 700, through: (1 << 20) + 20, by: 37) {
      let first = posted("Rain", String(repeating: "It rains. ", count: 10) + "\n")
      let rest = String(repeating: "drip drop\n", count: (filling - first.utf8.count) / 10)
      let index = try Mailbox(
        first + rest + String(repeating: "x", count: filling % 10) + "\n\n"
          + posted("Sun", "It shone.")
          + posted("Snow", "It snowed.")
      ).index()
      #expect(index.map(\.subject) == ["Rain", "Sun", "Snow"])
    }
  }

  @Test("Answers and their threads")
  func references() throws {
    let index = try Mailbox(
      """
      From wren@example.org Mon Mar  1 20:15:09 1999
      From: wren@example.org (Wren Vale)
      Subject: Re: Rain
      Message-ID: <b@example.org>
      References: <x@example.org>
       <a@example.org>
      In-Reply-To: <a@example.org>
      List-Id: Wet stories <wetlist.example.org>
      MIME-Version: 1.0
      Content-Type: text/plain

      Yes.
      """
    ).index()
    #expect(index.map(\.messageID) == ["b@example.org"])
    #expect(index.map(\.references) == [["x@example.org", "a@example.org"]])
    #expect(index.map(\.senderName) == ["Wren Vale"])
    #expect(index.map(\.listTag) == ["wetlist"])
    #expect(index.map(\.isMIME) == [true])
  }

  @Test("No box at all")
  func nothing() throws {
    #expect(try Mailbox("").index().isEmpty)
    #expect(try Mailbox("It rains.\n\nAnd rains.\n").index().isEmpty)
    #expect(Mailbox.begins(ContiguousArray("From a@b.example Mon Mar  1 20:15:09 1999\n".utf8)))
    #expect(!Mailbox.begins(ContiguousArray("From then on.\n".utf8)))
  }
}

extension String {
  /// Without one of the line ends at its end.
  fileprivate func replacingLast() -> String { String(dropLast()) }
}
