import Storage
import StoryModel
import TestSupport
import Testing
import ZIPArchive

@testable import Delivery

@Suite("Books for Send to Kindle")
struct KindleConverterTests {
  let folder: ScratchFolder
  init() throws { folder = try ScratchFolder() }

  private func convert(
    _ book: SampleEPUB
  ) throws -> (archive: ZIPReader, outcome: KindleConverter.Outcome) {
    let path = folder.path("book.epub")
    try book.write(to: path)
    let outcome = try KindleConverter.convert(bookAt: path, to: folder.path("kindle.epub"))
    return (try ZIPReader(path: folder.path("kindle.epub")), outcome)
  }

  private func text(_ path: String, _ archive: ZIPReader) throws -> String {
    String(decoding: try archive.bytes(of: path), as: UTF8.self)
  }

  /// What a change to a page of the sample book gives.
  private func page(_ body: String, in file: String = "OPS/text/two.xhtml") throws -> String {
    try text(file, convert(SampleEPUB().adding(file, SampleEPUB.page("Two", body))).archive)
  }

  // MARK: The whole

  @Test func aGoodBookChangesOnlyInItsPackageDocument() throws {
    let (archive, outcome) = try convert(SampleEPUB())
    let before = try ZIPReader(path: folder.path("book.epub"))
    #expect(outcome.isChanged)
    for entry in before.entries where entry.name != "OPS/package.opf" {
      #expect(try archive.packed(entry.name) == before.packed(entry.name))
    }
    #expect(try text("OPS/package.opf", archive).contains("properties=\"cover-image\""))
  }

  @Test func aConvertedBookStaysAsItIsByteForByte() throws {
    _ = try convert(SampleEPUB())
    let outcome = try KindleConverter.convert(
      bookAt: folder.path("kindle.epub"), to: folder.path("twice.epub"))
    #expect(!outcome.isChanged)
    #expect(try folder.bytes("twice.epub") == folder.bytes("kindle.epub"))
  }

  @Test func mimetypeComesFirstAndStored() throws {
    let archive = try convert(SampleEPUB().removing("mimetype").adding("mimetype", "x")).archive
    #expect(archive.firstHeader?.name == "mimetype" && archive.firstHeader?.method == 0)
    #expect(try text("mimetype", archive) == "application/epub+zip")
  }

