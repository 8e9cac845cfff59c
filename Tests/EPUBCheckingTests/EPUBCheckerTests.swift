import Foundation
import StoryModel
import TestSupport
import Testing
import ZIPArchive

@testable import EPUBChecking

@Suite struct EPUBCheckerTests {
  let book = SampleBook()

  @Test func aSoundBookHasNoFindings() throws {
    #expect(try book.findings() == [])
  }

  /// Each line spoils one thing in a file of the sound book.
  @Test(arguments: [
    // The container.
    ("mimetype", "zip", "zip\n", ["OCF-002 mimetype"]),
    ("META-INF/container.xml", "full-path", "path", ["OCF-001 META-INF/container.xml:2"]),
    ("META-INF/container.xml", "package.opf", "other.opf", ["OCF-001 META-INF/container.xml:4"]),
    ("META-INF/container.xml", "</rootfiles>", "", ["XHT-001 META-INF/container.xml:6"]),
    // The package document.
    ("EPUB/package.opf", "version=\"3.0\"", "version=\"3.3\"", ["OPF-001 EPUB/package.opf:2"]),
    ("EPUB/package.opf", "identifier=\"uid\"", "identifier=\"u\"", ["OPF-001 EPUB/package.opf:2"]),
    ("EPUB/package.opf", "<dc:language>en</dc:language>", "", ["OPF-002 EPUB/package.opf:3"]),
    ("EPUB/package.opf", ">Twice<", "> <", ["OPF-002 EPUB/package.opf:5"]),
    ("EPUB/package.opf", ">en<", ">English language<", ["OPF-002 EPUB/package.opf:6"]),
    ("EPUB/package.opf", "#t", "#gone", ["OPF-002 EPUB/package.opf:7"]),
    ("EPUB/package.opf", "04:05:06Z", "04:05:06", ["OPF-002 EPUB/package.opf:8"]),
    ("EPUB/package.opf", "dcterms:modified", "dcterms:created", ["OPF-002 EPUB/package.opf:3"]),
    ("EPUB/package.opf", "content=\"cover\"", "content=\"no\"", ["OPF-003 EPUB/package.opf:9"]),
    ("EPUB/package.opf", "id=\"css\"", "id=\"cover\"", ["OPF-003 EPUB/package.opf:15"]),
    (
      "EPUB/package.opf", "media-type=\"text/css\"", "",
      [
        "OPF-003 EPUB/package.opf:14", "OPF-005 EPUB/style.css", "OPF-003 EPUB/one.xhtml:4",
        "OPF-003 EPUB/two.xhtml:4",
      ]
    ),
    ("EPUB/package.opf", "image/png", "image/jpeg", ["OPF-006 EPUB/cover.png"]),
    ("EPUB/package.opf", "image/png", "image/jpg", ["OPF-006 EPUB/two.xhtml:5"]),
    (
      "EPUB/package.opf", "image/png", "image/svg+xml",
      ["XHT-001 EPUB/cover.png:1"]
    ),
    (
      "EPUB/package.opf",
      "href=\"nav.xhtml\" media-type=\"application/xhtml+xml\"",
      "href=\"nav.xhtml\" media-type=\"text/html\"", ["NAV-001 EPUB/package.opf:12"]
    ),
    ("EPUB/package.opf", " properties=\"nav\"", "", ["NAV-001 EPUB/package.opf"]),
    (
      "EPUB/package.opf", "idref=\"two\"", "idref=\"three\"",
      [
        "OPF-004 EPUB/package.opf:21", "LNK-003 EPUB/nav.xhtml:7", "LNK-003 EPUB/one.xhtml:5",
      ]
    ),
    (
      "EPUB/package.opf", "<itemref idref=\"two\"/>",
      "<itemref idref=\"two\"/><itemref idref=\"css\"/>",
      [
        "OPF-004 EPUB/package.opf:21"
      ]
    ),
    ("EPUB/package.opf", "toc=\"ncx\"", "toc=\"nav\"", ["OPF-004 EPUB/package.opf:19"]),
    // The table of contents.
    (
      "EPUB/nav.xhtml", ">Two</a>", "></a>",
      [
        "NAV-001 EPUB/nav.xhtml:7", "NCX-001 EPUB/toc.ncx",
      ]
    ),
    ("EPUB/nav.xhtml", "epub:type=\"toc\"", "epub:type=\"loi\"", ["NAV-001 EPUB/nav.xhtml:2"]),
    (
      "EPUB/nav.xhtml", "epub:type=\"landmarks\"", "epub:type=\"toc\"", ["NAV-001 EPUB/nav.xhtml:2"]
    ),
    (
      "EPUB/nav.xhtml", "<li><a href=\"two.xhtml\">Two</a></li>", "<li><span>Two</span></li>",
      [
        "NAV-001 EPUB/nav.xhtml:7", "NCX-001 EPUB/toc.ncx",
      ]
    ),
    (
      "EPUB/nav.xhtml", "<a href=\"two.xhtml\">", "<a href=\"https://two.example/\">",
      [
        "NAV-001 EPUB/nav.xhtml:7", "NCX-001 EPUB/toc.ncx",
      ]
    ),
    ("EPUB/nav.xhtml", " epub:type=\"bodymatter\"", "", ["NAV-001 EPUB/nav.xhtml:10"]),
    ("EPUB/toc.ncx", "content=\"urn:uuid:7d1c\"", "content=\"7d1c\"", ["NCX-001 EPUB/toc.ncx:4"]),
    (
      "EPUB/toc.ncx", "dtb:depth\" content=\"1\"", "dtb:depth\" content=\"2\"",
      [
        "NCX-001 EPUB/toc.ncx:5"
      ]
    ),
    ("EPUB/toc.ncx", "playOrder=\"2\"", "playOrder=\"3\"", ["NCX-001 EPUB/toc.ncx:11"]),
    ("EPUB/toc.ncx", "playOrder=\"2\"", "playOrder=\"1\"", ["NCX-001 EPUB/toc.ncx:11"]),
    ("EPUB/toc.ncx", "id=\"p2\"", "id=\"p1\"", ["NCX-001 EPUB/toc.ncx:11"]),
    ("EPUB/toc.ncx", "<text>Two</text>", "<text>Second</text>", ["NCX-001 EPUB/toc.ncx"]),
    (
      "EPUB/toc.ncx", "\"two.xhtml\"", "\"three.xhtml\"",
      [
        "LNK-001 EPUB/toc.ncx:11", "NCX-001 EPUB/toc.ncx",
      ]
    ),
    // Pictures.
    ("EPUB/two.xhtml", " alt=''", "", ["XHT-003 EPUB/two.xhtml:5"]),
    ("EPUB/two.xhtml", "cover.png", "one.xhtml", ["OPF-006 EPUB/two.xhtml:5"]),
    ("EPUB/two.xhtml", "cover.png", "covers.png", ["LNK-001 EPUB/two.xhtml:5"]),
    // The pages.
    ("EPUB/one.xhtml", "</p>", "", ["XHT-001 EPUB/one.xhtml:5"]),
    ("EPUB/one.xhtml", "Once.", "Once &nbsp;", ["XHT-001 EPUB/one.xhtml:5"]),
    ("EPUB/two.xhtml", "<p id='end'>", "<p id='end'/><p id='end'>", ["XHT-002 EPUB/two.xhtml:5"]),
    ("EPUB/one.xhtml", "Once.", "<script>run()</script>", ["OPF-003 EPUB/package.opf:16"]),
    (
      "EPUB/package.opf", "href=\"one.xhtml\"", "href=\"one.xhtml\" properties=\"svg\"",
      ["OPF-003 EPUB/package.opf:16"]
    ),
    ("EPUB/one.xhtml", "two.xhtml#end", "three.xhtml", ["LNK-001 EPUB/one.xhtml:5"]),
    ("EPUB/one.xhtml", "two.xhtml#end", "two.xhtml#finish", ["LNK-001 EPUB/one.xhtml:5"]),
    ("EPUB/one.xhtml", "two.xhtml#end", "../../two.xhtml", ["LNK-001 EPUB/one.xhtml:5"]),
    ("EPUB/one.xhtml", "two.xhtml#end", "file:///etc/passwd", ["LNK-001 EPUB/one.xhtml:5"]),
    ("EPUB/one.xhtml", "two.xhtml#end", "Two.xhtml", ["LNK-001 EPUB/one.xhtml:5"]),
    ("EPUB/one.xhtml", "two.xhtml#end", "/EPUB/two.xhtml", ["LNK-001 EPUB/one.xhtml:5"]),
    (
      "EPUB/two.xhtml", "src='cover.png'", "srcset='cover.png 1x,gone.png 2x'",
      ["LNK-001 EPUB/two.xhtml:5"]
    ),
    (
      "EPUB/two.xhtml", "src='cover.png'", "src='https://x.example/a.png'",
      [
        "LNK-002 EPUB/two.xhtml:5"
      ]
    ),
    ("EPUB/two.xhtml", "style.css", "styles.css", ["LNK-001 EPUB/two.xhtml:4"]),
    ("EPUB/style.css", "margin: 0", "background: url( 'gone.png' )", ["LNK-001 EPUB/style.css"]),
    ("EPUB/style.css", "p {", "@import \"//x.example/a.css\"; p {", ["LNK-002 EPUB/style.css"]),
  ])
  func oneFaultOneFinding(path: String, old: String, new: String, expected: [String]) throws {
    #expect(try book.changing(path, old, new).findings() == expected)
  }

