import StoryModel
import Testing

@testable import StoryReading

@Suite("Header")
struct HeaderTests {
  private func fields(_ header: String) throws -> [String] {
    let draft = try read("\(header)\n\n\n\(prose)\n\n\(prose)\n\n\(prose)\n")
    #expect(draft.shape == Array(repeating: "P \(prose)", count: 3))
    return draft.outline
  }

  @Test(
    "Labels in any case, plural, combined, decorated",
    arguments: [
      ("RATING: PG", "rating[RATING]=PG"), ("pairing(s): A/B", "pairing[pairing(s)]=A/B"),
      ("Title : Rain", "title[Title]=Rain"), ("Summary - It rains.", "summary[Summary]=It rains."),
      ("~Title~: Rain", "title[Title]=Rain"), ("*Title:* Rain", "title[Title]=Rain"),
      ("[b]Title:[/b] Rain", "title[Title]=Rain"),
      ("Disclaimer:: Not mine.", "disclaimer[Disclaimer]=Not mine."),
      ("Titre : La Pluie", "title[Titre]=La Pluie"), ("标题：旧钱", "title[标题]=旧钱"),
      ("Author’s Notes: Rain.", "notes[Author’s Notes]=Rain."),
      ("Rating PG: too blue to be G", "rating[Rating]=PG: too blue to be G"),
      ("Rated PG-13", "rating[Rated]=PG-13"),
      ("Rating PG for sulking", "rating[Rating]=PG for sulking"),
    ])
  func labels(line: String, field: String) throws {
    #expect(try fields("Fandom: Rainfall\n\(line)") == ["fandom[Fandom]=Rainfall", field])
  }

  @Test("A combined label names several keys")
  func combined() throws {
    let draft = try read("Notes/Spoilers/Warnings: none\n\n\n\(prose)")
    #expect(draft.fields[0].key == .notes)
    #expect(draft.fields[0].alsoKeys == [.spoilers, .warnings])
  }

