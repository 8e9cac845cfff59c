import EPUBModel
import Markup

/// Writes the package document (EPUB 3.3, section 5; OPF 2.0.1, section 2).
struct PackageDocumentWriter {
  private let package: PackageDocument
  private let navigation: NavigationTree
  private let isEPUB2: Bool
  private let wording: Wording

  init(
    _ package: PackageDocument, _ navigation: NavigationTree, _ profile: PublicationProfile,
    _ wording: Wording
  ) {
    self.package = package
    self.navigation = navigation
    isEPUB2 = profile == .epub2
    self.wording = wording
  }

  func resource() -> Publication.Resource {
    var writer = MarkupWriter(capacity: 4096 + 128 * package.manifest.count)
    writer.xmlDeclaration()
    writer.raw("<package xmlns=\"http://www.idpf.org/2007/opf\" unique-identifier=\"uid\"")
    writer.attribute("version", isEPUB2 ? "2.0" : "3.0")
    if !isEPUB2 { writer.attribute("xml:lang", package.language) }
    writer.raw(">\n")
    if isEPUB2 {
      EPUB2MetadataWriter(package, wording).write(into: &writer)
    } else {
      MetadataWriter(package, wording).write(into: &writer)
    }
    manifest(into: &writer)
    spine(into: &writer)
    guide(into: &writer)
    writer.raw("</package>\n")
    return Publication.Resource(path: Layout.package, bytes: writer.bytes)
  }

  private func manifest(into writer: inout MarkupWriter) {
    writer.raw("<manifest>\n")
    for item in package.manifest {
      writer.raw("<item")
      writer.attribute("id", item.id)
      writer.attribute("href", item.href)
      writer.attribute("media-type", item.mediaType)
      if !isEPUB2, !item.properties.isEmpty {
        writer.attribute("properties", item.properties.joined(separator: " "))
      }
      writer.raw("/>\n")
    }
    writer.raw("</manifest>\n")
  }

  private func spine(into writer: inout MarkupWriter) {
    writer.raw("<spine toc=\"ncx\"")
    let direction = WritingDirection(ofLanguage: package.language)
    if !isEPUB2, direction == .rightToLeft {
      writer.attribute("page-progression-direction", direction.rawValue)
    }
    writer.raw(">\n")
    for item in package.spine {
      writer.raw("<itemref")
      writer.attribute("idref", item.idref)
      writer.raw(item.isLinear ? "/>\n" : " linear=\"no\"/>\n")
    }
    writer.raw("</spine>\n")
  }

  /// The landmarks once more for readers of EPUB 2 (OPF 2.0.1, section 2.6).
  private func guide(into writer: inout MarkupWriter) {
    let types = ["cover": "cover", "titlepage": "title-page", "toc": "toc", "bodymatter": "text"]
    writer.raw("<guide>\n")
    for landmark in navigation.landmarks {
      guard let type = types[landmark.type] else { continue }
      writer.void(
        "reference", ["type": type, "title": landmark.label, "href": landmark.href])
      writer.raw("\n")
    }
    writer.raw("</guide>\n")
  }
}
