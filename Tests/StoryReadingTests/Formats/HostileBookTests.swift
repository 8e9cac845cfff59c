import StoryModel
import Testing
import ZIPArchive

@testable import StoryReading

/// Books that are broken, or made to do harm.
@Suite("Hostile and broken books")
struct HostileBookTests {
  private let page = ("a.xhtml", "<p>\(prose)</p><p>It rained.</p>")
  private let shape = ["P \(prose)", "P It rained."]

  private func error(_ bytes: ContiguousArray<UInt8>, _ name: String = "b.epub") -> ReadingError? {
    do throws(ReadingError) {
      _ = try StoryReader().read(StoryInput(path: name, name: name, bytes: bytes))
      return nil
    } catch {
      return error
    }
  }

  @Test(
    "Paths that lead out of the book are refused, and the rest is read",
    arguments: [
      "../../etc/passwd", "/etc/passwd", "file:///etc/passwd", "http://example.org/a.xhtml",
      "..%2F..%2Fa.xhtml", "C:\\a.xhtml",
    ])
  func paths(path: String) throws {
    var book = SampleEPUB(pages: [page])
    book.manifest = "<item id=\"x\" href=\"\(path)\" media-type=\"application/xhtml+xml\"/>"
    let draft = try book.read()
    #expect(draft.shape == shape)
    #expect(draft.diagnostics.contains { $0.id == .refusedEntry })
  }

  @Test("A page that is not there, is cut off or is no text leaves the others")
  func missingPages() throws {
    var book = SampleEPUB(pages: [page, ("gone.xhtml", ""), ("b.xhtml", "")])
    book.others = [("OEBPS/b.xhtml", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0])]
    let draft = try book.read()
    #expect(draft.shape == shape)
    #expect(draft.diagnostics.count { $0.id == .damagedPart } == 2)
  }

  @Test("A book with managed rights is locked; one with obfuscated fonts is not")
  func rights() throws {
    func encryption(_ algorithm: String) -> (String, [UInt8]) {
      let text = """
        <encryption xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData>
        <enc:EncryptionMethod Algorithm="\(algorithm)"/></enc:EncryptedData></encryption>
        """
      return ("META-INF/encryption.xml", Array(text.utf8))
    }
    var book = SampleEPUB(pages: [page])
    book.others = [encryption("http://www.idpf.org/2008/embedding")]
    #expect(try book.read().shape == shape)
    book.others = [encryption("http://www.w3.org/2001/04/xmlenc#aes128-cbc")]
    #expect(error(try book.bytes()) == .locked(format: "EPUB"))
    book.others = [("META-INF/rights.xml", Array("<rights/>".utf8))]
    #expect(error(try book.bytes()) == .locked(format: "EPUB"))
  }

  @Test("Container and package need not be what they should be")
  func brokenStructure() throws {
    let text = "<html><body><p>\(prose)</p><p>It rained.</p></body></html>"
    let package = """
      <package><metadata><title>Salt & Rain</title></metadata>
      <manifest><item id=a href="a.html" media-type="text/html"></manifest>
      """
    let bytes = try SampleEPUB.zipped([
      ("mimetype", Array("application/epub+zip".utf8)),
      ("x/content.opf", Array(package.utf8)), ("x/a.html", Array(text.utf8)),
    ])
    let draft = try StoryReader().read(StoryInput(path: "b.epub", name: "b.epub", bytes: bytes))
    #expect(draft.shape == shape)
    #expect(draft.outline == ["title[dc:title]=Salt & Rain"])
    #expect(draft.diagnostics.contains { $0.id == .damagedPart })
  }

  @Test("A book that promises more than the limits is refused")
  func limits() throws {
    let bytes = try SampleEPUB(pages: [page]).bytes()
    var limits = ReadingLimits()
    limits.archive.entries = 2
    #expect(throws: ReadingError.self) {
      try StoryReader().read(StoryInput(path: "b", name: "b", bytes: bytes, limits: limits))
    }
    limits.archive.entries = 100
    limits.archive.entrySize = 300
    let small = StoryInput(path: "b", name: "b", bytes: bytes, limits: limits)
    #expect(throws: ReadingError.self) { try StoryReader().read(small) }
  }

  @Test("A page named a thousand times is read once")
  func repetition() throws {
    var book = SampleEPUB(pages: [page])
    book.pages += (0..<1000).map { _ in ("a.xhtml", "") }
    #expect(try book.read().shape == shape)
  }

  @Test("A style sheet that never ends, and rules without end, are bounded")
  func styles() throws {
    var book = SampleEPUB(pages: [page])
    book.head = "<link rel=\"stylesheet\" href=\"a.css\"/><style>p { text-align: center</style>"
    let rules = String(repeating: ".a,.b,.c{font-style:italic}", count: 50_000)
    book.others = [("OEBPS/a.css", Array((rules + "/*").utf8))]
    #expect(try book.read().everything.contains("It rained."))
  }

  @Test("Elements ten thousand deep hold their words")
  func depth() throws {
    let deep = String(repeating: "<section>", count: 10_000)
    let book = """
      <FictionBook><body>\(deep)<p>\(prose)</p><p>It rained.</p></body></FictionBook>
      """
    let draft = try read(bytes: Array(book.utf8), name: "a.fb2")
    #expect(draft.everything.contains("It rained."))
    let page = SampleEPUB(pages: [
      ("a.xhtml", String(repeating: "<div>", count: 10_000) + "<p>\(prose)</p>")
    ])
    #expect(try page.read().everything.contains(prose))
  }

  @Test("Entities that double themselves are never expanded")
  func entities() throws {
    let book = """
      <?xml version="1.0"?><!DOCTYPE FictionBook [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">
      <!ENTITY c "&b;&b;&b;&b;"><!ENTITY d SYSTEM "file:///etc/passwd">]>
      <FictionBook><body><section><p>\(prose)</p><p>It &c; &d; rained.</p></section></body></FictionBook>
      """
    let draft = try read(bytes: Array(book.utf8), name: "a.fb2")
    #expect(!draft.everything.contains("haha"))
    #expect(!draft.everything.contains("root:"))
    #expect(draft.everything.contains("rained."))
  }
}
