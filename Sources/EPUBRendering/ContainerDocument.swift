import EPUBModel
import Markup

/// `META-INF/container.xml`, which says where the package document is (EPUB 3.3, section 4.2.6.3).
enum ContainerDocument {
  static func resource() -> Publication.Resource {
    var writer = MarkupWriter(capacity: 512)
    writer.xmlDeclaration()
    writer.element(
      "container",
      ["version": "1.0", "xmlns": "urn:oasis:names:tc:opendocument:xmlns:container"]
    ) { writer in
      writer.element("rootfiles") { writer in
        writer.void(
          "rootfile",
          ["full-path": Layout.package, "media-type": "application/oebps-package+xml"])
      }
    }
    return Publication.Resource(path: "META-INF/container.xml", bytes: writer.bytes)
  }
}
