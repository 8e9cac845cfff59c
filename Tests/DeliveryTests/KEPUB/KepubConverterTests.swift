import EPUBModel
import Markup
import Storage
import StoryModel
import TestSupport
import Testing
import ZIPArchive

@testable import Delivery

@Suite("Books for Kobo")
struct KepubConverterTests {
  let folder: ScratchFolder
  init() throws { folder = try ScratchFolder() }

  /// Converts a book and opens the result.
  private func convert(
    _ book: SampleEPUB, limits: ZIPLimits = ZIPLimits()
  ) throws -> (archive: ZIPReader, outcome: KepubConverter.Outcome) {
    let path = folder.path("book.epub")
    try book.write(to: path)
    let target = folder.path("book.kepub.epub")
    let outcome = try KepubConverter.convert(bookAt: path, to: target, limits: limits)
    return (try ZIPReader(path: target), outcome)
  }

  private func text(_ path: String, _ archive: ZIPReader) throws -> String {
    String(decoding: try archive.bytes(of: path), as: UTF8.self)
  }

  private func fault(of book: SampleEPUB, limits: ZIPLimits = ZIPLimits()) -> EPUBFault? {
    do {
      _ = try convert(book, limits: limits)
    } catch DeliveryError.epub(_, let fault) {
      return fault
    } catch {
      Issue.record(error)
    }
    return nil
  }

  // MARK: Documents and other files

  @Test func everyDocumentIsConverted() throws {
    let (archive, outcome) = try convert(SampleEPUB())
    #expect(outcome == KepubConverter.Outcome(converted: 3, unconverted: []))
    for path in ["OPS/nav.xhtml", "OPS/text/one.xhtml", "OPS/text/two.xhtml"] {
      #expect(try text(path, archive).contains("<span class=\"koboSpan\" id=\"kobo.1.1\">"))
    }
    #expect(try text("OPS/style.css", archive) == "p { margin: 0 }")
  }

  @Test func mimetypeComesFirstAndStored() throws {
    let archive = try convert(SampleEPUB().removing("mimetype").adding("mimetype", "x")).archive
    #expect(archive.firstHeader?.name == "mimetype" && archive.firstHeader?.method == 0)
    #expect(try text("mimetype", archive) == "application/epub+zip")
  }

  @Test func whatDoesNotChangeIsCopiedAsItLies() throws {
    let archive = try convert(SampleEPUB()).archive
    let before = try ZIPReader(path: folder.path("book.epub"))
    for name in ["META-INF/container.xml", "OPS/style.css", "OPS/lamp.png"] {
      let (one, other) = (try before.packed(name), try archive.packed(name))
      #expect(one.compressed == other.compressed && one.method == other.method)
      #expect(one.crc == other.crc && one.size == other.size)
    }
  }

  @Test func aConvertedBookStaysAsItIs() throws {
    _ = try convert(SampleEPUB())
    let once = try folder.bytes("book.kepub.epub")
    try KepubConverter.convert(
      bookAt: folder.path("book.kepub.epub"), to: folder.path("twice.kepub.epub"))
    #expect(try folder.bytes("twice.kepub.epub") == once)
  }

  @Test func aBrokenDocumentIsKeptAndTold() throws {
    let broken = "<html><body><p>Once.</body>"
    let (archive, outcome) = try convert(SampleEPUB().adding("OPS/text/two.xhtml", broken))
    #expect(outcome == KepubConverter.Outcome(converted: 2, unconverted: ["OPS/text/two.xhtml"]))
    #expect(try text("OPS/text/two.xhtml", archive) == broken)
  }