  /// What looks odd and is allowed.
  @Test(arguments: [
    ("EPUB/one.xhtml", "two.xhtml#end", "https://elsewhere.example/"),
    ("EPUB/one.xhtml", "two.xhtml#end", "mailto:moth@letters.example"),
    ("EPUB/one.xhtml", "two.xhtml#end", "./../EPUB/t%77o.xhtml"),
    ("EPUB/one.xhtml", "two.xhtml#end", "#start"),
    ("EPUB/one.xhtml", "two.xhtml#end", ""),
    ("EPUB/one.xhtml", "Once.", "<script type='application/ld+json'>{}</script>"),
    ("EPUB/style.css", "margin: 0", "/* url(gone.png) */ background: url(cover.png)"),
    ("EPUB/two.xhtml", "cover.png", "data:image/png;base64,AAAA"),
    ("EPUB/package.opf", "media-type=\"image/png\"", "media-type=\"image/x-y\" fallback=\"one\""),
    ("EPUB/two.xhtml", "src='cover.png'", "srcset='data:image/png;base64,AAAA 2x, cover.png'"),
    ("EPUB/package.opf", "idref=\"two\"", "idref=\" two \""),
  ])
  func thisIsAllowed(path: String, old: String, new: String) throws {
    #expect(try book.changing(path, old, new).findings() == [])
  }

