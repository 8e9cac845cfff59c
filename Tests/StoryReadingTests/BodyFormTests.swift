import StoryModel
import Testing

@testable import StoryReading

/// The forms of breaks, parts, emphasis and thoughts that stories were seen with.
@Suite("Forms of the body")
struct BodyFormTests {
  @Test(
    "Scene breaks",
    arguments: [
      "***", "* * *", "*****", String(repeating: "*", count: 66),
      String(repeating: "-", count: 72), String(repeating: "=", count: 60),
      String(repeating: "_", count: 60), String(repeating: "#", count: 64), "~*~", "~~~~~~~~~~",
      "-----", "<<<>>>", "<<<<  >>>>", "=========", "########", "#", "###", "+++", "^^^", "%%%",
      "&&&", "@@@", "$$$", "...", ". . .", "•", "§", "§ § §",
      "*       >       =       4       #       @       \\", "oOo", "o0o", "oOoOo", "xxx", "xXx",
      "-x-", "XXX", "OOO", "ooOoo", "-o-O-o-", "LINE BREAK", "[line break]", "(scene break)",
      "page break", "~~Later~~", "*later*", "*", "~", "-*-*-*-", "o.O.o", "<>", "/ / /", "|", "♥",
      "☆", "~o~", "(*)", "~~~*~~~", "\\*\\*\\*", "X X X", "***Break***", "---Later---",
      "* * * Later * * *", "~ later ~", "<line break>", "[page break]", "*scene change*",
    ])
  func breaks(mark: String) throws {
    let draft = try read("\(prose)\n\n\(prose)\n\n\(mark)\n\n\(prose)\n\n\(prose)")
    #expect(draft.shape == ["P \(prose)", "P \(prose)", "--- \(mark)", "P \(prose)", "P \(prose)"])
  }

  @Test(
    "Lines that are no breaks",
    arguments: [
      "Later", "\"...\"", "\"Later.\"", "?", "!", "1967", "Ox.", "No.", "I", "Nevada, 1967",
      "Late November, 1999. Paris", "Friday", "0700 hours", "Later that day.", "XOXO", "Oh.", "OX",
    ])
  func noBreaks(line: String) throws {
    let draft = try read("\(prose)\n\n\(prose)\n\n\(line)\n\n\(prose)\n\n\(prose)")
    #expect(draft.shape[2] == "P \(line)")
    #expect(draft.chapters.count == 1)
  }

  @Test(
    "Parts",
    arguments: [
      "Part One", "Part I", "Part 2", "PART THE SECOND", "Part the Second", "Part VII/?", "Part 9b",
      "Part 2a. In which it rains", "Chapter Two: The Passing of the Cloud", "Chapter 02",
      "Prologue", "Epilogue", "Interlude", "Coda", "Teaser", "Act One", "Part 1/3", "Part 1 of 3",
      "*Chapter One*", "~*~ Chapter 1 ~*~", "--Part One--", "CHAPTER ONE", "chapter one",
      "Chapter 1 - Rain", "Chapter I.", "Kapitel 1", "Chapitre 1", "Capítulo 1", "Глава 1",
      "Rozdział 1", "Prolog", "Epílogo", "Пролог", "[Chapter 1]", "Ch. 1",
      "Chapter Twenty-One", "Chapter the First", "Teil 1", "Часть первая", "Part Two - Rain",
    ])
  func parts(heading: String) throws {
    let long = Array(repeating: prose, count: 4).joined(separator: "\n\n")
    let draft = try read("\(long)\n\n\n\(heading)\n\n\(long)")
    #expect(draft.chapters.map { $0.title?.text.string } == [nil, heading])
  }

  @Test(
    "Bare parts count", arguments: [["1/3", "2/3", "3/3"], ["(1/8)", "(2/8)"], ["1/?", "2/?"]])
  func countedParts(headings: [String]) throws {
    let long = Array(repeating: prose, count: 4).joined(separator: "\n\n")
    let draft = try read(headings.map { "\($0)\n\n\(long)" }.joined(separator: "\n\n\n"))
    #expect(draft.chapters.compactMap { $0.title?.text.string } == headings)
  }

  @Test(
    "Emphasis and thoughts",
    arguments: [
      ("*word*", "<em>word</em>"), ("_word_", "<em>word</em>"), ("/word/", "<em>word</em>"),
      ("=real=", "=real="), ("^word^", "^word^"), ("+word+", "+word+"), ("~word~", "~word~"),
      ("<i>word</i>", "<em>word</em>"), ("[i]word[/i]", "<em>word</em>"),
      ("<b>word</b>", "<strong>word</strong>"), ("<em>word</em>", "<em>word</em>"),
      ("**word**", "<strong>word</strong>"), ("CAPS", "CAPS"),
      ("*Life is my own…*", "<em>Life is my own…</em>"),
      ("//Melodramatic, much?//", "<thought>//Melodramatic, much?//</thought>"),
      ("'thought'", "'thought'"), ("<thought>", "<thought>"),
      ("::thought::", "<thought>::thought::</thought>"),
      ("((I believe in you))", "<thought>((I believe in you))</thought>"),
      ("{wet}", "{wet}"), ("[wet]", "[wet]"), ("<<wet>>", "<<wet>>"), ("#wet#", "#wet#"),
      ("{{wet}}", "{{wet}}"), ("*clank*", "<em>clank</em>"), ("*~clank~*", "*~clank~*"),
      ("::sigh::", "<thought>::sigh::</thought>"), ("<g>", "<g>"), ("^_^", "^_^"), ("<eg>", "<eg>"),
      ("\\\"Hello\\\"", "\\\"Hello\\\""), ("n/a and w/o", "n/a and w/o"),
      ("she/her/they", "she/her/they"),
    ])
  func inlineMarks(text: String, result: String) throws {
    let draft = try read("\(prose)\n\nIt was \(text) again, she said, and it rained on.")
    guard case .paragraph(let inlines)? = draft.chapters[0].blocks.last else {
      Issue.record("no paragraph")
      return
    }
    #expect(inlines.marked == "It was \(result) again, she said, and it rained on.")
  }

  @Test("A flashback's marks stay with it")
  func flashback() throws {
    for line in ["~flashback~", "//flashback//", "<flashback>", "***Flashback***"] {
      let draft = try read("\(prose)\n\n\(line)\n\n\(prose)\n\n\(prose)")
      #expect(draft.everything.contains("lashback"))
      #expect(draft.chapters[0].blocks.count == 4)
    }
  }
}