  @Test func litterIsLeftOut() throws {
    var book = SampleEPUB()
    for path in [
      "META-INF/calibre_bookmarks.txt", "iTunesMetadata.plist", "OPS/.DS_Store", "OPS/Thumbs.db",
      "__MACOSX/OPS/x",
    ] {
      book = book.adding(path, "x")
    }
    let names = try convert(book.adding("OPS/notes.txt", "x")).archive.entries.map(\.name)
    #expect(
      Set(names).subtracting(SampleEPUB().files.map(\.path)) == [
        "OPS/kobo-title.xhtml", "OPS/notes.txt",
      ])
  }

  @Test func whatShopsAndWordLeaveIsTakenOut() throws {
    let page = SampleEPUB.page(
      "Two</title><meta name=\"Adept.expected.resource\" content=\"urn:x\"/><title>",
      "<p>On<o:p> </o:p>ce<o:p/> <st1:City>Rome</st1:City><st1:Place><!-- --></st1:Place>\u{FFFD}.</p>"
    )
    let two = try text(
      "OPS/text/two.xhtml", convert(SampleEPUB().adding("OPS/text/two.xhtml", page)).archive)
    #expect(!two.contains("Adept") && !two.contains("o:p") && !two.contains("\u{FFFD}"))
    #expect(two.contains("<st1:City>") && !two.contains("<st1:Place>"))
    let original = try KepubDocument.original(of: Array(two.utf8))
    #expect(
      String(decoding: original, as: UTF8.self).contains(
        "<p>On ce <st1:City>Rome</st1:City><!-- -->.</p>"))
  }

  // MARK: Package document

  @Test func theCoverSaysThatItIsOne() throws {
    let opf = try text("OPS/package.opf", convert(SampleEPUB()).archive)
    #expect(opf.contains("<item properties=\"cover-image\" id=\"picture\" href=\"lamp.png\""))
    let byID = SampleEPUB().changing("OPS/package.opf", "name=\"cover\"", "name=\"x\"")
      .changing("OPS/package.opf", "\"picture\"", "\"cover\"")
    #expect(
      try text("OPS/package.opf", convert(byID).archive)
        .contains("<item properties=\"cover-image\" id=\"cover\""))
    let withProperties = SampleEPUB().changing(
      "OPS/package.opf", "media-type=\"image/png\"",
      "media-type=\"image/svg+xml\" properties=\"svg\"")
    #expect(
      try text("OPS/package.opf", convert(withProperties).archive)
        .contains("properties=\"cover-image svg\""))
  }

  @Test func aPageIsNoCoverPicture() throws {
    let book = SampleEPUB().changing("OPS/package.opf", "content=\"picture\"", "content=\"one\"")
    #expect(!(try text("OPS/package.opf", convert(book).archive)).contains("cover-image"))
  }

  @Test func whatCalibreNotesForItselfGoes() throws {
    let opf = try text("OPS/package.opf", convert(SampleEPUB()).archive)
    #expect(!opf.contains("calibre") && !opf.contains("Another") && !opf.contains("#maker"))
    #expect(opf.contains(">Pell</dc:contributor>\n<meta name=\"cover\""))
  }

  // MARK: Title page

  @Test func aBookThatBeginsWithItsTextGetsATitlePage() throws {
    let archive = try convert(SampleEPUB()).archive
    let opf = try text("OPS/package.opf", archive)
    #expect(opf.contains("<spine>\n<itemref idref=\"kobo-title\"/><itemref idref=\"one\"/>"))
    #expect(opf.contains("<item id=\"kobo-title\" href=\"kobo-title.xhtml\" media-type="))
    let page = try text("OPS/kobo-title.xhtml", archive)
    #expect(page.contains(">Fog &amp; Lamps</span></h1>") && page.contains(">Sal</span></p>"))
    #expect(page.contains("xml:lang=\"en\""))
  }

  @Test(arguments: [
    ("<p>One.</p><p>By Marrow.</p><p>Five words make it so.</p>", false),
    ("<img src='../lamp.png' alt=''/>", false), ("<svg><image/></svg>", false), ("<p/>", true),
    (String(repeating: "<p>A</p>", count: 5), true),
    (String(repeating: "long words ", count: 11), true),
    (String(repeating: "a b c ", count: 90) + "<p>five words that are really long</p>", false),
    (String(repeating: "<img src='../lamp.png' alt=''/>", count: 5), true),
  ])
  func aCoverIsTold(body: String, isText: Bool) throws {
    let book = SampleEPUB().adding("OPS/text/one.xhtml", SampleEPUB.page("One", body))
    let names = try convert(book).archive.entries.map(\.name)
    #expect(names.contains("OPS/kobo-title.xhtml") == isText)
  }

  @Test func aFileThatIsCalledCoverIsOne() throws {
    var book = SampleEPUB().changing("OPS/package.opf", "one.xhtml", "My-Cover.xhtml")
    book = book.adding(
      "OPS/text/My-Cover.xhtml", book.files.first { $0.path == "OPS/text/one.xhtml" }!.text)
    #expect(try convert(book).archive.entry(named: "OPS/kobo-title.xhtml") == nil)
  }

  // MARK: Hostile books

  @Test func whatIsNoBookIsRefused() throws {
    #expect(fault(of: SampleEPUB().removing("META-INF/container.xml")) == .noPackage)
    #expect(fault(of: SampleEPUB().removing("OPS/package.opf")) == .noPackage)
    if case .package = fault(of: SampleEPUB().changing("OPS/package.opf", "</spine>", "")) {
    } else {
      Issue.record("an ill-formed package document is not told")
    }
    #expect(try folder.names() == ["book.epub"])
    try folder.write("Once upon a time", to: "text.epub")
    #expect(throws: DeliveryError.self) {
      try KepubConverter.convert(bookAt: folder.path("text.epub"), to: folder.path("x"))
    }
    #expect(throws: DeliveryError.book(.notFound(path: folder.path("none.epub")))) {
      try KepubConverter.convert(bookAt: folder.path("none.epub"), to: folder.path("x"))
    }
    try SampleEPUB().write(to: folder.path("book.epub"))
    #expect(throws: DeliveryError.device(.noFolder(path: folder.path("none")))) {
      try KepubConverter.convert(bookAt: folder.path("book.epub"), to: folder.path("none/x"))
    }
  }

  @Test func aLockedBookIsRefused() {
    func encryption(_ algorithm: String) -> String {
      """
      <encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container"
        xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData>
        <enc:EncryptionMethod Algorithm="\(algorithm)"/></enc:EncryptedData></encryption>
      """
    }
    let path = "META-INF/encryption.xml"
    let locked = encryption("http://www.w3.org/2001/04/xmlenc#aes128-cbc")
    #expect(fault(of: SampleEPUB().adding(path, locked)) == .locked)
    let fonts = encryption("http://www.idpf.org/2008/embedding")
    #expect(throws: Never.self) { try convert(SampleEPUB().adding(path, fonts)) }
  }

  @Test func theLimitsOfArchivesHold() {
    var limits = ZIPLimits()
    limits.entrySize = 200
    if case .archive(.entryTooLarge) = fault(of: SampleEPUB(), limits: limits) {
    } else {
      Issue.record("an entry beyond the limit is read")
    }
    if case .archive(.unsafeName) = fault(of: SampleEPUB().adding("../x.txt", "x")) {
    } else {
      Issue.record("an entry that leads out of the book is copied")
    }
    limits = ZIPLimits()
    limits.archiveSize = 100
    #expect(throws: DeliveryError.self) { try convert(SampleEPUB(), limits: limits) }
  }

  @Test func pathsAreResolvedInTheContainer() {
    let expected: [(String, String?)] = [
      ("a.xhtml", "OPS/a.xhtml"), ("../a%20b.xhtml#c", "a b.xhtml"), ("./x/../a?b", "OPS/a"),
      ("../../a", nil), ("/a", nil), ("http://x/a", nil), ("", nil), ("%ff", nil),
      ("a%2", "OPS/a%2"),
    ]
    for (reference, path) in expected {
      #expect(ContainerPath.resolve(reference, from: "OPS/p.opf") == path, "\(reference)")
    }
  }

  // MARK: Publications

  @Test func publicationsAreConvertedOnDemand() throws {
    let files = SampleEPUB().files.map {
      Publication.Resource(path: $0.path, bytes: Array($0.text.utf8))
    }
    let head = files.filter { !$0.path.contains("text/") && $0.path != "mimetype" }
    let section = files.filter { $0.path.contains("text/") }
    let publication = Publication(
      packagePath: "OPS/package.opf", head: head,
      sections: [
        Publication.Section(paths: section.map(\.path)) { section },
        Publication.Section(paths: ["x"]) { throw DeliveryError.noDevice(path: "x") },
      ])
    let kepub = try KepubConverter.convert(publication)
    #expect(kepub.head.map(\.path) == head.map(\.path))
    #expect(kepub.sections.map(\.paths) == publication.sections.map(\.paths))
    let opf = kepub.head.first { $0.path == kepub.packagePath }
    let package = String(decoding: opf?.bytes ?? [], as: UTF8.self)
    #expect(package.contains("cover-image"))
    for resource in try kepub.head + kepub.sections[0].render() {
      let before = files.first { $0.path == resource.path }!
      #expect(
        (resource.bytes != before.bytes) == (resource.path.hasSuffix(".xhtml") || resource == opf))
    }
    #expect(throws: DeliveryError.self) { try kepub.sections[1].render() }
  }

  // MARK: The device

  @Test func aKepubKeepsItsSuffixOnTheDevice() throws {
    let device = try ScratchFolder()
    try device.write("", to: ".kobo/version")
    _ = try convert(SampleEPUB())
    let long = String(repeating: "long ", count: 60)
    let books = [
      BookFile(path: folder.path("book.kepub.epub"), title: "Fog"),
      BookFile(path: folder.path("book.kepub.epub"), title: long, identifier: "another"),
      BookFile(path: folder.path("book.epub"), title: "Fog", identifier: "plain"),
    ]
    var options = LoadOptions()
    options.format = .epub
    _ = try DeviceLoader(Device(at: device.path), options).load(books)
    let names = try device.names().filter { !$0.hasPrefix(".") }
    #expect(names.count == 3 && names.contains("Fog.kepub.epub"))
    #expect(names.filter { $0.hasSuffix(".kepub.epub") }.count == 2)
    #expect(names.allSatisfy { $0.utf8.count <= 185 })
  }
}
