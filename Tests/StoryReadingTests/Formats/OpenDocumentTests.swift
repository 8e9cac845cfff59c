import StoryModel
import TestSupport
import Testing

@testable import StoryReading

/// What stands in an OpenDocument text comes out as its author meant it.
struct OpenDocumentTests {
  private func tp(_ text: String, _ style: String = "Standard") -> String {
    "<text:p text:style-name=\"\(style)\">\(text)</text:p>"
  }

  private func draft(_ body: String, automatic: String = "", styles: String = "") throws
    -> StoryDraft
  {
    try DocumentArchive.openDocument(
      tp(prose) + body + tp(prose), automatic: automatic, styles: styles
    ).draft("story.odt")
  }

  private func blocks(_ body: String, automatic: String = "", styles: String = "") throws
    -> [String]
  {
    try draft(body, automatic: automatic, styles: styles).shape.dropFirst().dropLast().map { $0 }
  }

  private func marked(_ paragraph: String, automatic: String = "") throws -> String {
    let draft = try draft(paragraph + tp(prose), automatic: automatic)
    guard case .paragraph(let inlines) = draft.chapters[0].blocks[1] else { return "" }
    return inlines.marked
  }

  private let hand = """
    <style:style style:name="T1" style:family="text"><style:text-properties
      fo:font-weight="bold"/></style:style>
    <style:style style:name="T2" style:family="text"><style:text-properties
      style:text-underline-style="solid"/></style:style>
    <style:style style:name="T3" style:family="text"><style:text-properties
      style:text-line-through-style="none" style:text-underline-style="none"/></style:style>
    <style:style style:name="T4" style:family="text" style:parent-style-name="Emphasis"/>
    <style:style style:name="T5" style:family="text"><style:text-properties
      text:display="none"/></style:style>
    <style:style style:name="P1" style:family="paragraph"><style:text-properties
      fo:font-style="italic"/></style:style>
    <style:style style:name="P2" style:family="paragraph"><style:paragraph-properties
      fo:text-align="end"/></style:style>
    """

