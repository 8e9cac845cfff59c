import EPUBModel

/// The cover picture as a file of the publication.
struct CoverFile: Sendable {
  /// The manifest ID, which `<meta name="cover">` names too.
  static let id = "cover-image"

  let image: CoverImage
  /// From the package document's folder.
  let href: String

  init(_ image: CoverImage) {
    self.image = image
    href = image.mediaType == "image/png" ? "images/cover.png" : "images/cover.jpg"
  }

  var item: ManifestItem {
    ManifestItem(
      id: Self.id, href: href, mediaType: image.mediaType, properties: ["cover-image"])
  }

  /// A picture is compressed in itself.
  var resource: Publication.Resource {
    Publication.Resource(path: Layout.path(href), bytes: image.bytes, isCompressed: true)
  }
}