  @Test func aLockedBookIsRefused() throws {
    let lock = "<encryption><EncryptionMethod Algorithm='x'/></encryption>"
    #expect(throws: DeliveryError.epub(path: folder.path("book.epub"), .locked)) {
      try convert(SampleEPUB().adding("META-INF/encryption.xml", lock))
    }
  }

  @Test func theMarksOfAKoboGo() throws {
    let path = folder.path("book.epub")
    try SampleEPUB().write(to: path)
    try KepubConverter.convert(bookAt: path, to: folder.path("book.kepub.epub"))
    try KindleConverter.convert(bookAt: folder.path("book.kepub.epub"), to: folder.path("k.epub"))
    let archive = try ZIPReader(path: folder.path("k.epub"))
    #expect(!(try text("OPS/text/one.xhtml", archive).contains("kobo")))
  }

  // MARK: Encodings

  @Test func everyPageDeclaresUTF8() throws {
    let bare =
      "<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>x</title></head><body/></html>"
    for page in [bare, "\u{FEFF}" + bare, "\n " + bare, "<?xml version='1.0'?>\n" + bare] {
      let archive = try convert(SampleEPUB().adding("OPS/text/two.xhtml", page)).archive
      let declaration = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
      #expect(try text("OPS/text/two.xhtml", archive) == declaration + bare)
    }
  }

  @Test func pagesOfOtherEncodingsAreDecoded() throws {
    let latin =
      Array("<?xml version=\"1.0\" encoding=\"iso-8859-1\"?><p>f".utf8) + [0xFC, 0x93, 0x3C]
    #expect(
      PageEncoding.utf8(latin).map { String(decoding: $0, as: UTF8.self) }?.hasSuffix("fü“<")
        == true)
    let bare = Array("<p>f".utf8) + [0xFC] + Array("r</p>".utf8)
    #expect(
      PageEncoding.utf8(bare).map { String(decoding: $0, as: UTF8.self) }?.hasSuffix("<p>für</p>")
        == true)
    var wide: [UInt8] = [0xFF, 0xFE]
    for unit in "<p>ü</p>".utf16 { wide += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    #expect(
      PageEncoding.utf8(wide).map { String(decoding: $0, as: UTF8.self) }?.hasSuffix("\n<p>ü</p>")
        == true)
    #expect(PageEncoding.utf8(Array("<?xml version=\"1.0\" encoding=\"koi8-r\"?><p/>".utf8)) == nil)
  }

  @Test func aPageInAnotherEncodingIsToldAndStays() throws {
    let page = "<?xml version=\"1.0\" encoding=\"koi8-r\"?><html/>"
    let (archive, outcome) = try convert(SampleEPUB().adding("OPS/text/two.xhtml", page))
    #expect(try text("OPS/text/two.xhtml", archive) == page)
    let note = try #require(outcome.notes.first { $0.id == .kindleUnreadablePage })
    #expect(note.place == .resource("OPS/text/two.xhtml", line: nil))
  }

  @Test func namesOfCharactersBecomeNumbers() throws {
    let page = try page(
      "<p>a&nbsp;b &amp; c&hellip; &copy &unknown;</p>".replacing(" &copy &unknown;", with: ""))
    #expect(page.contains("<p>a&#160;b &amp; c&#8230;</p>"))
  }

  @Test func aPageThatIsNotWellFormedIsMendedAndTold() throws {
    let broken =
      "<html><head><title>Two</title></head><body><p>Ever<br>after &amp; <b>then<p>on</body></html>"
    let (archive, outcome) = try convert(SampleEPUB().adding("OPS/text/two.xhtml", broken))
    let page = try text("OPS/text/two.xhtml", archive)
    #expect(page.contains("<p>Ever<br/>after &amp; <b>then"))
    #expect(page.contains("<html xmlns=\"http://www.w3.org/1999/xhtml\">"))
    #expect(outcome.notes.map(\.id).contains(.kindleRepairedPage))
  }

  // MARK: Links

  @Test func noLinkLeadsToABody() throws {
    let two = SampleEPUB.page("Two", "<p id='p'>x</p>").replacing("<body>", with: "<body id='top'>")
    let one =
      "<p><a href='two.xhtml#top'>a</a><a href=\"two.xhtml#p\">b</a><a href='two.xhtml#no'>c</a></p>"
    let book = SampleEPUB().adding("OPS/text/two.xhtml", two + "")
      .adding("OPS/text/one.xhtml", SampleEPUB.page("One", one))
    let page = try text("OPS/text/one.xhtml", convert(book).archive)
    #expect(
      page.contains(
        "<a href='two.xhtml'>a</a><a href=\"two.xhtml#p\">b</a><a href='two.xhtml'>c</a>"))
  }

  @Test func aLinkToTheOwnBodyLeadsToTheOwnPage() throws {
    let page = SampleEPUB.page("Two", "<p><a href='#top'>up</a></p>")
      .replacing("<body>", with: "<body id='top'>")
    let archive = try convert(SampleEPUB().adding("OPS/text/two.xhtml", page)).archive
    #expect(try text("OPS/text/two.xhtml", archive).contains("<a href='two.xhtml'>up</a>"))
  }

  @Test(arguments: [
    ("<a class='x' href='gone.xhtml' id='y'>w</a>", "<a class='x' id='y'>w</a>"),
    ("<a href = \"data:text/html,x\">w</a>", "<a>w</a>"),
    ("<a href='file:///etc/passwd'>w</a>", "<a>w</a>"),
    ("<a\n  href='JavaScript:go()'>w</a>", "<a>w</a>"),
    ("<a href='one.xhtml?page=2'>w</a>", "<a href='one.xhtml'>w</a>"),
    ("<a href='One.XHTML'>w</a>", "<a href='one.xhtml'>w</a>"),
    (
      "<a href='https://example.org/?a=1&amp;b=2'>w</a>",
      "<a href='https://example.org/?a=1&amp;b=2'>w</a>"
    ),
    ("<a href='mailto:jo@example.org'>w</a>", "<a href='mailto:jo@example.org'>w</a>"),
    ("<a href='t%77o.xhtml'>w</a>", "<a href='t%77o.xhtml'>w</a>"),
    ("<b onclick=\"go()\">w</b>", "<b>w</b>"),
  ]) func linksLeadSomewhere(given: String, wanted: String) throws {
    #expect(try page("<p>\(given)</p>").contains("<p>\(wanted)</p>"))
  }

  // MARK: Pictures and scripts

  @Test(arguments: [
    "<img alt='x'/>", "<img src='' alt=''/>", "<img src='data:image/png;base64,AA' alt=''></img>",
    "<img src='no.png' alt=''/>", "<img src='https://example.org/a.png' alt=''/>",
  ]) func picturesWithoutAFileGo(picture: String) throws {
    let book = SampleEPUB().adding(
      "OPS/text/two.xhtml", SampleEPUB.page("Two", "<p>a\(picture)b</p>"))
    let (archive, outcome) = try convert(book)
    #expect(try text("OPS/text/two.xhtml", archive).contains("<p>ab</p>"))
    let note = try #require(outcome.notes.first { $0.id == .kindleLoss })
    #expect(note.message == "1 picture without a file was left out.")
  }

  @Test func aPictureStays() throws {
    #expect(
      try page("<p><img src='../lamp.png' alt='Lamp'/></p>").contains(
        "<img src='../lamp.png' alt='Lamp'/>"))
  }

  @Test func scriptsGoFromPagesManifestAndContainer() throws {
    let book = SampleEPUB()
      .changing("OPS/text/one.xhtml", "<p>Once.", "<script>if (a) { go() }</script><p>Once.")
      .changing(
        "OPS/package.opf", "<item id=\"one\"",
        "<item id=\"js\" href=\"x.js\" media-type=\"text/javascript\"/>\n<item properties=\"scripted\" id=\"one\""
      )
      .adding("OPS/x.js", "go()")
    let archive = try convert(book).archive
    #expect(archive.entry(named: "OPS/x.js") == nil)
    #expect(!(try text("OPS/text/one.xhtml", archive).contains("script")))
    let opf = try text("OPS/package.opf", archive)
    #expect(!opf.contains("x.js") && !opf.contains("scripted"))
  }

  // MARK: Languages

  @Test(arguments: [
    ("<dc:language>en</dc:language>", "<dc:language>en</dc:language>"),
    ("<dc:language>pt-BR</dc:language>", "<dc:language>pt</dc:language>"),
    ("<dc:language>nds</dc:language>", "<dc:language>de</dc:language>"),
    ("<dc:language>und</dc:language>", "<dc:language>en</dc:language>"),
    (
      "<dc:language>ru</dc:language><dc:language>de</dc:language>",
      "<dc:language>de</dc:language><dc:language>de</dc:language>"
    ),
  ]) func languagesAreSomeThatAmazonTakes(given: String, wanted: String) throws {
    let book = SampleEPUB().changing("OPS/package.opf", "<dc:language>en</dc:language>", given)
    #expect(try text("OPS/package.opf", convert(book).archive).contains(wanted))
  }

  @Test func aBookWithoutLanguageSaysEnglish() throws {
    let book = SampleEPUB().changing("OPS/package.opf", "<dc:language>en</dc:language>", "")
    #expect(
      try text("OPS/package.opf", convert(book).archive).contains(">en</dc:language>\n</metadata>"))
  }

  @Test func sizesAreTold() throws {
    #expect(
      PictureSize(file: [
        0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 1, 0x90, 0, 0, 2,
        0x58,
      ]) == PictureSize(width: 400, height: 600))
    #expect(
      PictureSize(file: Array("GIF89a".utf8) + [0x2C, 1, 0x10, 0])
        == PictureSize(width: 300, height: 16))
    let jpeg: [UInt8] = [
      0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xC0, 0, 11, 8, 1, 0, 2, 0, 1, 1,
    ]
    #expect(PictureSize(file: jpeg) == PictureSize(width: 512, height: 256))
    #expect(PictureSize(file: [0xFF, 0xD8, 0xFF]) == nil && PictureSize(file: []) == nil)
  }
}
