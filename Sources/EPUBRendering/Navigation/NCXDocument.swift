import EPUBModel
import Markup

/// The NCX (OPF 2.0.1, section 2.4.1): the same tree for readers of EPUB 2 and for Kindle.
struct NCXDocument {
  private let tree: NavigationTree
  private let metadata: Metadata
  private let language: String

  init(_ tree: NavigationTree, _ package: PackageDocument) {
    self.tree = tree
    metadata = package.metadata
    language = package.language
  }

  func resource() -> Publication.Resource {
    var writer = MarkupWriter(capacity: 4096)
    writer.xmlDeclaration()
    writer.element(
      "ncx",
      [
        "xmlns": "http://www.daisy.org/z3986/2005/ncx/", "version": "2005-1",
        "xml:lang": language,
      ]
    ) { writer in
      writer.raw("\n")
      head(into: &writer)
      writer.element("docTitle") { $0.element("text", text: metadata.title.text) }
      writer.raw("\n")
      writer.element("navMap") { writer in
        writer.raw("\n")
        var order = 0
        points(tree.points, &order, into: &writer)
      }
      writer.raw("\n")
    }
    writer.raw("\n")
    return Publication.Resource(path: Layout.path(Layout.ncx), bytes: writer.bytes)
  }

  private func head(into writer: inout MarkupWriter) {
    let metas = [
      ("dtb:uid", metadata.identifier), ("dtb:depth", String(tree.depth)),
      ("dtb:totalPageCount", "0"), ("dtb:maxPageNumber", "0"),
    ]
    writer.element("head") { writer in
      writer.raw("\n")
      for (name, content) in metas {
        writer.void("meta", ["name": name, "content": content])
        writer.raw("\n")
      }
    }
    writer.raw("\n")
  }

  /// Numbers the points as they come: `playOrder` counts from 1 without gaps.
  private func points(
    _ points: [NavigationPoint], _ order: inout Int, into writer: inout MarkupWriter
  ) {
    for point in points {
      order += 1
      let number = String(order)
      writer.open("navPoint", ["id": "point-" + number, "playOrder": number])
      writer.element("navLabel") { $0.element("text", text: point.label) }
      writer.void("content", ["src": point.href])
      writer.raw("\n")
      self.points(point.children, &order, into: &writer)
      writer.raw("</navPoint>\n")
    }
  }
}