  @Test func headerAndChapters() throws {
    let heading = "<text:h text:style-name=\"Heading_20_1\" text:outline-level=\"1\">"
    let draft = try DocumentArchive.openDocument(
      tp("The Tide Tables", "Title") + tp("by Marn Oakley") + tp("Rating: PG")
        + heading + "One</text:h>" + tp(prose) + tp(prose)
        + heading + "Two</text:h>" + tp(prose) + tp(prose)
    ).draft("story.odt")
    #expect(
      draft.outline == [
        "title[-]=The Tide Tables", "author[by]=Marn Oakley", "rating[Rating]=PG",
      ])
    #expect(
      draft.shape == ["# One", "P " + prose, "P " + prose, "# Two", "P " + prose, "P " + prose])
  }

  @Test func emphasis() throws {
    func span(_ style: String, _ text: String) -> String {
      "<text:span text:style-name=\"\(style)\">\(text)</text:span>"
    }
    #expect(
      try marked(tp("a \(span("T1", "b " + span("Emphasis", "c"))) d"), automatic: hand)
        == "a <strong>b <em>c</em></strong> d")
    #expect(
      try marked(tp("a \(span("T2", "b")) \(span("T4", "c"))"), automatic: hand)
        == "a <em>b c</em>")
    #expect(try marked(tp("a \(span("T3", "b"))"), automatic: hand) == "a b")
    #expect(try marked(tp("set by hand", "P1"), automatic: hand) == "<em>set by hand</em>")
    #expect(try marked(tp("set by style", "Slanted")) == "<em>set by style</em>")
    let link = "<text:a>\(span("T2", "page"))</text:a>"
    #expect(try marked(tp("my \(link)"), automatic: hand) == "my page")
  }

  @Test func breaksAndSigns() throws {
    #expect(
      try blocks(tp("a<text:s text:c=\"3\"/>b<text:tab/>c\n  d\u{AD}e<text:soft-page-break/>f"))
        == ["P a b c def"])
    #expect(
      try blocks(tp("a<text:s text:c=\"2\"/>b", "Preformatted_20_Text")) == ["a  b"])
    #expect(try blocks(tp("a") + tp("") + tp("b")) == ["P a", "--- ", "P b"])
    #expect(
      try blocks(tp("a") + tp("", "Horizontal_20_Line") + tp("b")) == ["P a", "--- ", "P b"])
  }

  @Test func settings() throws {
    #expect(try blocks(tp("Signed", "P2"), automatic: hand) == ["P(end) Signed"])
    #expect(try blocks(tp("Dear you,", "Quotations")) == ["Q P Dear you,"])
  }

  @Test func notesBoxesAndComments() throws {
    let note = """
      <text:note text:note-class="footnote"><text:note-citation>1</text:note-citation>\
      <text:note-body>\(tp("Nobody heard."))</text:note-body></text:note>
      """
    let box = "<draw:frame><draw:text-box>\(tp("in the box"))</draw:text-box></draw:frame>"
    let comment =
      "<office:annotation><dc:creator>Bess</dc:creator>\(tp("Why?"))</office:annotation>"
    let changes = """
      <text:tracked-changes><text:changed-region><text:deletion>\(tp("gone"))</text:deletion>\
      </text:changed-region></text:tracked-changes>
      """
    let hidden = "<text:span text:style-name=\"T5\">secret</text:span>"
    let draft = try draft(
      changes + tp("He\(box) said\(note) so\(comment).\(hidden)"), automatic: hand)
    #expect(
      draft.shape == [
        "P " + prose, "P He said[1] so.", "P in the box", "P " + prose, "P [1] Nobody heard.",
      ])
    #expect(
      draft.diagnostics.map(\.message) == [
        "Left out: 1 comments, 1 deleted passages, 1 hidden passages."
      ])
  }

  @Test func tableOfLabels() throws {
    func row(_ label: String, _ value: String) -> String {
      "<table:table-row><table:table-cell>\(tp(label))</table:table-cell><table:table-cell>"
        + tp(value) + "</table:table-cell></table:table-row>"
    }
    let draft = try DocumentArchive.openDocument(
      "<table:table><table:table-column table:number-columns-repeated=\"2\"/>"
        + row("Title:", "The Tide Tables") + row("Author:", "Marn Oakley") + row("Rating:", "PG")
        + "</table:table>" + tp(prose) + tp(prose)
    ).draft("story.odt")
    #expect(
      draft.outline == [
        "title[Title]=The Tide Tables", "author[Author]=Marn Oakley", "rating[Rating]=PG",
      ])
  }

  @Test func numberedHeadings() throws {
    let outline = """
      <text:outline-style><text:outline-level-style text:level="1" style:num-format="1"
        style:num-prefix="Chapter "/></text:outline-style>
      """
    func heading(_ text: String) -> String {
      "<text:h text:style-name=\"Heading_20_1\" text:outline-level=\"1\">\(text)</text:h>"
    }
    let draft = try draft(
      heading("Ebb") + tp(prose) + heading("Flood") + tp(prose), styles: outline)
    #expect(
      draft.chapters.compactMap(\.title?.text.string) == ["Chapter 1: Ebb", "Chapter 2: Flood"])
  }

  @Test func contentsAndPageHeadsAreSetAside() throws {
    let contents =
      "<text:table-of-content><text:index-body>\(tp("One 1"))</text:index-body></text:table-of-content>"
    let archive = DocumentArchive.openDocument(contents + tp(prose) + tp(prose)).adding(
      "styles.xml",
      """
      <office:document-styles \(DocumentArchive.openNamespaces)><office:master-styles>
      <style:master-page style:name="Standard"><style:header>\(tp("The Tide Tables"))
      </style:header></style:master-page></office:master-styles></office:document-styles>
      """)
    let draft = try archive.draft("story.odt")
    #expect(draft.shape == ["P " + prose, "P " + prose])
    #expect(
      draft.remainder.map { "\($0.kind) \($0.written.text)" } == [
        "repetition The Tide Tables", "navigation One 1",
      ])
  }

  @Test func pictures() throws {
    let frame = """
      <draw:frame><draw:image xlink:href="Pictures/a.png"/><svg:title>A pier</svg:title></draw:frame>
      """
    let draft = try DocumentArchive.openDocument(tp(prose) + tp(frame) + tp(prose))
      .adding("Pictures/a.png", samplePNG(width: 64, height: 64)).draft("story.odt")
    #expect(draft.shape == ["P " + prose, "I A pier", "P " + prose])
  }

  @Test func metadata() throws {
    let draft = try DocumentArchive.openDocument(tp("Ebb.") + tp("Flood.")).adding(
      "meta.xml",
      """
      <office:document-meta \(DocumentArchive.openNamespaces)><office:meta><dc:title>Tides</dc:title>
      <meta:initial-creator>Marn Oakley</meta:initial-creator><dc:creator>Bess</dc:creator>
      <meta:keyword>sea</meta:keyword><meta:keyword>moon</meta:keyword></office:meta>
      </office:document-meta>
      """
    ).draft("story.odt")
    #expect(
      draft.outline == [
        "title[dc:title]=Tides", "author[dc:creator]=Marn Oakley", "keywords[dc:subject]=sea, moon",
      ])
    #expect(draft.language == "en-US")
  }

  @Test func flatDocument() throws {
    let flat = """
      <?xml version="1.0"?><office:document \(DocumentArchive.openNamespaces)>
      <office:meta><dc:title>Tides</dc:title></office:meta>
      <office:automatic-styles>\(hand)</office:automatic-styles><office:body><office:text>
      \(tp(prose))\(tp("slanted", "P1"))\(tp(prose))</office:text></office:body></office:document>
      """
    let draft = try read(bytes: Array(flat.utf8), name: "story.fodt")
    #expect(draft.outline == ["title[dc:title]=Tides"])
    #expect(draft.chapters[0].blocks[1] == .paragraph([.emphasis([.text(Text("slanted"))])]))
  }

  @Test func documentOfOpenOfficeOne() throws {
    let text = """
      <office:document-content xmlns:office="http://openoffice.org/2000/office"
        xmlns:text="http://openoffice.org/2000/text" xmlns:style="http://openoffice.org/2000/style"
        xmlns:fo="http://www.w3.org/1999/XSL/Format" office:class="text"><office:automatic-styles>
      <style:style style:name="T1" style:family="text"><style:properties fo:font-style="italic"/>
      </style:style></office:automatic-styles><office:body><text:sequence-decls/>
      <text:p>\(prose)</text:p><text:p>a <text:span text:style-name="T1">b</text:span></text:p>
      <text:p>\(prose)</text:p></office:body></office:document-content>
      """
    let draft = try DocumentArchive().adding("mimetype", "application/vnd.sun.xml.writer")
      .adding("content.xml", text).draft("story.sxw")
    #expect(draft.shape == ["P " + prose, "P a b", "P " + prose])
    guard case .paragraph(let inlines) = draft.chapters[0].blocks[1] else { return }
    #expect(inlines.marked == "a <em>b</em>")
  }
}