  @Test func filesAndManifestAgree() throws {
    #expect(
      try book.removing("EPUB/style.css").findings() == [
        "OPF-003 EPUB/package.opf:14", "LNK-001 EPUB/one.xhtml:4", "LNK-001 EPUB/two.xhtml:4",
      ])
    #expect(try book.adding("EPUB/notes.txt", "x").findings() == ["OPF-005 EPUB/notes.txt"])
    #expect(
      try book.adding("EPUB/map.png", "x").changing("EPUB/two.xhtml", "cover.png", "map.png")
        .findings() == ["OPF-005 EPUB/map.png", "OPF-003 EPUB/two.xhtml:5"])
    #expect(try book.removing("META-INF/container.xml").findings() == ["OCF-001"])
  }

  @Test(arguments: [
    ("EPUB/My Story.txt", ["OCF-003 EPUB/My Story.txt", "OPF-005 EPUB/My Story.txt"]),
    ("EPUB/why?.txt", ["OCF-003 EPUB/why?.txt", "OPF-005 EPUB/why?.txt"]),
    ("EPUB/ONE.xhtml", ["OCF-003 EPUB/ONE.xhtml", "OPF-005 EPUB/ONE.xhtml"]),
    ("../evil.txt", ["OCF-001 ../evil.txt", "OPF-005 ../evil.txt"]),
  ])
  func namesAreChecked(name: String, expected: [String]) throws {
    #expect(try book.adding(name, "x").findings() == expected)
  }

  @Test func mimetypeIsFirstAndStored() throws {
    var late = book
    late.files.append(late.files.removeFirst())
    #expect(try late.findings() == ["OCF-002 mimetype"])
    // Long enough for deflate to be of use.
    var compressed = book.changing("mimetype", "zip", "zip" + String(repeating: " ", count: 99))
    compressed.deflated = ["mimetype"]
    #expect(try compressed.findings() == ["OCF-002 mimetype", "OCF-002 mimetype"])
  }

  @Test func contentsInAnotherOrderAreNoticed() throws {
    let turned = book.changing(
      "EPUB/package.opf", "<itemref idref=\"one\"/>\n<itemref idref=\"two\"/>",
      "<itemref idref=\"two\"/>\n<itemref idref=\"one\"/>")
    #expect(try turned.findings() == ["NAV-002 EPUB/nav.xhtml:7"])
  }

  @Test func anOldBookNeedsAnNCXAndNothingNew() throws {
    let old = book.changing("EPUB/package.opf", "version=\"3.0\"", "version=\"2.0\"")
      .changing(
        "EPUB/package.opf", "<meta property=\"dcterms:modified\">2001-02-03T04:05:06Z</meta>", ""
      )
      .changing("EPUB/package.opf", " properties=\"nav\"", "")
    #expect(try old.findings() == [])
    #expect(
      try old.changing("EPUB/package.opf", " toc=\"ncx\"", "").findings()
        == ["OPF-004 EPUB/package.opf:19"])
  }

  @Test func messagesNameWhatIsWrong() throws {
    let broken = try book.changing("EPUB/toc.ncx", "<text>Two</text>", "<text>Second</text>")
      .archive()
    let message = try SampleBook.diagnostics(in: broken).first?.message
    #expect(
      message == "The NCX has “Second” where the navigation document has “Two”.")
  }

  @Test func garbageIsToldByADiagnostic() throws {
    #expect(try SampleBook.findings(in: Array("Once upon a time".utf8)) == ["OCF-001"])
    #expect(try SampleBook.findings(in: []) == ["OCF-001"])
    let whole = try book.archive()
    #expect(try SampleBook.findings(in: Array(whole[..<(whole.count / 2)])) == ["OCF-001"])
  }

  @Test func damagedFilesAreFound() throws {
    var archive = try book.archive()
    let text = Array("Ever after.".utf8)
    let place = archive.firstRange(of: text)!
    archive[place.lowerBound] ^= 1
    #expect(try SampleBook.findings(in: archive) == ["OCF-001 EPUB/two.xhtml"])
  }

  @Test(arguments: [
    ("EPUB/toc.ncx", "docTitle"), ("EPUB/drawing.svg", "circle"), ("EPUB/style.css", "margin"),
    ("EPUB/cover.png", "picture"),
  ])
  func aDamagedFileIsToldOfOnce(path: String, word: String) throws {
    let drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\"><circle/></svg>"
    var archive = try book.adding("EPUB/drawing.svg", drawing).changing(
      "EPUB/package.opf", "</manifest>",
      "<item id=\"d\" href=\"drawing.svg\" media-type=\"image/svg+xml\"/></manifest>"
    ).archive()
    #expect(try SampleBook.findings(in: archive) == [])
    archive[archive.firstRange(of: Array(word.utf8))!.lowerBound] ^= 1
    #expect(try SampleBook.findings(in: archive) == ["OCF-001 " + path])
  }

  /// Whatever is broken, the answer is findings, not a crash.
  @Test func turnedBytesAreSurvived() throws {
    let whole = try book.archive()
    for index in stride(from: 0, to: whole.count, by: 7) {
      var archive = whole
      archive[index] = archive[index] &+ 1
      _ = try SampleBook.findings(in: archive)
    }
  }

  @Test func externalEntitiesAreNotRead() throws {
    let hostile = book.changing(
      "EPUB/one.xhtml", "<!DOCTYPE html>",
      "<!DOCTYPE html [<!ENTITY passwd SYSTEM \"file:///etc/passwd\">]>"
    ).changing("EPUB/one.xhtml", "Once.", "&passwd;")
    let findings = try SampleBook.diagnostics(in: hostile.archive())
    #expect(!findings.contains { $0.message.contains("root:") })
  }

  @Test func nestingWithoutEndIsMalformed() throws {
    let deep = String(repeating: "<div>", count: 50_000)
    let findings = try book.changing("EPUB/nav.xhtml", "<body>", "<body>" + deep).findings()
    #expect(findings.contains { $0.hasPrefix("XHT-001 EPUB/nav.xhtml") })
  }

  @Test func aBookTellsItsIdentifier() throws {
    let folder = try ScratchFolder()
    func identifier(_ archive: [UInt8]) throws -> String? {
      let path = folder.path("book.epub")
      try Data(archive).write(to: URL(fileURLWithPath: path))
      return EPUBChecker().identifier(of: path)
    }
    #expect(try identifier(book.archive()) == "urn:uuid:7d1c")
    let nameless = book.changing("EPUB/package.opf", "identifier=\"uid\"", "identifier=\"x\"")
    #expect(try identifier(nameless.archive()) == nil)
    #expect(try identifier([]) == nil)
  }

  @Test func aFileThatCannotBeReadIsAnError() {
    #expect(throws: CheckingError.self) { try EPUBChecker().check("/none/book.epub") }
  }
}
