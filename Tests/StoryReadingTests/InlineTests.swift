import StoryModel
import Testing

@testable import StoryReading

@Suite("Running text")
struct InlineTests {
  private func paragraph(_ text: String) throws -> [Inline] {
    let draft = try read(text + " said she, and went on walking through the rain.")
    guard case .paragraph(let inlines) = draft.chapters[0].blocks[0] else { return [] }
    return inlines
  }

  private func marked(_ text: String) throws -> String {
    String(try paragraph(text).marked.dropLast(48))
  }

  @Test(
    "Emphasis and thoughts",
    arguments: [
      ("It was *so* wet", "It was <em>so</em> wet"), ("_Not_ now", "<em>Not</em> now"),
      ("\"*Now* I see,\"", "\"<em>Now</em> I see,\""), ("/no way/, he", "<em>no way</em>, he"),
      ("**very** wet", "<strong>very</strong> wet"),
      ("((I know you))", "<thought>((I know you))</thought>"),
      ("//What now?// he", "<thought>//What now?//</thought> he"),
      ("::sigh:: no", "<thought>::sigh::</thought> no"), ("“*Ach*,”", "“<em>Ach</em>,”"),
      ("*so _very_ wet*", "<em>so <em>very</em> wet</em>"),
    ])
  func marks(text: String, result: String) throws {
    #expect(try marked(text) == result)
  }

  @Test(
    "Marks that mean something else stay as typed",
    arguments: [
      "and/or", "5*3 and 6*2", "a snake_case_name", "an *unbalanced one", "he * she * it",
      "w/o or w/ it",
      "http://rain.example/a/b", "1/2 and 3/4", "~*~rain~*~", "a_b", "Sam/Jo/Lee", "* * *no",
    ])
  func noMarks(text: String) throws {
    #expect(try marked(text) == text)
  }

  @Test("Emphasis goes on over the lines of a wrapped paragraph")
  func wrapped() throws {
    let draft = try read(
      """
      The rain had been falling since the early morning, *and by the
      time* that Jo came down to the river it had got into her shoes
      and stayed there.
      """)
    guard case .paragraph(let inlines) = draft.chapters[0].blocks[0] else {
      Issue.record("no paragraph")
      return
    }
    #expect(inlines.marked.contains("<em>and by the\ntime</em> that"))
  }

  @Test("Emphasis never spans paragraphs")
  func paragraphs() throws {
    let draft = try read("\(prose) *One.\n\nTwo* \(prose)")
    #expect(draft.shape == ["P \(prose) *One.", "P Two* \(prose)"])
  }

  @Test(
    "Words are runs of letters and digits with inner apostrophes, or Han and Kana characters",
    arguments: [
      ("don't stop", 2), ("don’t stop", 2), ("well-read café", 3), ("'tis the dogs'", 3),
      ("rock 'n' roll", 3),
      ("Привет, мир", 2), ("a -- b — c… d", 4), ("10 o'clock", 2), ("*so* wet", 2),
      ("naïve—yes", 2), ("他们来了。", 4), ("すしを食べる", 6), ("用iPhone拍的", 4), ("비는 그쳤다", 2),
    ])
  func wordCount(text: String, words: Int) throws {
    #expect(try read("Title: X\n\n\(text)\n").chapters[0].wordCount == words)
  }
}
