/// An entry of the manifest: one resource of the publication (EPUB 3.3, section 5.6.2).
public struct ManifestItem: Sendable, Hashable {
  /// Unique in the package document.
  public let id: String
  /// The path from the package document's folder, lower-case ASCII: `s012-c03.xhtml`.
  public let href: String
  /// `application/xhtml+xml`, `text/css`, …
  public let mediaType: String
  /// `nav`, `cover-image`, …
  public let properties: [String]

  public init(id: String, href: String, mediaType: String, properties: [String] = []) {
    self.id = id
    self.href = href
    self.mediaType = mediaType
    self.properties = properties
  }
}
