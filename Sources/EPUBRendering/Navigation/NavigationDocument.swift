import EPUBModel
import Markup

/// The navigation document (EPUB 3.3, section 7): the tree as XHTML.
struct NavigationDocument {
  private let tree: NavigationTree
  private let wording: Wording
  private let bookDirection: WritingDirection

  init(_ tree: NavigationTree, _ wording: Wording, bookDirection: WritingDirection) {
    self.tree = tree
    self.wording = wording
    self.bookDirection = bookDirection
  }

  func resource() -> Publication.Resource {
    var writer = MarkupWriter(capacity: 4096)
    writer.document(
      title: wording.navigation, language: wording.language, bookDirection: bookDirection
    ) { writer in
      writer.element(
        "nav",
        ["epub:type": "toc", "role": "doc-toc", "id": "toc", "aria-labelledby": "heading"]
      ) { writer in
        writer.raw("\n")
        writer.element("h1", ["id": "heading"], text: wording.contents)
        writer.raw("\n")
        list(tree.points, into: &writer)
      }
      writer.raw("\n")
      writer.element(
        "nav",
        [
          "epub:type": "landmarks", "id": "landmarks", "aria-label": wording.landmarks,
          "hidden": "hidden",
        ]
      ) { landmarks(into: &$0) }
      writer.raw("\n")
    }
    return Publication.Resource(path: Layout.path(Layout.navigation), bytes: writer.bytes)
  }

  private func list(_ points: [NavigationPoint], into writer: inout MarkupWriter) {
    writer.raw("<ol>\n")
    for point in points {
      writer.raw("<li><a")
      writer.attribute("href", point.href)
      writer.raw(">")
      label(of: point, into: &writer)
      writer.raw("</a>")
      if !point.children.isEmpty {
        writer.raw("\n")
        list(point.children, into: &writer)
      }
      writer.raw("</li>\n")
    }
    writer.raw("</ol>\n")
  }

  private func label(of point: NavigationPoint, into writer: inout MarkupWriter) {
    let length = point.foreign?.length ?? 0
    if let foreign = point.foreign {
      writer.title(String(point.label.prefix(length)), language: foreign.language)
    }
    writer.text(String(point.label.dropFirst(length)))
  }

  private func landmarks(into writer: inout MarkupWriter) {
    writer.raw("\n<ol>\n")
    for landmark in tree.landmarks {
      writer.element("li") { writer in
        writer.element(
          "a", ["epub:type": landmark.type, "href": landmark.href], text: landmark.label)
      }
      writer.raw("\n")
    }
    writer.raw("</ol>\n")
  }
}
