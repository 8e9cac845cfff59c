import StoryModel
import Testing

@testable import StoryReading

@Suite("Rich Text Format")
struct RichTextTests {
  /// The draft of a document with `body`, which has a font of each kind.
  private func rich(_ body: String, head: String = "\\ansi\\ansicpg1252\\deff0") throws
    -> StoryDraft
  {
    let fonts = """
      {\\fonttbl{\\f0\\froman\\fcharset0 Times New Roman;}{\\f1\\fcharset204 Times New Roman Cyr;}
      {\\f2\\fcharset161 Times Greek;}{\\f3\\fcharset128 MS Mincho;}{\\f4\\fcharset2 Symbol;}}
      {\\stylesheet{\\widctlpar \\snext0 Normal;}{\\s1\\b\\fs36 heading 1;}{\\s5\\i Quote;}{\\s6\\i Thought;}
      {\\*\\cs10 \\additive Default Paragraph Font;}}
      """
    return try read(
      bytes: Array("{\\rtf1\(head)\(fonts)\n\(body)}".utf8), name: "story.rtf")
  }

  /// The paragraphs of a document whose paragraphs are `words`, with what is set off.
  private func marked(_ words: String) throws -> [String] {
    try rich("\(prose)\\par\n\(words)\\par \(prose)\\par").chapters.flatMap(\.blocks)
      .dropFirst().dropLast().map { block in
        if case .paragraph(let inlines) = block { inlines.marked } else { block.shape }
      }
  }

