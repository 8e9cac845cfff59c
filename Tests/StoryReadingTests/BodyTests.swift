import StoryModel
import Testing

@testable import StoryReading

@Suite("Body")
struct BodyTests {
  @Test("A gap longer than usual is a scene break")
  func gaps() throws {
    let draft = try read("\(prose)\n\n\(prose)\n\n\n\(prose)\n\n\(prose)\n\n\n\nThe End\n")
    #expect(draft.shape == ["P \(prose)", "P \(prose)", "--- ", "P \(prose)", "P \(prose)"])
  }

  @Test(
    "Marks are scene breaks, gaps round them or not",
    arguments: [
      "* * *", "***", "#", "~", "-x-x-x-", "~*~*~", "oOoOo", "<><><>", "= = = =", "° ° °", "＊＊＊",
      "=/\\=",
      "<>-<>-<>", "[scene break]", "xXx", "\u{2022} \u{2022} \u{2022}",
    ])
  func marks(mark: String) throws {
    let draft = try read("\(prose)\n\n\(prose)\n\n\n\(mark)\n\n\n\(prose)\n\n\(prose)")
    #expect(draft.shape == ["P \(prose)", "P \(prose)", "--- \(mark)", "P \(prose)", "P \(prose)"])
  }

  @Test(
    "What only looks like a mark is text",
    arguments: [
      "Ooo", "XOXO", "\"...\"", "1957", "?!", "Ox.", "Oh!",
    ])
  func noMarks(line: String) throws {
    #expect(try read("\(prose)\n\n\(line)\n\n\(prose)").shape[1] == "P \(line)")
  }

  @Test("Wrapped lines are joined, and a paragraph is one slice")
  func wrapped() throws {
    let draft = try read(
      """
      The rain had been falling since the early morning, and by the
      time that Jo came down to the river it had got into her shoes
      and stayed there.

      "It will stop," she said to nobody, and nobody answered her, and
      it did not stop.
      """)
    #expect(draft.chapters[0].blocks.count == 2)
    guard case .paragraph(let inlines) = draft.chapters[0].blocks[0] else {
      Issue.record("no paragraph")
      return
    }
    #expect(inlines.count == 1)
    #expect(inlines.plain.collapsed.hasSuffix("had got into her shoes and stayed there."))
  }

  @Test("Indents part paragraphs where blank lines do not")
  func indented() throws {
    let draft = try read(
      """
          The rain had been falling since the early morning, and by the
      time that Jo came down to the river it had got into her shoes.
          "It will stop," she said.
          It did not stop, and she walked along the wall as far as it
      went, and came back.
                *       *       *
          Then it was dark.
      """)
    #expect(draft.shape.count == 5)
    #expect(draft.shape[3] == "--- *       *       *")
  }

  @Test("One paragraph a line where there are no blank lines")
  func lines() throws {
    let long = prose + " " + prose
    let draft = try read(
      "\(long)\n\"No.\"\n-----\n\(long)\n\"Yes.\"\n\(long)\n\(long)\n\(long)\n\(long)")
    #expect(draft.shape[1] == "P \"No.\"")
    #expect(draft.shape[2] == "--- -----")
    #expect(draft.shape.count == 9)
  }

  @Test("Two hyphens part scenes where lines are paragraphs")
  func hyphens() throws {
    let long = prose + " " + prose
    let draft = try read("\(long)\n--\n\(long)\n--\n\"No.\"\n\(long)")
    #expect(draft.shape.count == 6)
    #expect(draft.remainder.isEmpty)
  }

