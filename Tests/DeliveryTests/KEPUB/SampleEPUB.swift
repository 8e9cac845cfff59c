import Storage
import TestSupport
import ZIPArchive

/// A small EPUB of another program, of which each test changes something.
struct SampleEPUB {
  /// In the order of the container.
  var files: [(path: String, text: String)] = [
    ("mimetype", "application/epub+zip"),
    ("META-INF/container.xml", container),
    ("OPS/package.opf", package),
    (
      "OPS/nav.xhtml",
      page("Contents", "<nav><ol><li><a href='text/one.xhtml'>One</a></li></ol></nav>")
    ),
    ("OPS/text/one.xhtml", page("One", String(repeating: "<p>Once. Upon.</p>", count: 5))),
    ("OPS/text/two.xhtml", page("Two", "<p>Ever <img src='../lamp.png' alt=''/> after.</p>")),
    ("OPS/style.css", "p { margin: 0 }"),
    ("OPS/lamp.png", "picture"),
  ]

  func changing(_ path: String, _ old: String, _ new: String) -> SampleEPUB {
    var book = self
    let index = book.files.firstIndex { $0.path == path }!
    precondition(book.files[index].text.contains(old), "\(path) has no \(old)")
    book.files[index].text = book.files[index].text.replacing(old, with: new)
    return book
  }

  func adding(_ path: String, _ text: String) -> SampleEPUB {
    var book = self
    book.files.removeAll { $0.path == path }
    book.files.append((path, text))
    return book
  }

  func removing(_ path: String) -> SampleEPUB {
    var book = self
    book.files.removeAll { $0.path == path }
    return book
  }

  /// Writes the book; pictures are stored, the rest is compressed.
  func write(to path: String) throws {
    let deflater = Deflater()
    let entries = files.map { file -> ZIPEntry in
      let bytes = Array(file.text.utf8)
      return file.path == "mimetype" || file.path.hasSuffix(".png")
        ? .stored(name: file.path, bytes: bytes) : deflater.entry(name: file.path, bytes: bytes)
    }
    let file = try AtomicFile(path)
    try ZIPWriter.write(entries, to: file)
    try file.commit()
  }

  static func page(_ title: String, _ body: String) -> String {
    """
    <?xml version="1.0" encoding="utf-8"?>
    <html xmlns="http://www.w3.org/1999/xhtml"><head><title>\(title)</title></head>
    <body>\(body)</body></html>
    """
  }

  private static let container = """
    <?xml version="1.0"?>
    <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>
    <rootfile full-path="OPS/package.opf" media-type="application/oebps-package+xml"/>
    </rootfiles></container>
    """

  private static let package = """
    <?xml version="1.0" encoding="utf-8"?>
    <package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id">
    <metadata xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:opf="http://www.idpf.org/2007/opf">
    <dc:identifier id="id">urn:uuid:1</dc:identifier>
    <dc:title>Fog &amp; Lamps</dc:title>
    <dc:creator>Marrow</dc:creator><dc:creator>Sal</dc:creator>
    <dc:language>en</dc:language>
    <dc:contributor opf:role="bkp">calibre (7.0)</dc:contributor>
    <dc:contributor id="maker">Another</dc:contributor>
    <meta refines="#maker" property="role">bkp</meta>
    <dc:contributor opf:role="edt">Pell</dc:contributor>
    <meta name="calibre:timestamp" content="2024-01-01"/>
    <meta name="cover" content="picture"/>
    </metadata>
    <manifest>
    <item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
    <item id="one" href="text/one.xhtml" media-type="application/xhtml+xml"/>
    <item id="two" href="text/t%77o.xhtml" media-type="application/xhtml+xml"/>
    <item id="css" href="style.css" media-type="text/css"/>
    <item id="picture" href="lamp.png" media-type="image/png"/>
    </manifest>
    <spine><itemref idref="one"/><itemref idref="two"/><itemref idref="nav" linear="no"/></spine>
    </package>
    """
}
