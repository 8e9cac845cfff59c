import CatalogModel

/// The media types of OPDS 2.0.
enum OPDS2Type {
  static let feed = "application/opds+json"
  static let publication = "application/opds-publication+json"

  static func of(_ place: Place) -> String {
    if case .book = place { return publication }
    return feed
  }
}
