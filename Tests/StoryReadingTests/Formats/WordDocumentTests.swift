import StoryModel
import Testing

@testable import StoryReading

/// What stands in a document of Word comes out as its author meant it.
struct WordDocumentTests {
  private func blocks(_ body: String, styles: String = "") throws -> [String] {
    try DocumentArchive.word(p(prose) + body + p(prose), styles: styles).draft().shape
      .dropFirst().dropLast().map { $0 }
  }

  private func marked(_ paragraph: String) throws -> String {
    let draft = try DocumentArchive.word(p(prose) + paragraph + p(prose) + p(prose)).draft()
    guard case .paragraph(let inlines) = draft.chapters[0].blocks[1] else { return "" }
    return inlines.marked
  }

  @Test func headerAndChapters() throws {
    let draft = try DocumentArchive.word(
      p("The Tide Tables", "Title") + p("by Marn Oakley") + p("Rating: PG") + p("Pairing: A/B")
        + p("One", "berschrift1") + p(prose) + p(prose)
        + p("Two", "berschrift1") + p(prose) + p(prose)
    ).draft()
    #expect(
      draft.outline == [
        "title[-]=The Tide Tables", "author[by]=Marn Oakley", "rating[Rating]=PG",
        "pairing[Pairing]=A/B",
      ])
    #expect(
      draft.shape == ["# One", "P " + prose, "P " + prose, "# Two", "P " + prose, "P " + prose])
  }

  @Test func emphasis() throws {
    #expect(
      try marked(
        "<w:p>\(r("It is ")) \(r("so", "<w:i/>"))\(r(" and ", ""))\(r("not", "<w:b/>"))</w:p>")
        == "It is <em>so</em> and <strong>not</strong>")
    #expect(
      try marked("<w:p>\(r("a", "<w:i w:val=\"0\"/>"))\(r("b", "<w:i w:val=\"false\"/>"))</w:p>")
        == "ab")
    #expect(try marked("<w:p>\(r("a "))\(r("b", "<w:strike/>"))</w:p>") == "a <del>b</del>")
    #expect(try marked("<w:p>\(r("a "))\(r("b", "<w:u w:val=\"none\"/>"))</w:p>") == "a b")
    #expect(
      try marked("<w:p>\(r("a "))\(r("b", "<w:u w:val=\"single\"/>"))</w:p>") == "a <em>b</em>")
    #expect(try marked("<w:p>\(r("a "))\(r("b", "<w:caps/>"))</w:p>") == "a b")
  }

  @Test func emphasisOfStyles() throws {
    #expect(
      try marked("<w:p>\(r("a "))\(r("b", "<w:rStyle w:val=\"Softer\"/>"))</w:p>")
        == "a <em>b</em>")
    let quote = "<w:pPr><w:pStyle w:val=\"Quote\"/></w:pPr>"
    #expect(
      try blocks("<w:p>\(quote)\(r("a "))\(r("b", "<w:i/>"))</w:p>") == ["Q P a b"])
    let slanted = "<w:pPr><w:pStyle w:val=\"Slanted\"/></w:pPr>"
    #expect(
      try marked(
        "<w:p>\(slanted)\(r("a "))\(r("b", "<w:rStyle w:val=\"Hervorhebung\"/>"))</w:p>")
        == "<em>a</em> b")
    #expect(
      try marked("<w:p>\(slanted)\(r("a "))\(r("b", "<w:i/>"))</w:p>") == "<em>a b</em>")
    let link = r("page", "<w:rStyle w:val=\"Hyperlink\"/>")
    #expect(try marked("<w:p>\(r("my "))<w:hyperlink>\(link)</w:hyperlink></w:p>") == "my page")
  }

  @Test func whiteSpaceDoesNotPartEmphasis() throws {
    #expect(
      try marked("<w:p>\(r("so", "<w:i/>"))\(r(" "))\(r("it is", "<w:i/>"))\(r(" here"))</w:p>")
        == "<em>so it is</em> here")
  }

  @Test func storySetInItalicsMeansNothing() throws {
    let all = (1...4).map { _ in "<w:p>\(r(prose, "<w:i/>"))</w:p>" }.joined()
    #expect(
      try DocumentArchive.word(all).draft().chapters[0].blocks.first
        == .paragraph([.text(Text(prose))]))
  }

  @Test func breaksAndSigns() throws {
    let body = """
      <w:p><w:r><w:t>one</w:t><w:tab/><w:t>two</w:t><w:noBreakHyphen/><w:t>x</w:t><w:softHyphen/>\
      <w:t>so\u{AD}ft</w:t><w:sym w:font="Wingdings" w:char="F04A"/>\
      <w:sym w:font="Symbol" w:char="F061"/></w:r></w:p>
      """
    #expect(try blocks(body) == ["P one two\u{2011}xsoft☺α"])
    #expect(
      try blocks("<w:p><w:r><w:t>a</w:t><w:br w:type=\"page\"/><w:t>b</w:t></w:r></w:p>")
        == ["P a", "P b"])
  }

  @Test func emptyParagraphPartsScenes() throws {
    let page = "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>"
    #expect(try blocks(p("a") + page + p("b")) == ["P a", "P b"])
    #expect(try blocks(p("a") + "<w:p/>" + p("b")) == ["P a", "--- ", "P b"])
    let all = ["a", "b", "c", "d"].map { p($0) }.joined(separator: "<w:p/>")
    #expect(
      try DocumentArchive.word(all).draft().shape.filter { $0.hasPrefix("---") } == [])
  }

  @Test func hardWrappedLinesAreJoined() throws {
    let words = prose.split(separator: " ")
    let lines = [words[..<9], words[9...]].map { $0.joined(separator: " ") + " and so it went on" }
    let paragraph = (lines + lines + ["to its end."]).map { p($0) }.joined()
    let all = (1...6).map { _ in paragraph }.joined(separator: "<w:p/>")
    #expect(try DocumentArchive.word(all).draft().chapters[0].blocks.count == 6)
  }

  @Test func rules() throws {
    let border = "<w:p><w:pPr><w:pBdr><w:bottom w:val=\"single\"/></w:pBdr></w:pPr></w:p>"
    #expect(try blocks(p("a") + border + p("b")) == ["P a", "--- ", "P b"])
    let drawn = "<w:p><w:r><w:pict><v:rect o:hr=\"t\"/></w:pict></w:r></w:p>"
    #expect(try blocks(p("a") + drawn + p("b")) == ["P a", "--- ", "P b"])
  }

  @Test func settings() throws {
    let right = "<w:p><w:pPr><w:jc w:val=\"end\"/></w:pPr>\(r("Signed"))</w:p>"
    #expect(try blocks(right) == ["P(end) Signed"])
    #expect(try blocks(p("Dear you,", "Quote")) == ["Q P Dear you,"])
    #expect(
      try blocks(p("a  b", "SourceCode") + p(" c", "SourceCode")) == ["a  b /  c"])
  }

  @Test func lists() throws {
    func item(_ text: String) -> String {
      "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>"
        + r(text) + "</w:p>"
    }
    let shape = try blocks(item("an apple that is red") + item("a pear that is green"))
    #expect(shape.joined().contains("an apple that is red"))
    #expect(!shape.joined().contains("1."))
  }

  @Test func tableOfLabels() throws {
    func row(_ label: String, _ value: String) -> String {
      "<w:tr><w:tc>\(p(label))</w:tc><w:tc>\(value)</w:tc></w:tr>"
    }
    let table =
      "<w:tbl><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>"
      + row("Title:", p("The Tide Tables")) + row("Author:", p("Marn Oakley"))
      + row("Rating:", p("PG")) + "</w:tbl>"
    #expect(
      try DocumentArchive.word(table + p(prose) + p(prose)).draft().outline == [
        "title[Title]=The Tide Tables", "author[Author]=Marn Oakley", "rating[Rating]=PG",
      ])
  }

  @Test func tableOfOneColumnIsAFrame() throws {
    let table =
      "<w:tbl><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc>\(p("a"))<w:p/>\(p("b"))</w:tc></w:tr>"
      + "</w:tbl>"
    #expect(try blocks(table) == ["P a", "--- ", "P b"])
  }

  @Test func numberedHeadings() throws {
    let list = "<w:pPr><w:numPr><w:numId w:val=\"7\"/></w:numPr></w:pPr>"
    let archive = DocumentArchive.word(
      p(prose) + p("Ebb", "Part") + p(prose) + p("Flood", "Part") + p(prose),
      styles: """
        <w:style w:type="paragraph" w:styleId="Part"><w:name w:val="Part"/>
        <w:basedOn w:val="berschrift1"/>\(list)</w:style>
        """
    ).adding(
      "word/numbering.xml",
      """
      <w:numbering \(DocumentArchive.wordNamespaces)><w:abstractNum w:abstractNumId="3">
      <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/>
      <w:lvlText w:val="Chapter %1"/></w:lvl></w:abstractNum>
      <w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num></w:numbering>
      """)
    #expect(
      try archive.draft().chapters.compactMap(\.title?.text.string) == [
        "Chapter I: Ebb", "Chapter II: Flood",
      ])
  }
}
