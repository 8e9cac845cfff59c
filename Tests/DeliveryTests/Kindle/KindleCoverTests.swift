import Storage
import StoryModel
import TestSupport
import Testing
import ZIPArchive

@testable import Delivery

@Suite("Covers of books for Send to Kindle")
struct KindleCoverTests {
  let folder: ScratchFolder
  init() throws { folder = try ScratchFolder() }

  /// A book as other programs make them: a cover page that everything leads to.
  private let book = SampleEPUB()
    .adding(
      "OPS/cover.xhtml", SampleEPUB.page("Cover", "<div><img src='lamp.png' alt='Fog'/></div>")
    )
    .changing(
      "OPS/package.opf", "<item id=\"one\"",
      "<item id=\"cp\" href=\"cover.xhtml\" media-type=\"application/xhtml+xml\"/>\n<item id=\"ncx\" href=\"toc.ncx\" media-type=\"application/x-dtbncx+xml\"/>\n<item id=\"one\""
    )
    .changing(
      "OPS/package.opf", "<spine><itemref", "<spine toc=\"ncx\"><itemref idref=\"cp\"/><itemref"
    )
    .changing(
      "OPS/package.opf", "</spine>",
      "</spine>\n<guide><reference type=\"cover\" title=\"Cover\" href=\"cover.xhtml\"/><reference type=\"text\" title=\"Text\" href=\"text/one.xhtml\"/></guide>"
    )
    .changing("OPS/nav.xhtml", "<ol>", "<ol><li><a href='cover.xhtml'>Cover</a></li>")
    .adding(
      "OPS/toc.ncx",
      "<ncx><navMap><navPoint id='a' playOrder='1'><content src='cover.xhtml'/></navPoint>"
        + "<navPoint id='b' playOrder=\"2\"><content src='text/one.xhtml'/></navPoint>"
        + "<navPoint id='c' playOrder='3'><content src='text/two.xhtml'/></navPoint></navMap></ncx>"
    )

  private func convert(_ book: SampleEPUB) throws -> (ZIPReader, KindleConverter.Outcome) {
    try book.write(to: folder.path("book.epub"))
    let outcome = try KindleConverter.convert(
      bookAt: folder.path("book.epub"), to: folder.path("kindle.epub"))
    return (try ZIPReader(path: folder.path("kindle.epub")), outcome)
  }

  private func text(_ path: String, _ archive: ZIPReader) throws -> String {
    String(decoding: try archive.bytes(of: path), as: UTF8.self)
  }

  @Test func theCoverPageGoesWithAllThatLeadsToIt() throws {
    let (archive, _) = try convert(book)
    #expect(archive.entry(named: "OPS/cover.xhtml") == nil)
    #expect(archive.entry(named: "OPS/lamp.png") != nil)
    let opf = try text("OPS/package.opf", archive)
    #expect(!opf.contains("cover.xhtml") && !opf.contains("\"cp\""))
    #expect(opf.contains("<guide><reference type=\"text\""))
    #expect(
      try text("OPS/nav.xhtml", archive)
        .contains("<ol><li><a href='text/one.xhtml'>One</a></li></ol>"))
    #expect(
      try text("OPS/toc.ncx", archive)
        == "<ncx><navMap><navPoint id='b' playOrder=\"1\"><content src='text/one.xhtml'/></navPoint>"
        + "<navPoint id='c' playOrder='2'><content src='text/two.xhtml'/></navPoint></navMap></ncx>"
    )
  }

  @Test func aGuideOfNothingElseGoesToo() throws {
    let alone = book.changing(
      "OPS/package.opf", "<reference type=\"text\" title=\"Text\" href=\"text/one.xhtml\"/>", "")
    #expect(!(try text("OPS/package.opf", convert(alone).0).contains("guide")))
  }

  @Test func anEntryThatCannotGoLeadsToTheFirstPage() throws {
    let nested = book.changing(
      "OPS/nav.xhtml",
      "<li><a href='cover.xhtml'>Cover</a></li><li><a href='text/one.xhtml'>One</a></li>",
      "<li><a href='cover.xhtml'>All</a><ol><li><a href='text/two.xhtml'>Two</a></li></ol></li>")
    #expect(
      try text("OPS/nav.xhtml", convert(nested).0).contains(
        "<ol><li><a href='text/one.xhtml'>All</a><ol><li><a href='text/two.xhtml'>Two</a></li></ol></li></ol>"
      ))
  }

  @Test func linksOfTheTextToTheCoverLeadToTheFirstPage() throws {
    let linked = book.changing("OPS/text/two.xhtml", "Ever", "<a href='../cover.xhtml'>Ever</a>")
    #expect(
      try text("OPS/text/two.xhtml", convert(linked).0).contains("<a href='one.xhtml'>Ever</a>"))
  }

  @Test func aPageThatSaysMoreThanACoverStays() throws {
    let talking = book.changing("OPS/cover.xhtml", "<div>", "<div><p>For my mother.</p>")
    let (archive, _) = try convert(talking)
    #expect(archive.entry(named: "OPS/cover.xhtml") != nil)
    #expect(try text("OPS/package.opf", archive).contains("idref=\"cp\""))
  }

  @Test func aCoverOfTypeGoes() throws {
    let typed = book.changing(
      "OPS/cover.xhtml", "<div><img src='lamp.png' alt='Fog'/></div>",
      "<h1>Fog &amp; Lamps</h1><p>by Marrow and Sal</p>")
    #expect(try convert(typed).0.entry(named: "OPS/cover.xhtml") == nil)
  }

  @Test func aCoverThatOnlyThePageHasIsNamed() throws {
    let unnamed = book.changing(
      "OPS/package.opf", "<meta name=\"cover\" content=\"picture\"/>\n", "")
    let opf = try text("OPS/package.opf", convert(unnamed).0)
    #expect(opf.contains("<meta name=\"cover\" content=\"picture\"/>\n</metadata>"))
    #expect(opf.contains("<item properties=\"cover-image\" id=\"picture\""))
  }

  @Test func anOldPackageGetsNoProperties() throws {
    let old = book.changing("OPS/package.opf", "version=\"3.0\"", "version=\"2.0\"")
    #expect(!(try text("OPS/package.opf", convert(old).0).contains("cover-image")))
  }

  @Test func smallCoversAreTold() throws {
    var file: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82]
    file += [0, 0, 1, 0x2C, 0, 0, 0x04, 0]
    let path = folder.path("small.epub")
    let deflater = Deflater()
    let entries = book.files.map { name, text in
      name.hasSuffix(".png")
        ? ZIPEntry.stored(name: name, bytes: file)
        : deflater.entry(name: name, bytes: Array(text.utf8))
    }
    let archive = try AtomicFile(path)
    try ZIPWriter.write(entries, to: archive)
    try archive.commit()
    let notes = try KindleConverter.entries(ofBookAt: path).outcome.notes
    let note = try #require(notes.first { $0.id == .kindleSmallCover })
    #expect(note.message.contains("300×1024"))
  }

  @Test func aBookWithoutCoverIsTold() throws {
    let bare = SampleEPUB().changing(
      "OPS/package.opf", "<meta name=\"cover\" content=\"picture\"/>", "")
    #expect(try convert(bare).1.notes.map(\.id).contains(.kindleNoCover))
  }
}
