import StoryModel
import TestSupport
import Testing

@testable import StoryReading

@Suite("A story in several mails")
struct MailStoryTests {
  private let header = "Title: Long Rain\nAuthor: Wren Vale\nPairing: Jo/Pim\nRating: R"

  @Test("Envelopes, pointers and signatures are set aside, headings are chapters")
  func parts() throws {
    let signature = "--\nWren      \"Wet is better.\""
    let box = Mailbox(
      posted(
        "Long Rain (1/2), Jo/Pim, R",
        "\(header)\n\nPart One\n\n\(prose)\n\n(cont. in 2/2)\n\n\(signature)")
        + posted(
          "Long Rain (2/2), Jo/Pim, R", day: 2,
          "Disclaimers etc. in part 1.\n\nPart Two\n\n\(prose)\n\n* * *\n\n\(prose)\n\nEnd\n\n\(signature)"
        ))
    let drafts = try box.drafts()
    let draft = try #require(drafts.first)
    #expect(drafts.count == 1)
    #expect(
      draft.shape == [
        "# Part One", "P \(prose)", "# Part Two", "P \(prose)", "--- * * *", "P \(prose)",
      ])
    #expect(draft.endMark?.text == "End")
    #expect(
      draft.outline == [
        "date[Date]=Mon, 1 Mar 1999 20:15:02 -0600", "title[Title]=Long Rain",
        "author[Author]=Wren Vale", "pairing[Pairing]=Jo/Pim", "rating[Rating]=R",
      ])
    #expect(
      draft.remainder.map(\.kind).filter { $0 == .signature }.count == 2)
    for words in [
      "Disclaimers etc. in part 1.", "(cont. in 2/2)", "Wet is better.", "Long Rain (2/2)",
    ] {
      #expect(draft.remainder.contains { $0.written.text.string.contains(words) }, "\(words)")
    }
  }

  @Test("A title with the part's number is no heading, and a list's footer no story")
  func numberedTitles() throws {
    let footer = "\n\n------------------------------\nTo leave the list, write to x@example.org"
    let mails = (1...3).map { number in
      let own = number == 1 ? "Title: Long Rain (1/3)\nAuthor: Wren Vale\nRating: R" : ""
      let line = number == 1 ? own : "Long Rain (\(number)/3)\nby Wren Vale"
      let text = "\(line)\n\n\n\(prose)\n\n\(prose)\(footer)"
      return mail(posted("FIC: Long Rain (\(number)/3)", day: number, text), isFromMailbox: true)
    }
    let draft = try draft(mails)
    let paragraphs = Array(repeating: "P \(prose)", count: 2)
    #expect(
      draft.shape == ["# Part 1"] + paragraphs + ["# Part 2"] + paragraphs + ["# Part 3"]
        + paragraphs)
    #expect(draft.everything.contains("To leave the list"))
    #expect(draft.everything.contains("Long Rain (2/3)"))
  }

  @Test("Without headings the subjects number the parts; no word is lost")
  func subjectsAsHeadings() throws {
    let scene = Array(repeating: prose, count: 4).joined(separator: "\n\n")
    let bodies = [
      "Hello all, this is long.\n\n\(header)\nFeedback: yes please\n\n\(scene)\n\nTBC in part 2",
      "Title: Long Rain (2/3)\nAuthor: Wren Vale\nWarnings: wet\n\n\(scene)\n\nTBC\n\nFeedback: yes please",
      "Long Rain 3/3\nby Wren Vale\n\n\(scene)\n\nTHE END\n\nFeedback: yes please\n",
    ]
    let mails = bodies.enumerated().map { number, body in
      mail(posted("Long Rain (\(number + 1)/3)", day: number + 1, body), isFromMailbox: true)
    }
    let draft = try draft(mails)
    let paragraphs = Array(repeating: "P \(prose)", count: 4)
    #expect(
      draft.shape == ["# Part 1"] + paragraphs + ["# Part 2"] + paragraphs + ["# Part 3"]
        + paragraphs)
    #expect(draft.fields.filter { $0.key == .title }.map(\.value) == ["Long Rain"])
    #expect(draft.fields.filter { $0.key == .warnings }.map(\.value) == ["wet"])
    #expect(draft.fields.filter { $0.key == .part }.isEmpty)
    #expect(draft.endMark?.text == "THE END")
    let lost = wordDifference(of: bodies.joined(separator: " "), and: draft.everything).lost
    #expect(lost.isEmpty)
  }

  @Test(
    "Headings come before the story, whatever header it has",
    arguments: [
      "", "Long Rain\nby Wren Vale\n\n", "Title: Long Rain\n\n",
      "Hello, all. Be kind.\n\nTitle: Long Rain\nAuthor: Wren Vale\nRating: R\n\n",
      "LONG RAIN\n\nby Wren Vale\n\n* * *\n\n",
    ])
  func headings(header: String) throws {
    let mails = [
      mail(posted("Long Rain (1/2)", "\(header)\(prose)\n\n\(prose)"), isFromMailbox: true),
      mail(posted("Long Rain (2/2)", "\(prose)\n\n\(prose)"), isFromMailbox: true),
    ]
    let draft = try draft(mails)
    #expect(
      draft.shape == [
        "# Part 1", "P \(prose)", "P \(prose)", "# Part 2", "P \(prose)", "P \(prose)",
      ])
    #expect(draft.fields.filter { $0.key == .title }.count == 1)
    #expect(draft.fields.filter { $0.key == .author }.count == 1)
  }

  @Test("A title of its own makes the heading of a part; a pointer in the text stays")
  func ownTitles() throws {
    let mails = [
      mail(posted("Long Rain (1/2)", "\(header)\n\n\(prose)\n\n\(prose)"), isFromMailbox: true),
      mail(
        posted(
          "Long Rain (2/2)",
          "Headers: see part one.\n\nChapter Two: The Flood\n\n\(prose)\n\nSee the part of the wall that fell?\n\n\(prose)"
        ), isFromMailbox: true),
    ]
    #expect(
      try draft(mails).shape == [
        "# Part 1", "P \(prose)", "P \(prose)", "# Chapter Two: The Flood", "P \(prose)",
        "P See the part of the wall that fell?", "P \(prose)",
      ])
  }

  @Test("A lone part says which one it is")
  func lonePart() throws {
    let draft = try draft([mail(posted("Rain (2/3)", "\(prose)\n\n\(prose)"), isFromMailbox: true)])
    #expect(draft.fields.first { $0.key == .part }?.value == "2/3")
  }

  @Test("An HTML mail without a plain form keeps its words")
  func htmlAlone() throws {
    let draft = try draft([
      mail(
        "From: a@example.org\nContent-Type: text/html\n\n<p>Caf&eacute; &amp; <i>rain</i>.</p>\n")
    ])
    for word in ["Café", "&", "rain"] { #expect(draft.everything.contains(word)) }
  }

  @Test("Where the story says nothing, its envelope does")
  func envelopeFields() throws {
    let draft = try Mailbox(
      posted("[wetlist] FIC: Rain (1/1) Jo/Pim, PG-13", "\(prose)\n\n\(prose)")
    )
    .drafts()[0]
    #expect(
      draft.outline == [
        "title[-]=Rain", "pairing[-]=Jo/Pim", "rating[-]=PG-13", "author[-]=Wren",
        "date[Date]=Mon, 1 Mar 1999 20:15:02 -0600",
      ])
    #expect(draft.shape == ["P \(prose)", "P \(prose)"])
    let nameless = try Mailbox(posted("Rain", by: "<wren.v@example.org>", prose)).drafts()[0]
    #expect(nameless.fields.first { $0.key == .author }?.value == "wren.v")
  }

  @Test("A letter that begins a story is no envelope to take an author from")
  func letter() throws {
    let draft = try read("From: Jo\nTo: Pim\nSubject: Rain\nDate: Tuesday\n\n\(prose)\n\n\(prose)")
    #expect(draft.fields.isEmpty)
  }

  @Test("HTML mails are read by their plain form")
  func html() throws {
    let draft = try draft([
      mail(
        """
        From: Wren <wren@example.org>
        Subject: Rain
        Date: Mon, 1 Mar 1999 20:15:02 -0600
        Content-Type: multipart/alternative; boundary=b

        --b
        Content-Type: text/plain

        \(prose)

        \(prose)
        --b
        Content-Type: text/html

        <p>\(prose)</p><p>\(prose)</p>
        --b--
        """)
    ])
    #expect(draft.shape == ["P \(prose)", "P \(prose)"])
  }
}