  @Test("Values go on over lines, indented or not")
  func continuation() throws {
    let found = try fields(
      """
      Rating: NC-17 for a great deal of weather and the end of a
           major bridge
      Summary: It rains for a very long time, and then it rains some
      more, and nobody has a coat.
      Notes:
      Written in the dry.
      """)
    #expect(
      found == [
        "rating[Rating]=NC-17 for a great deal of weather and the end of a major bridge",
        "summary[Summary]=It rains for a very long time, and then it rains some more, and nobody has a coat.",
        "notes[Notes]=Written in the dry.",
      ])
  }

  @Test("Several fields on one line")
  func sharedLines() throws {
    #expect(
      try fields("Title: Rain, Black      Author: Wren\nSeries: Weather #3      Rating: PG")
        == [
          "title[Title]=Rain, Black", "author[Author]=Wren", "series[Series]=Weather #3",
          "rating[Rating]=PG",
        ])
    #expect(
      try fields("Title : Long Rain Author : Wren Pairing : A/B Rating : R")
        == [
          "title[Title]=Long Rain", "author[Author]=Wren", "pairing[Pairing]=A/B",
          "rating[Rating]=R",
        ])
  }

  @Test("A setting and other lines without labels belong to the block")
  func unlabelledLines() throws {
    let draft = try read(
      "author: wren\ndisclaimer: i own no weather\nset in/before season 7.\n\n\(prose)\n\n\(prose)")
    let last = try #require(draft.fields.last)
    #expect(
      (last.key, last.value.string, last.evidence) == (.timeline, "set in/before season 7.", .text))
    #expect(last.label == nil)
    #expect(last.place.lines == 3...3)
    #expect(draft.diagnostics.map(\.id) == [.unlabelledHeaderLine])
  }

  @Test("A label that nobody knows is kept")
  func unknownLabel() throws {
    let draft = try read("Title: Rain\nAuthor: Wren\nUmbrella: none\n\n\(prose)")
    #expect(draft.outline.last == "other[Umbrella]=none")
    #expect(draft.diagnostics.map(\.id) == [.unknownLabel])
  }

  @Test(
    "Title and by-line above the block",
    arguments: [
      "All Rain\nBy Wren", "All Rain\n\nBy Wren", "All Rain by Wren", "~*~ All Rain ~*~\nby Wren",
      "\"All Rain\"\nby Wren", "All Rain by Wren\n================",
    ])
  func titleAbove(front: String) throws {
    let found = try fields("\(front)\n\nRating: PG\nDisclaimer: Not mine.")
    #expect(found[0] == "title[-]=All Rain")
    #expect(found[1].hasSuffix("]=Wren"))
    #expect(found[1].lowercased().hasPrefix("author[by"))
    #expect(found.count == 4)
  }

  @Test("By-lines with more than a name")
  func wordyBylines() throws {
    #expect(
      try fields("All Rain\nA wet story by Wren\n\nRating: PG")[1] == "author[A wet story by]=Wren")
    #expect(
      try fields("All Rain\nby Wren (wren@example.org)\nA/B, C/D\nRating: PG") == [
        "title[-]=All Rain", "author[by]=Wren (wren@example.org)", "pairing[-]=A/B, C/D",
        "rating[Rating]=PG",
      ])
  }

  @Test("Title and by-line without a block")
  func titleAlone() throws {
    #expect(
      try fields("THE LONG RAIN\nby Wren\n[A/B, PG-13]") == [
        "title[-]=THE LONG RAIN", "author[by]=Wren", "pairing[-]=A/B", "rating[-]=PG-13",
      ])
    #expect(try fields("Copyright 1999 by Wren").first == "disclaimer[-]=Copyright 1999 by Wren")
  }

  @Test("A title behind the block, set off from the story")
  func titleBelow() throws {
    let draft = try read(
      "PAIRING: A/B\nSUMMARY: It rains.\n\nI'm Wet, Jo\n\n\n\(prose)\n\n\(prose)")
    #expect(draft.outline.last == "title[-]=I'm Wet, Jo")
    #expect(draft.fields.last?.evidence == .text)
  }

  @Test("A short first sentence is no title")
  func shortSentence() throws {
    let draft = try read("PAIRING: A/B\n\nRain everywhere.\n\n\(prose)\n\n\(prose)")
    #expect(draft.shape.first == "P Rain everywhere.")
  }

  @Test("Labels inside the story are prose, and so are scripts and letters")
  func labelsInProse() throws {
    let story = [
      prose, "WARNING: the sign said, and he read it twice.", "Dear Jo,",
      "Note to self: buy a coat.",
      "Jo: \"You are wet.\"", prose,
    ]
    let draft = try read(story.joined(separator: "\n\n"))
    #expect(draft.fields.isEmpty)
    #expect(draft.shape == story.map { "P \($0)" })
  }

  @Test("A story without any header is all body")
  func noHeader() throws {
    let draft = try read("\"No,\" said Jo.\n\n\(prose)\n\n\(prose)")
    #expect(draft.fields.isEmpty)
    #expect(draft.chapters[0].blocks.count == 3)
  }

  @Test("A paragraph whose first lines hold a by is no by-line")
  func wrappedBy() throws {
    let draft = try read(
      """
      The rain had been falling since the early morning, watched by Jo
      by the river and by nobody else who had any sense or a coat to
      stay dry in.

      "It will stop," she said to the wall, and the wall said nothing,
      as it had done since the morning.
      """)
    #expect(draft.fields.isEmpty)
    #expect(draft.chapters[0].blocks.count == 2)
  }

  @Test("Fields and notes behind the end mark")
  func afterStory() throws {
    let draft = try read(
      "Title: Rain\n\n\(prose)\n\n\(prose)\n\nTHE END\n\nAuthor's Notes: It stopped.\n\nSend umbrellas to me."
    )
    #expect(draft.endMark?.text == "THE END")
    #expect(draft.endMark?.place == SourceRange(line: 7))
    let after = draft.fields.filter(\.isAfterStory)
    #expect(after.map(\.key) == [.notes, .notes])
    #expect(after.map(\.value.string) == ["It stopped.", "Send umbrellas to me."])
  }

  @Test("A header at the end, behind a rule")
  func headerAtEnd() throws {
    let draft = try read("\(prose)\n\n\(prose)\n\n----------\nAuthor: Wren\nRating: G\n")
    #expect(draft.outline == ["author[Author]=Wren", "rating[Rating]=G"])
    #expect(draft.remainder.map(\.kind) == [.ornament])
    #expect(draft.chapters[0].blocks.count == 2)
  }

  @Test("Mail head and signature are set aside")
  func mail() throws {
    let draft = try read(
      "From: Jo <jo@example.org>\nSubject: Rain (1/1)\nDate: 1 May 1999\n\nTitle: Rain\nAuthor: Jo\n\n\(prose)\n\n\(prose)\n\n-- \nJo, in the wet\n"
    )
    #expect(draft.remainder.map(\.kind) == [.mailHeader, .signature])
    #expect(
      draft.outline == ["date[Date]=1 May 1999", "title[Title]=Rain", "author[Author]=Jo"])
    #expect(draft.chapters[0].blocks.count == 2)
  }

  @Test("Quoting of a forwarded mail is taken off")
  func quoting() throws {
    let story = ["Title: Rain", "Author: Jo", "", prose, "", "#", "", prose, "", prose]
    let draft = try read(
      "From: Jo <jo@example.org>\nTo: list@example.org\n\n---- Forwarded message ----\n"
        + story.map { "> \($0)" }.joined(separator: "\n"))
    #expect(
      draft.outline == ["title[Title]=Rain", "author[Author]=Jo"])
    #expect(draft.shape == ["P \(prose)", "--- #", "P \(prose)", "P \(prose)"])
  }

  @Test("A title that stands again above the story is a repetition")
  func repetition() throws {
    let draft = try read(
      "Title: The Rain\nAuthor: Wren\n\nThe Rain\nby Wren\n\n\(prose)\n\n\(prose)")
    #expect(draft.fields.count == 2)
    #expect(draft.remainder.map(\.kind) == [.repetition, .repetition])
  }

  @Test("Header texts do not hold on to the story's buffer")
  func detached() throws {
    let draft = try read("Title: Rain\n\n\(prose)\n\nThe End")
    #expect(draft.fields[0].value.storage.bytes.count == 4)
    #expect(draft.endMark?.text.storage.bytes.count == 7)
  }

  @Test(
    "A setting below a field without a full stop is a line of its own",
    arguments: [
      "set in early season 6, au after the flood.", "takes place after the flood",
      "post-flood, pre-drought", "spoilers for everything", "Set before the rain",
    ])
  func settings(line: String) throws {
    let found = try fields("author: wren\ndisclaimer: i own no weather\n\(line)")
    #expect(found.count == 3)
    #expect(found.last?.hasSuffix("[-]=\(line)") == true)
  }

  @Test(
    "A sentence that goes on with a setting is one value",
    arguments: [
      "disclaimer: not mine. this story is\nset in season 6",
      "warnings: contains\nspoilers for all of it", "summary: a long rain,\nset in june",
    ])
  func settingsInside(header: String) throws {
    #expect(try fields("author: wren\n\(header)").count == 2)
  }

  @Test("The short last line of a value goes on with it")
  func shortLastLine() throws {
    #expect(
      try fields("Author: Wren\nSummary: Jo wants to know who left\nthe rain.")[1]
        == "summary[Summary]=Jo wants to know who left the rain.")
  }

  @Test(
    "Labels on lines of their own",
    arguments: [
      "TITLE\nAll Rain\nAUTHOR\nWren\nRATING\nPG", "Title:\nAll Rain\nAuthor:\nWren\nRating:\nPG",
      "*Title*\nAll Rain\n*Author*\nWren\n*Rating*\nPG",
    ])
  func labelsAlone(header: String) throws {
    let found = try fields(header).map { $0.split(separator: "=").last ?? "" }
    #expect(found == ["All Rain", "Wren", "PG"])
  }

  @Test("Tags round labels and values are no words")
  func tags() throws {
    #expect(
      try fields("[b]Title:[/b] All Rain\n[b]Author:[/b] [i]Wren[/i]\n<b>Rating</b>: PG") == [
        "title[Title]=All Rain", "author[Author]=Wren", "rating[Rating]=PG",
      ])
  }

  @Test(
    "Footers of mailing lists and navigation are set aside",
    arguments: [
      "Do You Yahoo!?\nGet your free rain at rain.example",
      "To unsubscribe from this list, write to\nrain-off@list.example",
      "Index | Fiction | Gallery | Links", "<< Back | Next >>", "Part 2 Part 3 Part 4",
      "Index Fiction Gallery Links Site Feedback Story Feedback", "Back to the Rain Page",
      "____________________\nDo You Yahoo!?\nMore rain",
    ])
  func footers(footer: String) throws {
    for end in ["\n\nThe End", ""] {
      let draft = try read("Title: Rain\n\n\(prose)\n\n\(prose)\(end)\n\n\(footer)\n")
      #expect(draft.shape == ["P \(prose)", "P \(prose)"])
      #expect(draft.fields.count == 1)
      #expect(!draft.remainder.isEmpty)
    }
  }

  @Test(
    "What only looks like a footer is the story's last line",
    arguments: ["Back home.", "\"Next!\" said Jo.", "Home", "Back to the river, then."])
  func noFooters(line: String) throws {
    let shape = try read("\(prose)\n\n\(prose)\n\n\(line)\n").shape
    #expect(shape.last == "P \(line)")
  }

  @Test("Notes between chapters stay where they stand")
  func notesBetweenChapters() throws {
    let draft = try read(
      "Title: Rain\n\nChapter 1\n\n\(prose)\n\n\(prose)\n\nChapter 2\n\nA/N: Sorry it is late.\n\n\(prose)"
    )
    #expect(draft.shape.suffix(3) == ["# Chapter 2", "P A/N: Sorry it is late.", "P \(prose)"])
  }
}