  @Test("Paragraphs, empty ones, lines and rules")
  func paragraphs() throws {
    let draft = try rich(
      """
      \\pard\\plain \(prose)\\par
      \\pard \(prose)\\
      \\par
      \\pard \(prose)\\par
      \\pard\\brdrb\\brdrs\\brdrw15 \\par
      \\pard\\brdrt\\brdrnone\\brdrb\\brdrnone \(prose)\\par\\par
      \\pard\\qc\\b Below\\b0\\par\\pard\\qr Right\\par
      """)
    #expect(
      draft.shape == [
        "P \(prose)", "P \(prose)", "--- ", "P \(prose)", "--- ", "P \(prose)", "--- ",
        "P(center) Below", "P(end) Right",
      ])
  }

  @Test(
    "Words that are set off",
    arguments: [
      ("It was {\\i very} cold", "It was <em>very</em> cold"),
      ("It was \\i very\\i0  cold", "It was <em>very</em> cold"),
      ("It was {\\b\\i very} cold", "It was <em><strong>very</strong></em> cold"),
      ("It was \\ul very\\ulnone  cold", "It was <em>very</em> cold"),
      ("It was \\strike very\\plain  cold", "It was <del>very</del> cold"),
      ("\\pard\\s6\\i It was {\\i0 very} cold", "<em>It was</em> very <em>cold</em>"),
      (
        "{\\field{\\*\\fldinst HYPERLINK \"http://x.example\"}{\\fldrslt {\\ul So}}} it is",
        "So it is"
      ),
    ])
  func styles(source: String, text: String) throws {
    #expect(try marked(source) == [text])
  }

  @Test(
    "Characters, however they are written",
    arguments: [
      ("na\\'efve \\'93so\\'94\\'85", "naïve “so”…"),
      ("\\ldblquote It\\rquote s\\rdblquote\\emdash so", "“It’s”—so"),
      ("a\\~b c\\_d e\\-f \\{g\\} \\\\", "a\u{A0}b c\u{2011}d ef {g} \\"),
      ("It\\u8217?s, \\u8217\\'92 and {\\uc0 \\u8217 s} {\\uc2\\u8217 xys}", "It’s, ’ and ’s ’s"),
      ("So \\u-10179?\\u-8704?", "So \u{1F600}"),
      ("one\\u55357? two", "one\u{FFFD} two"),
      ("{\\f1 \\'ef\\'f3\\'e3\\'ee\\'e2\\'e8\\'f6\\'e0} is \\'e0", "пуговица is à"),
      ("{\\f2 \\'e8\\'dc\\'eb\\'e1\\'f3\\'f3\\'e1}", "θάλασσα"),
      ("{\\f3 \\'93\\'fa\\'96{\\'7b}}", "日本"),
      ("{\\f3 \\'83A\\'83\\'41 so}", "アア so"),
      ("{\\f4 \\'b7} so \\u-3872?", "• so →"),
      (
        "so {\\field{\\*\\fldinst SYMBOL 74 \\\\f \"Wingdings\"}{\\fldrslt }}", "so \u{263A}"
      ),
      ("{\\upr{caf\\'e9 ?}{\\*\\ud{caf\\'e9 \\u9786 ?}}}", "café ☺"),
      ("a\r\nb\nc", "abc"),
    ])
  func characters(source: String, text: String) throws {
    let found = try marked(source)
    if source.contains("{\\'7b}") {
      // A group between the two bytes of a character: what is broken stays so, and goes no further.
      #expect(found.first?.hasPrefix("日") == true)
    } else {
      #expect(found == [text])
    }
  }

  @Test(
    "Code pages of documents that have no others",
    arguments: [
      ("\\mac", "caf\\'8e \\'d2so\\'d3", "café “so”", "macintosh"),
      ("\\pc", "caf\\'82", "café", "ibm437"),
      ("\\ansi\\ansicpg1251", "\\'ef\\'f3\\'e3", "пуг", "windows-1251"),
      ("\\ansi\\ansicpg1250", "\\'9dr\\'ed", "ťrí", "windows-1250"),
      ("\\ansi\\ansicpg932", "\\'93\\'fa\\'96\\'7b", "日本", "shift_jis"),
    ])
  func codePages(head: String, source: String, text: String, name: String) throws {
    let draft = try read(
      bytes: Array(
        "{\\rtf1\(head)\\deff0{\\fonttbl\\f0\\fswiss\\fcharset0 Geneva;}\(source) \(prose)\\par}"
          .utf8),
      name: "story.rtf")
    #expect(draft.shape == ["P \(text) \(prose)"])
    #expect(draft.source.encoding == name)
  }

  @Test("Bytes that are not escaped, in the document's code page or in UTF-8 against the rules")
  func rawBytes() throws {
    let words = Array("{\\rtf1\\ansi\\ansicpg1252 \(prose) caf".utf8)
    let latin = try read(bytes: words + [0xE9] + Array("\\par}".utf8), name: "story.rtf")
    #expect(latin.shape == ["P \(prose) café"])
    let unicode = try read(bytes: words + Array("é\\par}".utf8), name: "story.rtf")
    #expect(unicode.shape == ["P \(prose) café"])
  }

  @Test("Headings by style and by outline level begin chapters, and are not bold")
  func headings() throws {
    let draft = try rich(
      """
      \(prose)\\par\\pard\\plain\\s1\\b\\fs36 The Map\\par\\pard\\plain \(prose)\\par \(prose)\\par
      {\\pard\\outlinelevel0\\b The Sea\\par}{\\pard\\outlinelevel9 \(prose)\\par \(prose)\\par}
      """)
    #expect(
      draft.shape == [
        "P \(prose)", "# The Map", "P \(prose)", "P \(prose)", "# The Sea", "P \(prose)",
        "P \(prose)",
      ])
  }

  @Test("What is in the file beside the story is no part of it")
  func destinations() throws {
    let draft = try rich(
      """
      {\\info{\\title The Map}{\\author Bess}{\\operator X}{\\keywords fluff}}
      {\\header\\pard The Map, page {\\field{\\*\\fldinst PAGE}{\\fldrslt 2}}\\par}
      {\\*\\generator Writer 1.0;}{\\*\\unknown{\\i words}}{\\*\\themedata 504b0304}
      \(prose){\\*\\bkmkstart here}{\\*\\bkmkend here}{\\xe index}{\\*\\annotation Why?} So\\par
      {\\v hidden}{\\deleted gone}{\\revised new} and {\\*\\shppict{\\pict\\wmetafile8 0102}}on\\par
      """)
    #expect(draft.shape == ["P \(prose) So", "P new and on"])
    #expect(
      draft.outline == ["title[title]=The Map", "author[author]=Bess", "keywords[keywords]=fluff"])
    #expect(draft.remainder.map(\.written.text.string) == ["The Map, page 2"])
    #expect(draft.diagnostics.map(\.id) == [.leftOut])
    #expect(
      draft.diagnostics[0].message
        == "Left out: 1 hidden words, 1 deleted words, 1 comments, 1 pictures that cannot be shown."
    )
  }

  @Test("A paragraph of words that are left out leaves no gap behind")
  func deletedParagraph() throws {
    let draft = try rich("\(prose)\\par {\\deleted He was proud.}\\par \(prose)\\par \(prose)\\par")
    #expect(draft.shape == ["P \(prose)", "P \(prose)", "P \(prose)"])
  }

  @Test("A quotation is slanted by its style, and its words are not set off")
  func quotation() throws {
    let draft = try rich("\(prose)\\par\\pard\\s5\\i Dear Jo,\\par\\pard\\plain \(prose)\\par")
    #expect(draft.shape == ["P \(prose)", "Q P Dear Jo,", "P \(prose)"])
  }

  @Test("Names that programs put for an author are none")
  func placeholders() throws {
    let draft = try rich("{\\info{\\author Preferred Customer}}\(prose)\\par")
    #expect(!draft.outline.contains { $0.contains("Customer") })
  }

  @Test("Footnotes stand below the story with the number that the text has")
  func footnotes() throws {
    let draft = try rich(
      """
      \(prose){\\super\\chftn{\\footnote\\pard\\plain{\\super\\chftn} The {\\i east} sill.}} So.\\par
      \(prose){\\cs10{\\*\\footnote Again.}}\\par
      """)
    #expect(
      draft.shape == ["P \(prose)[1] So.", "P \(prose)[2]", "P [1] The east sill.", "P [2] Again."])
  }

  @Test("A row of a table is a line")
  func tables() throws {
    let draft = try rich(
      """
      \(prose)\\par\\trowd\\cellx100\\cellx200\\pard\\intbl bone\\cell brass\\cell\\row
      \\pard\\intbl horn\\cell wood\\cell\\row\\pard \(prose)\\par
      """)
    #expect(draft.everything.collapsed == "\(prose) bone brass horn wood \(prose)")
    #expect(draft.shape.first == "P \(prose)" && draft.shape.last == "P \(prose)")
  }

  @Test("Lists keep what stands before their items")
  func lists() throws {
    #expect(try marked("{\\listtext\\f4 \\'b7\\tab}so") == ["• so"])
    #expect(try marked("{\\pntext 1.\\tab}so") == ["1. so"])
  }

  @Test("A picture is kept where readers can show it")
  func pictures() throws {
    // 64 by 64 points, as far as its head says.
    let png =
      "89504e470d0a1a0a0000000d49484452000000400000004008000000008f02a7e9"
      + "0000000049454e44ae426082"
    let draft = try rich(
      "\(prose)\\par {\\pict\\pngblip\\picw64\\pich64\n\(png)}\\par \(prose)\\par")
    #expect(draft.shape == ["P \(prose)", "I ", "P \(prose)"])
  }

  @Test("Binary data may hold braces")
  func binary() throws {
    #expect(try marked("{\\pict\\wmetafile8\\bin6 }{}\\}{}so") == ["so"])
    #expect(try marked("{\\*\\objdata\\bin3 }}}}so") == ["so"])
  }

  @Test("A file that ends early is read as far as it goes")
  func truncated() throws {
    let draft = try read(bytes: Array("{\\rtf1\\ansi \(prose)\\par {\\i So it".utf8), name: "a.rtf")
    #expect(draft.everything.contains("So it"))
    #expect(draft.diagnostics.map(\.id) == [.damagedPart])
  }

  @Test("A brace too many loses nothing")
  func strayBrace() throws {
    let draft = try read(bytes: Array("{\\rtf1 \(prose)\\par}} \(prose)\\par}".utf8), name: "a.rtf")
    #expect(draft.shape == ["P \(prose)", "P \(prose)"])
  }

  @Test("Groups may lie in one another as deep as they like")
  func depth() throws {
    let count = 200_000
    let deep =
      String(repeating: "{\\i ", count: count) + "so" + String(repeating: "}", count: count)
    #expect(try marked("It was \(deep) cold").map { $0.collapsed } == ["It was <em>so</em> cold"])
  }

  @Test("White space and a byte-order mark before the document")
  func opening() throws {
    let source = Array("\u{FEFF}\r\n {\\rtf1\\ansi \(prose)\\par}".utf8)
    #expect(try read(bytes: source, name: "story.txt").shape == ["P \(prose)"])
  }

  @Test(
    "Whatever stands in a file, nobody falls over it",
    arguments: [
      "{\\rtf1", "{\\rtf1\\", "{\\rtf1\\'", "{\\rtf1\\'e", "{\\rtf1\\u", "{\\rtf1\\u99999999999 x",
      "{\\rtf1\\bin99999999999 x", "{\\rtf1\\bin-5 x}", "{\\rtf1\\uc-3\\u8217 x}", "{\\rtf1}}}}{{{",
      "{\\rtf1\\f-7\\fcharset999\\s-2 x}", "{\\rtf1{\\fonttbl{\\f0\\cpg-1}}\\f0 x}",
      "{\\rtf1{\\footnote{\\footnote{\\footnote x}}}", "{\\rtf1\\ansicpg2147483647 \\'e9}",
      "{\\rtf1\\uc99999 \\u8217 x\\par y}", "{\\rtf1\\outlinelevel-4 x\\par}",
    ])
  func broken(source: String) {
    _ = try? read(bytes: Array(source.utf8), name: "story.rtf")
  }
}
