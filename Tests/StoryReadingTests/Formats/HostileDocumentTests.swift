import StoryModel
import Testing
import ZIPArchive

@testable import StoryReading

/// Documents that are damaged, locked or made to do harm.
struct HostileDocumentTests {

  private let open = "<text:p>\(prose)</text:p>"

  @Test func entitiesAreNotExpanded() throws {
    let text = """
      <!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>
      <w:document \(DocumentArchive.wordNamespaces)><w:body>\(p(prose))\(p("&b;"))</w:body>
      </w:document>
      """
    let draft = try DocumentArchive.word("").adding("word/document.xml", text).draft()
    #expect(draft.shape == ["P " + prose])
    #expect(draft.diagnostics.map(\.id) == [.strippedActiveContent, .damagedPart])
  }

  @Test func cutOffTextIsKept() throws {
    let text = """
      <w:document \(DocumentArchive.wordNamespaces)><w:body>\(p(prose))<w:p>\(r("and then"))
      """
    let draft = try DocumentArchive.word("").adding("word/document.xml", text).draft()
    #expect(draft.shape == ["P " + prose, "P and then"])
    #expect(draft.diagnostics.map(\.id) == [.damagedPart])
  }

  @Test func deepNestingLosesNoWords() throws {
    let deep = String(repeating: "<w:sdt><w:sdtContent>", count: 100)
    let end = String(repeating: "</w:sdtContent></w:sdt>", count: 100)
    var limits = ReadingLimits()
    limits.depth = 20
    let archive = DocumentArchive.word(p(prose) + deep + p("in the deep") + p("still") + end)
    let input = StoryInput(
      path: "a.docx", name: "a.docx", bytes: ContiguousArray(try archive.bytes()), limits: limits)
    #expect(try StoryReader().read(input).shape == ["P " + prose, "P in the deep", "P still"])
    let sections = String(repeating: "<text:section>", count: 100)
    let ends = String(repeating: "</text:section>", count: 100)
    let other = DocumentArchive.openDocument(
      open + sections + "<text:p>in the <text:span>deep</text:span></text:p>" + ends)
    let second = StoryInput(
      path: "a.odt", name: "a.odt", bytes: ContiguousArray(try other.bytes()), limits: limits)
    #expect(try StoryReader().read(second).shape == ["P " + prose, "P in the deep"])
  }

  @Test func tooMuchIsRefused() throws {
    var limits = ReadingLimits()
    limits.archive.entrySize = 2000
    let archive = DocumentArchive.word(String(repeating: p(prose), count: 100))
    let input = StoryInput(
      path: "a.docx", name: "a.docx", bytes: ContiguousArray(try archive.bytes()), limits: limits)
    #expect {
      try StoryReader().read(input)
    } throws: { error in
      if case ReadingError.refused = error { true } else { false }
    }
  }

  @Test func partsThatAreMissing() throws {
    let archive = DocumentArchive.word(p(prose)).removing("word/styles.xml")
    #expect(try archive.draft().shape == ["P " + prose])
    #expect {
      try archive.removing("word/document.xml").draft()
    } throws: { error in
      if case ReadingError.damaged(format: "DOCX", reason: _) = error { true } else { false }
    }
    let text = DocumentArchive.openDocument(open).removing("styles.xml")
    #expect(try text.draft("a.odt").shape == ["P " + prose])
  }

  @Test func stylesInACircleEnd() throws {
    let styles = """
      <w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style>
      <w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>
      """
    #expect(
      try DocumentArchive.word(p(prose, "A"), styles: styles).draft().shape == ["P " + prose])
  }

  @Test func notesThatNameEachOtherEnd() throws {
    func note(_ id: Int, _ other: Int) -> String {
      "<w:footnote w:id=\"\(id)\"><w:p>\(r("note \(id)"))<w:r><w:footnoteReference w:id=\"\(other)\"/></w:r></w:p></w:footnote>"
    }
    let draft = try DocumentArchive.word(
      "<w:p>\(r(prose))<w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p>"
    ).adding(
      "word/footnotes.xml",
      "<w:footnotes \(DocumentArchive.wordNamespaces)>\(note(1, 2))\(note(2, 1))</w:footnotes>"
    ).draft()
    #expect(draft.shape == ["P \(prose)[1]", "P [1] note 1[2]", "P [2] note 2[1]"])
  }

  @Test func numbersThatAreNone() throws {
    let most = String(Int.max)
    let list = """
      <w:pPr><w:pStyle w:val="berschrift1"/><w:outlineLvl w:val="\(most)"/><w:numPr>\
      <w:ilvl w:val="\(most)"/><w:numId w:val="1"/></w:numPr></w:pPr>
      """
    let numbering = """
      <w:numbering \(DocumentArchive.wordNamespaces)><w:abstractNum w:abstractNumId="1">
      <w:lvl w:ilvl="8"><w:start w:val="\(most)"/><w:lvlText w:val="%9%9%"/></w:lvl>
      </w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>
      """
    let draft = try DocumentArchive.word(
      p(prose) + "<w:p>\(list)\(r("Ebb"))</w:p><w:p>\(list)\(r("Flood"))</w:p>" + p(prose)
    ).adding("word/numbering.xml", numbering).draft()
    #expect(draft.everything.contains("Flood"))
    let odd = """
      <text:h text:outline-level="\(most)">Ebb</text:h><text:p>a<text:s text:c="\(most)"/>b</text:p>
      <table:table><table:table-column table:number-columns-repeated="\(most)"/></table:table>
      """
    let other = try DocumentArchive.openDocument(open + odd + open).draft("a.odt")
    #expect(other.everything.contains("Ebb"))
  }

  @Test func fieldsThatNothingEnds() throws {
    let sign = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
    let draft = try DocumentArchive.word(
      p(prose) + "<w:p>" + String(repeating: sign, count: 10_000) + "</w:p>"
        + String(repeating: p("on"), count: 1000)
    ).draft()
    #expect(draft.everything.split(separator: "\n").count > 1000)
  }

  @Test func locked() throws {
    let signature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    let name: [UInt8] = "EncryptedPackage".utf8.flatMap { [$0, 0] }
    #expect(throws: ReadingError.locked(format: "DOCX")) {
      try read(bytes: signature + [UInt8](repeating: 0, count: 512) + name, name: "a.docx")
    }
    #expect(throws: ReadingError.binary(kind: "Word")) {
      try read(bytes: signature + [UInt8](repeating: 0, count: 512), name: "a.doc")
    }
    let manifest = """
      <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">
      <manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/>
      </manifest:file-entry></manifest:manifest>
      """
    #expect(throws: ReadingError.locked(format: "ODT")) {
      try DocumentArchive.openDocument(open).adding("META-INF/manifest.xml", manifest)
        .draft("a.odt")
    }
  }

  @Test func oldWordTellsWhatToDo() {
    #expect(ReadingError.binary(kind: "Word").explanation.contains("save it as DOCX"))
  }
}
