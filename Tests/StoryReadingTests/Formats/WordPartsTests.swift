import StoryModel
import TestSupport
import Testing

@testable import StoryReading

/// Notes, boxes, fields and changes of Word's documents, and the parts round the text.
struct WordPartsTests {
  private func draft(_ body: String) throws -> StoryDraft {
    try DocumentArchive.word(p(prose) + body + p(prose)).draft()
  }

  private func note(_ kind: String, _ id: Int, _ text: String) -> String {
    "<w:\(kind) w:id=\"\(id)\"><w:p><w:r><w:\(kind)Ref/></w:r>\(r(" " + text))</w:p></w:\(kind)>"
  }

  @Test func notesStandBehindTheStory() throws {
    let spaces = DocumentArchive.wordNamespaces
    let body = """
      <w:p>\(r("He said"))<w:r><w:endnoteReference w:id="4"/></w:r>\(r(" so"))\
      <w:r><w:footnoteReference w:id="2"/></w:r>\(r("."))</w:p>
      """
    let draft = try DocumentArchive.word(p(prose) + body + p(prose))
      .adding(
        "word/footnotes.xml",
        """
        <w:footnotes \(spaces)><w:footnote w:type="separator" w:id="0"><w:p>\(r("line"))</w:p>
        </w:footnote>\(note("footnote", 2, "Nobody heard."))</w:footnotes>
        """
      )
      .adding(
        "word/endnotes.xml",
        "<w:endnotes \(spaces)>\(note("endnote", 4, "Twice."))</w:endnotes>"
      ).draft()
    #expect(
      draft.shape == [
        "P " + prose, "P He said[i] so[1].", "P " + prose, "P [i] Twice.", "P [1] Nobody heard.",
      ])
  }

  @Test func whatIsNoTextIsCounted() throws {
    let draft = try draft(
      """
      <w:p>\(r("kept "))<w:del>\(r("x"))<w:r><w:delText>gone</w:delText></w:r></w:del>\
      <w:ins>\(r("new"))</w:ins><w:moveFrom>\(r("moved"))</w:moveFrom>\
      \(r("secret", "<w:vanish/>"))<w:r><w:commentReference w:id="1"/></w:r></w:p>
      """)
    #expect(draft.shape[1] == "P kept new")
    #expect(
      draft.diagnostics.map(\.message) == [
        "Left out: 1 comments, 2 deleted passages, 1 hidden passages."
      ])
  }

  @Test func deletedParagraphMarkJoins() throws {
    let mark = "<w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr>"
    #expect(try draft("<w:p>\(mark)\(r("one "))</w:p>" + p("line")).shape[1] == "P one line")
  }

  @Test func largeFirstLetterIsPartOfItsWord() throws {
    let frame = "<w:pPr><w:framePr w:dropCap=\"drop\"/></w:pPr>"
    #expect(try draft("<w:p>\(frame)\(r("T"))</w:p>" + p("he tide")).shape[1] == "P The tide")
  }

  @Test func titleThatStandsTwice() throws {
    let draft = try DocumentArchive.word(
      p("The Tide Tables", "Title") + p("Marn Oakley", "Author")
        + p("The Tide Tables", "berschrift1") + p("Rating: PG") + p(prose) + p(prose)
    ).draft()
    #expect(
      draft.outline == [
        "title[-]=The Tide Tables", "author[-]=Marn Oakley", "rating[Rating]=PG",
      ])
    #expect(draft.remainder.map(\.written.text.string) == ["The Tide Tables"])
  }

  @Test func oldPropertiesDoNotCount() throws {
    let change =
      "<w:pPr><w:jc w:val=\"left\"/><w:pPrChange><w:pPr><w:jc w:val=\"center\"/></w:pPr></w:pPrChange></w:pPr>"
    #expect(try draft("<w:p>\(change)\(r("left"))</w:p>").shape[1] == "P left")
  }

  @Test func fields() throws {
    func sign(_ type: String) -> String {
      "<w:r><w:fldChar w:fldCharType=\"\(type)\"/></w:r>"
    }
    let field =
      sign("begin") + "<w:r><w:instrText> HYPERLINK x </w:instrText></w:r>" + sign("separate")
      + r("result") + sign("end")
    #expect(
      try draft("<w:p>\(r("the "))\(field)\(r(" stays"))</w:p>").shape[1] == "P the result stays")
    // Nothing ends the field: the words behind it stay.
    #expect(try draft("<w:p>\(sign("begin"))</w:p>" + p("words")).shape.contains("P words"))
  }

  @Test func textBoxStandsBehindItsParagraph() throws {
    let box = "<w:txbxContent>\(p("in the box"))</w:txbxContent>"
    let both = """
      <mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>\(box)</w:drawing></mc:Choice>\
      <mc:Fallback><w:pict><v:textbox>\(box)</v:textbox></w:pict></mc:Fallback>\
      </mc:AlternateContent>
      """
    #expect(
      try draft("<w:p>\(r("be"))<w:r>\(both)</w:r>\(r("fore"))</w:p>").shape.dropFirst().dropLast()
        == ["P before", "P in the box"])
  }

  @Test func contentControlsAndTagsAreKept() throws {
    let control = """
      <w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>\(p("held"))</w:sdtContent>\
      </w:sdt><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>\(p("Click here"))\
      </w:sdtContent></w:sdt><w:p><w:smartTag>\(r("Lon"))</w:smartTag>\(r("don"))</w:p>
      """
    #expect(try draft(control).shape.dropFirst().dropLast() == ["P held", "P London"])
  }

  @Test func rubyStandsBehindItsWord() throws {
    let ruby =
      "<w:p><w:r><w:ruby><w:rt>\(r("tou"))</w:rt><w:rubyBase>\(r("tower"))</w:rubyBase></w:ruby></w:r></w:p>"
    #expect(try draft(ruby).shape[1] == "P tower (tou)")
  }

  @Test func contentsAndPageHeadersAreSetAside() throws {
    let archive = DocumentArchive.word(
      p("One 1", "TOC1") + p("One", "berschrift1") + p(prose) + p(prose)
        + p("Two", "berschrift1") + p(prose) + p(prose)
    ).adding(
      "word/header1.xml",
      "<w:hdr \(DocumentArchive.wordNamespaces)>\(p("The Tide Tables"))\(p("3"))</w:hdr>")
    let draft = try archive.draft()
    #expect(
      draft.shape == ["# One", "P " + prose, "P " + prose, "# Two", "P " + prose, "P " + prose])
    #expect(
      draft.remainder.map { "\($0.kind) \($0.written.text)" } == [
        "repetition The Tide Tables", "navigation One 1",
      ])
  }

  @Test func pictures() throws {
    func picture(_ id: String, _ words: String) -> String {
      """
      <w:p><w:r><w:drawing><wp:inline><wp:docPr descr="\(words)"/><a:blip r:embed="\(id)"/>\
      </wp:inline></w:drawing></w:r></w:p>
      """
    }
    let png = samplePNG(width: 64, height: 64)
    let draft = try DocumentArchive.word(
      p(prose) + picture("p", "A pier") + picture("x", "") + picture("c", "") + picture("m", "")
        + p(prose)
    ).adding("word/media/image1.png", png).adding("word/media/image2.emf", [1, 2, 3]).draft()
    #expect(draft.shape == ["P " + prose, "I A pier", "P " + prose])
    #expect(draft.diagnostics.map(\.id) == [.refusedPictures])
    #expect(draft.diagnostics[0].message.contains("http://example.org/a.png"))
  }

  @Test func otherProgramsFilesAreRefused() throws {
    #expect(
      try draft("<w:altChunk r:id=\"q\"/>").diagnostics.map(\.id) == [.refusedEntry])
  }

  @Test func strictDocumentWithOtherPrefixesAndMainPart() throws {
    let types = "http://purl.oclc.org/ooxml/officeDocument/relationships"
    let archive = DocumentArchive()
      .adding("[Content_Types].xml", "<Types/>")
      .adding(
        "_rels/.rels",
        """
        <Relationships><Relationship Id="a" Target="/story/main.xml" Type="\(types)/officeDocument"/>
        </Relationships>
        """
      )
      .adding(
        "story/main.xml",
        """
        <document xmlns="http://purl.oclc.org/ooxml/wordprocessingml/main"
          xmlns:q="http://purl.oclc.org/ooxml/wordprocessingml/main"><body>
        <p><r><t>\(prose)</t></r></p><q:p><q:r><q:rPr><q:i/></q:rPr><q:t>a</q:t></q:r>
        <q:r><q:t> b</q:t></q:r></q:p></body></document>
        """)
    let draft = try archive.draft()
    #expect(draft.shape == ["P " + prose, "P a b"])
  }

  @Test func metadataCountsWhereTheTextIsSilent() throws {
    func core(_ creator: String) -> String {
      """
      <cp:coreProperties
        xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
        xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">
      <dc:title>Tides</dc:title><dc:creator>\(creator)</dc:creator>
      <dc:language>de-AT</dc:language><dcterms:created>2004-05-06</dcterms:created>
      </cp:coreProperties>
      """
    }
    let archive = DocumentArchive.word(p("Ebb.") + p("Flood."))
    let known = try archive.adding("docProps/core.xml", core("Marn Oakley")).draft()
    #expect(known.outline == ["title[dc:title]=Tides", "author[dc:creator]=Marn Oakley"])
    #expect(known.language == "de-AT")
    let nobody = try archive.adding("docProps/core.xml", core("Microsoft Office User")).draft()
    #expect(nobody.outline == ["title[dc:title]=Tides"])
    #expect(try archive.draft().language == "en-GB")
  }
}
