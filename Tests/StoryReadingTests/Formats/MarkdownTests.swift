import StoryModel
import Testing

@testable import StoryReading

@Suite("Markdown")
struct MarkdownTests {
  private func markdown(_ text: String, name: String = "story.md") throws -> StoryDraft {
    try read(bytes: Array(text.utf8), name: name)
  }

  /// What `words` between two paragraphs become.
  private func shape(_ words: String) throws -> [String] {
    Array(try markdown("\(prose)\n\n\(words)\n\n\(prose)\n").shape.dropFirst().dropLast())
  }

  private func marked(_ words: String) throws -> String {
    let draft = try markdown("\(prose)\n\n\(words)\n\n\(prose)\n")
    guard case .paragraph(let inlines)? = draft.chapters.first?.blocks[1] else { return "" }
    return inlines.marked.collapsed
  }

  // MARK: Heads

  @Test("A head in YAML as people write it")
  func yaml() throws {
    let draft = try markdown(
      """
      ---
      title: "The Map: A Story"
      authors:
        - name: Bess
        - Wren O'Hara
      # a remark
      fandom: Stargate Atlantis
      pairing: [Jo/Mel, "Ann/Bob"]
      rating: 'PG-13'
      summary: |
        Jo says: no.
        Then she goes.
      disclaimer: >-
        None of it
        is mine.
      warnings: []
      author_notes: It was late,
        and I was tired.
      lang: en-GB
      ---

      \(prose)
      """)
    #expect(
      draft.outline == [
        "title[title]=The Map: A Story", "author[authors]=Bess, Wren O'Hara",
        "fandom[fandom]=Stargate Atlantis", "pairing[pairing]=Jo/Mel, Ann/Bob",
        "rating[rating]=PG-13", "summary[summary]=Jo says: no. Then she goes.",
        "disclaimer[disclaimer]=None of it is mine.",
        "notes[author notes]=It was late, and I was tired.",
      ])
    #expect(draft.shape == ["P \(prose)"])
    #expect(draft.fields[0].place == SourceRange(line: 2))
    #expect(draft.fields[5].place == SourceRange(line: 10))
  }

  @Test("What is no YAML by the book is a head all the same, and keeps unknown keys")
  func looseYAML() throws {
    let draft = try markdown(
      "---\ntitle: The Map\nsummary: Jo says: no.\ntags: #fluff\nlayout: post\n---\n\(prose)\n")
    #expect(
      draft.outline == [
        "title[title]=The Map", "summary[summary]=Jo says: no.", "keywords[tags]=#fluff",
        "other[layout]=post",
      ])
    #expect(draft.shape == ["P \(prose)"])
  }

  @Test("A rule at the beginning is no head")
  func leadingRule() throws {
    let draft = try markdown("---\n\n\(prose)\n\n---\n\n\(prose)\n")
    #expect(draft.shape == ["P \(prose)", "--- ", "P \(prose)"])
  }

  @Test("A heading that repeats the title of the head is set aside")
  func repeatedTitle() throws {
    let draft = try markdown("---\ntitle: The Map\nauthor: Bess\n---\n\n# The Map\n\n\(prose)\n")
    #expect(draft.shape == ["P \(prose)"])
    #expect(draft.remainder.map(\.kind) == [.repetition])
  }

  @Test("pandoc's title block")
  func titleBlock() throws {
    let draft = try markdown("% The Map\n% Bess\n% 12 May 2001\n\n\(prose)\n")
    #expect(
      draft.outline == ["title[title]=The Map", "author[author]=Bess", "date[date]=12 May 2001"])
  }

  @Test(
    "Labels in lines of one paragraph stay on lines of their own",
    arguments: [
      "**Pairing:** Jo/Mel\n**Rating:** PG\n**Summary:** A long\nstory.\n---",
      "Pairing: Jo/Mel\nRating: PG\nSummary: A long\nstory.",
      "by Bess\n**Pairing**: Jo/Mel\n**Rating**: PG\n__Summary:__ A long\nstory.",
      "- **Pairing:** Jo/Mel\n- **Rating:** PG\n- **Summary:** A long\n  story.",
      "> **Pairing:** Jo/Mel\n> **Rating:** PG\n> **Summary:** A long\n> story.",
      "**Pairing:** Jo/Mel\\\n**Rating:** PG  \n**Summary:** A long\nstory.",
    ])
  func labels(block: String) throws {
    let draft = try markdown("# The Map\n\n\(block)\n\n\(prose)\n\n\(prose)\n")
    let fields = draft.outline.filter { !$0.hasPrefix("author") }
    #expect(
      fields == [
        "title[-]=The Map", "pairing[Pairing]=Jo/Mel", "rating[Rating]=PG",
        "summary[Summary]=A long story.",
      ])
    #expect(draft.shape == ["P \(prose)", "P \(prose)"])
  }

  // MARK: The text

  @Test(
    "Words that are set off",
    arguments: [
      ("It was *very* cold", "It was <em>very</em> cold"),
      ("It was **very** ~~hot~~ cold", "It was <strong>very</strong> <del>hot</del> cold"),
      ("It was _very_ and ~so~ cold", "It was <em>very</em> and ~so~ cold"),
      ("*It makes me *glow*.*", "<em>It makes me glow.</em>"),
      ("It was <i>very</i> cold &amp; wet", "It was <em>very</em> cold & wet"),
      ("It was <grin> cold, 1 < 2 <3", "It was <grin> cold, 1 < 2 <3"),
      (
        "It\\'s [cold](http://x.example) and [wet][1].\n\n[1]: http://x.example",
        "It's cold and wet."
      ),
      ("It was [very]{.smallcaps} cold", "It was very cold"),
      ("It was\nvery\ncold", "It was very cold"),
    ])
  func styles(source: String, text: String) throws {
    #expect(try marked(source) == text)
  }

  @Test(
    "What parts scenes",
    arguments: [
      "***", "* * *", "---", "- - -", "~~~", "#", "# # #", "\\* \\* \\*", "<hr>", "~~~~~~",
    ])
  func breaks(mark: String) throws {
    let shape = try shape("\(mark)\n\n\(prose)\n\n\(mark)")
    #expect(shape.map { $0.prefix(3) } == ["---", "P H", "---"])
  }

  @Test("Dashes directly below a paragraph part scenes, below a few words they make a heading")
  func underlines() throws {
    let draft = try markdown(
      "The Map\n=======\n\n\(prose)\n---\n\(prose)\n\nThe Sea\n-------\n\n\(prose)\n\nThe Land\n---\n\n\(prose)"
    )
    #expect(
      draft.shape == [
        "P \(prose)", "--- ", "P \(prose)", "# The Sea", "P \(prose)", "# The Land",
        "P \(prose)",
      ])
  }

  @Test("Headings, with pandoc's attributes")
  func headings() throws {
    let draft = try markdown(
      "## One {#one .unnumbered}\n\n\(prose)\n\n\(prose)\n\n## Two ##\n\n\(prose)\n\n\(prose)\n")
    #expect(
      draft.shape == ["# One", "P \(prose)", "P \(prose)", "# Two", "P \(prose)", "P \(prose)"])
  }

  @Test("Chapters of a short story are no site's")
  func shortChapters() throws {
    let draft = try markdown(
      "# The Map\n\nby Bess\n\n## The Sea\n\nIt was cold.\n\nIt was wet.\n\n## The Land\n\nIt was dry.\n\nSo.\n"
    )
    #expect(draft.outline == ["title[-]=The Map", "author[by]=Bess"])
    #expect(
      draft.shape == [
        "# The Sea", "P It was cold.", "P It was wet.", "# The Land", "P It was dry.", "P So.",
      ])
  }

  @Test("Indented paragraphs are paragraphs")
  func indented() throws {
    let draft = try markdown("    \(prose)\n\n\t*So* it was.\n\n    \(prose)\n")
    #expect(draft.shape == ["P \(prose)", "P So it was.", "P \(prose)"])
  }

  @Test("Numbers at the beginning of paragraphs are words")
  func numbers() throws {
    #expect(try shape("1957. It was a good year.") == ["P 1957. It was a good year."])
    #expect(try markdown("\(prose)\n\n3) Bone\n4) Brass\n").everything.contains("4) Brass"))
  }

  @Test("A dash before a paragraph is somebody speaking")
  func dialogue() throws {
    #expect(try shape("- So, he said.\n\n- No.") == ["P - So, he said.", "P - No."])
  }

  @Test("Verse by backslashes, by spaces and by pandoc's bars")
  func verse() throws {
    let lines = ["The lamp is lit", "and nobody waits", "by the gate"]
    let expected = ["V " + lines.joined(separator: " / ")]
    #expect(try shape(lines.joined(separator: "\\\n")) == expected)
    #expect(try shape(lines.joined(separator: "  \n")) == expected)
    #expect(try shape(lines.map { "| \($0)" }.joined(separator: "\n")) == expected)
  }

  @Test("Code between fences stays as typed; a fence without its end is text")
  func fences() throws {
    #expect(try shape("```\na  b\n  c\n```") == ["a  b /   c"])
    #expect(try markdown("\(prose)\n\n```\n\n\(prose)\n").everything.contains(prose))
  }

  @Test("Footnotes, referred to or not, stand below the text")
  func footnotes() throws {
    let draft = try markdown(
      "\(prose)[^b] So[^a].\n\n[^a]: The east sill.\n[^b]: Both suns.\n[^c]: Nobody asks.\n\n\(prose)\n"
    )
    let text = draft.everything
    for words in ["\(prose)[1] So[2].", "[1] Both suns.", "[2] The east sill.", "Nobody asks."] {
      #expect(text.contains(words))
    }
  }

  @Test("Notes may stand in the file in another order than the text has them")
  func orderOfNotes() throws {
    let draft = try markdown(
      "\(prose)[^b] So[^a].\n\n[^a]: The east sill.\n[^b]: Both suns.\n\n_The End_\n")
    #expect(draft.everything.contains("[1] Both suns."))
    #expect(draft.everything.contains("[2] The east sill."))
    #expect(draft.endMark?.text.string == "The End")
  }

  @Test("What looks like the address of a link is text")
  func definitions() throws {
    #expect(try shape("[Song]: none") == ["P [Song]: none"])
  }

  @Test("Divisions lose their marks, comments are left out and told of, scripts do not get through")
  func extras() throws {
    let draft = try markdown(
      "::: {.note}\n\(prose)\n:::\n\n<!-- later -->\n\n<script>alert(1)</script>\n\n\(prose)\n")
    #expect(draft.shape == ["P \(prose)", "P \(prose)"])
    #expect(
      draft.diagnostics.map(\.id).sorted { $0.rawValue < $1.rawValue } == [
        .strippedActiveContent, .leftOut,
      ])
  }

  @Test("In a passage of HTML, words in angle brackets are words")
  func wordsInMarkup() throws {
    #expect(
      try shape("<center>\nSo <grin>, <bess@example.org>\n</center>")
        == ["P(center) So <grin>, <bess@example.org>"])
  }

  @Test("Terms and what they mean are labels and values")
  func definitionLists() throws {
    let draft = try markdown("# The Map\n\nRating:\n:   PG\n\nPairing\n:   Jo/Mel\n\n\(prose)\n")
    #expect(
      draft.outline == ["title[-]=The Map", "rating[Rating]=PG", "pairing[Pairing]=Jo/Mel"])
  }

  @Test("A passage that is set off")
  func quotation() throws {
    #expect(try shape("> Dear Jo,\n>\n> \(prose)") == ["Q P Dear Jo, | P \(prose)"])
  }

  @Test("The lines of the file are kept")
  func places() throws {
    let draft = try markdown(
      "---\ntitle: The Map\nrating: PG\n---\n\n\(prose)\n\n## One\n\n\(prose)\n")
    #expect(draft.chapters.last?.title?.place == SourceRange(line: 8))
  }

  // MARK: Which files are Markdown

  @Test("Text that only uses some marks is plain text")
  func recognition() throws {
    func format(_ text: String) throws -> StoryFormat {
      try .recognise(.init(path: "a.txt", name: "a.txt", bytes: ContiguousArray(text.utf8)))
    }
    #expect(try format("# The Map\n\n*So* it was.\n\n# Two\n\n\(prose)") == .plainText)
    #expect(try format("---\nTitle: The Map\nRating: PG\n---\n\n\(prose)") == .plainText)
    #expect(try format("**Rating:** PG\n**Pairing:** Jo/Mel\n\n\(prose)") == .plainText)
    #expect(
      try format("# The Map\n\n**Rating:** PG\n**Pairing:** Jo/Mel\n\n## One\n\n\(prose)")
        == .markdown)
    #expect(
      try format("---\ntitle: The Map\nrating: PG\n---\n\n## One\n\n\(prose)") == .markdown)
  }

  @Test("Brackets and bars without end are text", arguments: ["![[]()", "|a", "![[]()\n"])
  func hostile(piece: String) throws {
    let draft = try markdown("\(prose)\n\n\(String(repeating: piece, count: 20_000))\n|-|-|\n")
    #expect(draft.shape.first == "P \(prose)")
  }

  @Test(
    "Whatever stands in a file, nobody falls over it",
    arguments: [
      "---", "---\n", "---\ntitle:\n---\n", "% ", "#", "|", "| ", "[^]:", "[]: ", "```", "~~~",
      "{}",
      "]{.", "]{.a}", "1.", "- ", "> > > ", "\\", "<!--", "<", ":::", "[^a]: [^a]", "**:**",
    ])
  func broken(source: String) throws {
    _ = try? markdown(source)
    _ = try markdown("\(prose)\n\(source)\n\(prose)\n\n\(source)")
  }

  /// A parser that nests as deep as it is told looks through a hundred thousand quotations for each
  /// word in them.
  @Test(arguments: [">", "> ", "- ", "1. ", "> - "])
  func nestingDeeperThanAnybodyWritesIsText(mark: String) throws {
    let text =
      String(repeating: mark, count: 20_000) + "Once.\n" + String(repeating: "[", count: 20_000)
    let draft = try read(bytes: Array(text.utf8), name: "deep.md")
    #expect(draft.everything.contains("Once."))
  }
}