  @Test("Verse keeps its lines; speech and letters do not make verse")
  func verse() throws {
    let draft = try read(
      """
      \(prose) \(prose)

      the rain is late, the rain is long,
      the rain has got its numbers wrong

      \(prose) \(prose)

      Dear Jo,

      "No."
      "Yes."

      All my love,
      Jo
      """)
    #expect(
      draft.shape[1] == "V the rain is late, the rain is long, / the rain has got its numbers wrong"
    )
    #expect(
      draft.shape.suffix(5) == ["P Dear Jo,", "P \"No.\"", "P \"Yes.\"", "P All my love,", "P Jo"])
  }

  @Test(
    "Headings begin chapters",
    arguments: [
      ["Chapter 1", "Chapter 2"], ["Chapter One: Rain", "Chapter Two — Wind", "Last Chapter: Sun"],
      ["CHAPTER ONE", "CHAPTER TWO"], ["Part 1/2", "Part 2/2"], ["I.", "II.", "III."],
      ["1.", "2."],
      ["Prologue", "Chapter 1 - In Which It Rains", "Epilogue"], ["Kapitel 1", "Kapitel 2"],
      ["Part the First", "Part the Second"], ["第一章", "第二章"],
    ])
  func headings(headings: [String]) throws {
    let long = prose + " " + prose + " " + prose
    let text = headings.map { "\($0)\n\n\(long)\n\n\(long)" }.joined(separator: "\n\n\n")
    let draft = try read(text)
    #expect(draft.chapters.compactMap { $0.title?.text.string } == headings)
    #expect(draft.chapters.allSatisfy { $0.blocks.count == 2 })
  }

  @Test("Text before the first heading is a chapter without a title")
  func untitled() throws {
    let draft = try read("\(prose)\n\nChapter 2\n\n\(prose)")
    #expect(draft.chapters.map { $0.title?.text.string } == [nil, "Chapter 2"])
  }

  @Test(
    "Numbers and chapter words in prose are no headings",
    arguments: [
      "1957", "Part one of the plan went well.", "Chapter and verse, she knew it all.", "One.",
      "Day one was over, thank God.",
    ])
  func noHeadings(line: String) throws {
    #expect(try read("\(prose)\n\n\(line)\n\n\(prose)").chapters.count == 1)
  }

  @Test(
    "End marks",
    arguments: [
      "The End", "THE END", "end.", "End", "fin", "-fin-", "~end~", "*The End*",
      "END part one", "END, PART 2.", "~*~The End~*~", "End Part 1/3", "Ende", "KONIEC", "完",
      "The End (for now)", "THE END", "Finis", "~finis~", "*end*", "-30-", "##THE END##", "Owari",
      "End?", "[The End]", "* * * THE END * * *", "(end)", "</end>", "End of Part One",
    ])
  func endMarks(mark: String) throws {
    let draft = try read("\(prose)\n\n\(prose)\n\n\(mark)\n")
    #expect(draft.endMark?.text.string == mark)
    #expect(draft.chapters[0].blocks.count == 2)
  }

  @Test(
    "Lines that say that the story goes on are no end marks",
    arguments: [
      "TBC", "TBC...", "To be continued...", "TBC in part 2", "To Be Continued in Part 3",
      "Continued in part 2", "Go to Part 2", "cont'd", "*TBC*", "(to be continued)",
      "À suivre", "Fortsetzung folgt", "Продолжение следует",
    ])
  func continuations(mark: String) throws {
    let draft = try read("\(prose)\n\n\(prose)\n\n\(mark)\n")
    #expect(draft.continuation?.text.string == mark)
    #expect(draft.endMark == nil)
    #expect(draft.chapters[0].blocks.count == 2)
  }

  @Test(
    "The end of something else is prose",
    arguments: [
      "\"The end.\"", "The end of the world came on a Tuesday.", "In the end it rained.",
    ])
  func noEndMarks(line: String) throws {
    #expect(try read("\(prose)\n\n\(prose)\n\n\(line)\n").endMark == nil)
  }

  @Test("A header without a story is reported")
  func emptyBody() throws {
    let draft = try read("Title: Rain\nAuthor: Wren\n")
    #expect(draft.chapters.count == 1)
    #expect(draft.diagnostics.map(\.id) == [.emptyBody])
  }
}
