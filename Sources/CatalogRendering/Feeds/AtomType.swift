import CatalogModel

/// The media types of OPDS 1.2.
enum AtomType {
  static let navigation = "application/atom+xml;profile=opds-catalog;kind=navigation"
  static let acquisition = "application/atom+xml;profile=opds-catalog;kind=acquisition"
  static let entry = "application/atom+xml;type=entry;profile=opds-catalog"
  static let search = "application/opensearchdescription+xml"

  static func of(_ place: Place) -> String {
    switch place {
    case .home, .headings: navigation
    case .books: acquisition
    case .book: entry
    }
  }
}
