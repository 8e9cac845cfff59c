import Foundation
import Storage
import StoryModel
import TestSupport
import ZIPArchive

@testable import StoryReading

/// A publication that a test spells: its files, zipped in the order given.
struct SampleEPUB {
  var metadata = "<dc:title>Low Water</dc:title><dc:creator opf:role=\"aut\">Sal Reed</dc:creator>"
  /// What stands in `manifest` beside the pages.
  var manifest = ""
  /// The pages of the spine: name below `OEBPS` and what is in the body.
  var pages: [(name: String, body: String)] = []
  /// What stands in the head of each page.
  var head = "<title>A page</title>"
  var guide = ""
  /// Files beside package document and pages, by their whole path.
  var others: [(name: String, bytes: [UInt8])] = []
  var version = "2.0"

  private var package: String {
    let items = pages.enumerated().map { number, page in
      "<item id=\"p\(number)\" href=\"\(page.name)\" media-type=\"application/xhtml+xml\"/>"
    }
    let references = pages.indices.map { "<itemref idref=\"p\($0)\"/>" }
    return """
      <?xml version="1.0" encoding="utf-8"?>
      <package xmlns="http://www.idpf.org/2007/opf" version="\(version)" unique-identifier="id">
      <metadata xmlns:dc="http://purl.org/dc/elements/1.1/"
        xmlns:opf="http://www.idpf.org/2007/opf">\(metadata)</metadata>
      <manifest>\(items.joined())\(manifest)</manifest>
      <spine toc="ncx">\(references.joined())</spine>
      <guide>\(guide)</guide>
      </package>
      """
  }

  /// The page of a body.
  private func document(_ body: String) -> String {
    """
    <?xml version="1.0" encoding="utf-8"?>
    <!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN" "http://www.w3.org/TR/xhtml11.dtd">
    <html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops">
    <head>\(head)</head>
    <body>\(body)</body>
    </html>
    """
  }

  static let container = """
    <?xml version="1.0"?>
    <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
    <rootfiles><rootfile full-path="OEBPS/book.opf"
      media-type="application/oebps-package+xml"/></rootfiles></container>
    """

  /// The bytes of the publication.
  func bytes() throws -> ContiguousArray<UInt8> {
    var entries: [(name: String, bytes: [UInt8])] = [
      ("mimetype", Array("application/epub+zip".utf8)),
      ("META-INF/container.xml", Array(Self.container.utf8)),
      ("OEBPS/book.opf", Array(package.utf8)),
    ]
    for page in pages where !page.body.isEmpty {
      let name = page.name.removingPercentEncoding ?? page.name
      entries.append(("OEBPS/" + name, Array(document(page.body).utf8)))
    }
    entries += others
    return try Self.zipped(entries)
  }

  static func zipped(
    _ files: [(name: String, bytes: [UInt8])]
  ) throws -> ContiguousArray<UInt8> {
    let folder = try ScratchFolder()
    let file = try AtomicFile(folder.path("book.epub"))
    let deflater = Deflater()
    try ZIPWriter.write(
      files.map { deflater.entry(name: $0.name, bytes: $0.bytes) }, to: file)
    try file.commit()
    return try ContiguousArray(folder.bytes("book.epub"))
  }

  /// The story in it.
  func read(name: String = "book.epub") throws -> StoryDraft {
    try StoryReader().read(StoryInput(path: "/in/\(name)", name: name, bytes: bytes()))
  }
}
