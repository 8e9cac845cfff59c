import Storage
import ZIPArchive

/// A small EPUB as some program may have made it, with the metadata that a test is about.
public struct SampleBook {
  public var title = "Half a Crown"
  public var identifier: String? = "urn:uuid:5f0c6d1e-8f5e-4d0a-9a55-0f6a3d1c2b10"
  public var authors = ["Pim"]
  /// With their kinds, as Fanfold says them; nil for a subject as other programs write it.
  public var subjects: [(name: String, kind: String?)] = []
  public var language = "en"
  public var description: String?
  public var series: (name: String, position: String)?
  /// Of an anthology.
  public var stories: [(title: String, author: String)] = []
  public var modified = "2004-05-06T00:00:00Z"
  /// A PNG.
  public var cover: [UInt8]?
  /// Metadata as they are.
  public var extra = ""
  public var version = "3.0"

  public init(_ change: (inout SampleBook) -> Void = { _ in }) { change(&self) }

  /// Writes the book; gives its path.
  @discardableResult
  public func write(to path: String) throws -> String {
    try Folder.make(Path.folder(of: path))
    var entries: [ZIPEntry] = [
      entry("mimetype", "application/epub+zip"),
      entry(
        "META-INF/container.xml",
        """
        <container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles>\
        <rootfile full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/>\
        </rootfiles></container>
        """),
      entry("OEBPS/content.opf", package),
      entry("OEBPS/nav.xhtml", Self.page("Contents", navigation)),
    ]
    entries += documents.map {
      entry("OEBPS/\($0).xhtml", Self.page($0, "<p>The rain came in. Nobody said so.</p>"))
    }
    if let cover {
      entries.append(ZIPEntry.stored(name: "OEBPS/art/front.png", bytes: cover))
    }
    let file = try AtomicFile(path)
    try ZIPWriter.write(entries, to: file)
    try file.commit()
    return path
  }

  private func entry(_ name: String, _ text: String) -> ZIPEntry {
    .stored(name: name, bytes: Array(text.utf8))
  }

  // MARK: The documents

  /// Their IDs: one for each story.
  private var documents: [String] { (0..<max(1, stories.count)).map { "s\($0)" } }

  private var package: String {
    """
    <?xml version="1.0" encoding="utf-8"?>
    <package xmlns="http://www.idpf.org/2007/opf" version="\(version)" unique-identifier="uid">
    <metadata xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:opf="http://www.idpf.org/2007/opf">
    \(metadata.joined(separator: "\n"))
    </metadata>
    <manifest>
    <item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
    \(cover == nil ? "" : #"<item id="pic" href="art/front.png" media-type="image/png" properties="cover-image"/>"#)
    \(documents.map { #"<item id="\#($0)" href="\#($0).xhtml" media-type="application/xhtml+xml"/>"# }.joined())
    </manifest>
    <spine>\(documents.map { #"<itemref idref="\#($0)"/>"# }.joined())</spine>
    </package>
    """
  }

  private var metadata: [String] {
    var lines = [
      "<dc:title>\(Self.escaped(title))</dc:title>", "<dc:language>\(language)</dc:language>",
    ]
    if let identifier {
      lines.append("<dc:identifier id=\"uid\">\(Self.escaped(identifier))</dc:identifier>")
    }
    lines += authors.map { "<dc:creator>\(Self.escaped($0))</dc:creator>" }
    for (number, subject) in subjects.enumerated() {
      lines.append("<dc:subject id=\"k\(number)\">\(Self.escaped(subject.name))</dc:subject>")
      if let kind = subject.kind {
        lines.append("<meta refines=\"#k\(number)\" property=\"dcterms:type\">\(kind)</meta>")
      }
    }
    if let description {
      lines.append("<dc:description>\(Self.escaped(description))</dc:description>")
    }
    if let series {
      lines += [
        "<meta property=\"belongs-to-collection\" id=\"c\">\(Self.escaped(series.name))</meta>",
        "<meta refines=\"#c\" property=\"group-position\">\(series.position)</meta>",
      ]
    }
    for (number, story) in stories.enumerated() {
      lines += [
        "<meta refines=\"#s\(number)\" property=\"dcterms:title\">\(Self.escaped(story.title))</meta>",
        "<meta refines=\"#s\(number)\" property=\"dcterms:creator\">\(Self.escaped(story.author))</meta>",
      ]
    }
    return lines + ["<meta property=\"dcterms:modified\">\(modified)</meta>", extra]
  }

  private var navigation: String {
    """
    <nav xmlns:epub="http://www.idpf.org/2007/ops" epub:type="toc"><ol><li><a href="s0.xhtml">One</a>\
    </li></ol></nav>
    """
  }

  private static func page(_ title: String, _ body: String) -> String {
    """
    <?xml version="1.0" encoding="utf-8"?>
    <html xmlns="http://www.w3.org/1999/xhtml"><head><title>\(title)</title></head>\
    <body>\(body)</body></html>
    """
  }

  private static func escaped(_ text: String) -> String {
    text.map { ["&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;"][$0] ?? String($0) }.joined()
  }
}
