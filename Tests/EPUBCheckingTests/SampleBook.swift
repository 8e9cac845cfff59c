import Storage
import StoryModel
import TestSupport
import ZIPArchive

@testable import EPUBChecking

/// A small book without a fault, of which each test spoils one thing.
struct SampleBook {
  /// In the order of the container.
  var files: [(path: String, text: String)] = [
    ("mimetype", "application/epub+zip"),
    ("META-INF/container.xml", container),
    ("EPUB/package.opf", package),
    ("EPUB/nav.xhtml", navigation),
    ("EPUB/toc.ncx", ncx),
    ("EPUB/style.css", "p { margin: 0 }"),
    ("EPUB/cover.png", "\u{89}PNG\r\n\u{1a}\npicture"),
    ("EPUB/one.xhtml", page("One", "<p id='start'>Once. <a href='two.xhtml#end'>On.</a></p>")),
    ("EPUB/two.xhtml", page("Two", "<img src='cover.png' alt=''/><p id='end'>Ever after.</p>")),
  ]
  /// Entries that are compressed, whatever they are.
  var deflated: Set<String> = []

  func changing(_ path: String, _ old: String, _ new: String) -> SampleBook {
    var book = self
    let index = book.files.firstIndex { $0.path == path }!
    precondition(book.files[index].text.contains(old), "\(path) has no \(old)")
    book.files[index].text = book.files[index].text.replacing(old, with: new)
    return book
  }

  func removing(_ path: String) -> SampleBook {
    var book = self
    book.files.removeAll { $0.path == path }
    return book
  }

  func adding(_ path: String, _ text: String) -> SampleBook {
    var book = self
    book.files.append((path, text))
    return book
  }

  func archive() throws -> [UInt8] {
    let folder = try ScratchFolder()
    let file = try AtomicFile(folder.path("book.epub"))
    try ZIPWriter.write(files.map(entry), to: file)
    try file.commit()
    return try folder.bytes("book.epub")
  }

  /// What the checker says: `NCX-001 EPUB/toc.ncx:5`, in its order.
  func findings() throws -> [String] { try Self.findings(in: archive()) }

  static func findings(in archive: [UInt8]) throws -> [String] {
    try diagnostics(in: archive).map { diagnostic in
      guard case .resource(let path, let line) = diagnostic.place else {
        return diagnostic.id.rawValue
      }
      return diagnostic.id.rawValue + " " + path + (line.map { ":\($0)" } ?? "")
    }
  }

  static func diagnostics(in archive: [UInt8]) throws -> [Diagnostic] {
    let folder = try ScratchFolder()
    let file = try AtomicFile(folder.path("book.epub"))
    try archive.withUnsafeBytes { bytes in try file.write(bytes) }
    try file.commit()
    return try EPUBChecker().check(file.path)
  }

  private func entry(_ file: (path: String, text: String)) -> ZIPEntry {
    // Latin-1, so that a picture's first bytes can be written as text.
    let bytes =
      file.path.hasSuffix(".png")
      ? file.text.unicodeScalars.map { UInt8($0.value) } : Array(file.text.utf8)
    return deflated.contains(file.path)
      ? Deflater().entry(name: file.path, bytes: bytes) : .stored(name: file.path, bytes: bytes)
  }

  static func page(_ title: String, _ body: String) -> String {
    """
    <?xml version="1.0" encoding="utf-8"?>
    <!DOCTYPE html>
    <html xmlns="http://www.w3.org/1999/xhtml" lang="en" xml:lang="en">
    <head><title>\(title)</title><link rel="stylesheet" href="style.css"/></head>
    <body>\(body)</body>
    </html>
    """
  }

  private static let container = """
    <?xml version="1.0"?>
    <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
    <rootfiles>
    <rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
    </rootfiles>
    </container>
    """

  private static let package = """
    <?xml version="1.0" encoding="utf-8"?>
    <package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="uid">
    <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
    <dc:identifier id="uid">urn:uuid:7d1c</dc:identifier>
    <dc:title id="t">Twice</dc:title>
    <dc:language>en</dc:language>
    <meta property="title-type" refines="#t">main</meta>
    <meta property="dcterms:modified">2001-02-03T04:05:06Z</meta>
    <meta name="cover" content="cover"/>
    </metadata>
    <manifest>
    <item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
    <item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>
    <item id="css" href="style.css" media-type="text/css"/>
    <item id="cover" href="cover.png" media-type="image/png" properties="cover-image"/>
    <item id="one" href="one.xhtml" media-type="application/xhtml+xml"/>
    <item id="two" href="two.xhtml" media-type="application/xhtml+xml"/>
    </manifest>
    <spine toc="ncx">
    <itemref idref="one"/>
    <itemref idref="two"/>
    </spine>
    </package>
    """

  private static let navigation = """
    <?xml version="1.0" encoding="utf-8"?>
    <html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops">
    <head><title>Contents</title></head>
    <body>
    <nav epub:type="toc"><ol>
    <li><a href="one.xhtml">One</a></li>
    <li><a href="two.xhtml">Two</a></li>
    </ol></nav>
    <nav epub:type="landmarks"><ol>
    <li><a epub:type="bodymatter" href="one.xhtml">The story</a></li>
    </ol></nav>
    </body>
    </html>
    """

  private static let ncx = """
    <?xml version="1.0" encoding="utf-8"?>
    <ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1">
    <head>
    <meta name="dtb:uid" content="urn:uuid:7d1c"/>
    <meta name="dtb:depth" content="1"/>
    </head>
    <docTitle><text>Twice</text></docTitle>
    <navMap>
    <navPoint id="p1" playOrder="1"><navLabel><text>One</text></navLabel>
    <content src="one.xhtml"/></navPoint>
    <navPoint id="p2" playOrder="2"><navLabel><text>Two</text></navLabel>
    <content src="two.xhtml"/></navPoint>
    </navMap>
    </ncx>
    """
}
