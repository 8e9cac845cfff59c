import CatalogModel

/// The addresses of a server: pages at `/`, OPDS 1.2 at `/opds`, OPDS 2.0 at `/opds/v2`.
package struct LiveAddresses: Addressing {
  /// What stands before the path: `http://example.org:8080`. Some readers want feeds with whole
  /// addresses; empty for addresses from the root.
  private let base: String
  /// What lets a reader see the pictures that sends no password for them; empty where none is asked.
  private let pictureKey: @Sendable (String) -> String
  private let names: @Sendable (CatalogBook) -> String

  /// - Parameters:
  ///   - pictureKey: from the ID of a book what follows the address of its pictures (`?key=…`).
  ///   - names: what a book's file is called, without its suffix.
  package init(
    base: String, pictureKey: @escaping @Sendable (String) -> String = { _ in "" },
    names: @escaping @Sendable (CatalogBook) -> String
  ) {
    self.base = base
    self.pictureKey = pictureKey
    self.names = names
  }

  package static func root(of dialect: Dialect) -> String {
    switch dialect {
    case .html: ""
    case .opds1: "/opds"
    case .opds2: "/opds/v2"
    }
  }

  package func page(_ place: Place, number: Int, in dialect: Dialect) -> String {
    let path = place.segments.reduce(Self.root(of: dialect)) { "\($0)/\(AddressText.escaped($1))" }
    let page = number > 1 ? [(name: "page", value: String(number))] : []
    return base + (path.isEmpty ? "/" : path) + AddressText.query(place.query + page)
  }

  package func download(_ book: CatalogBook, as format: DownloadFormat) -> String? {
    let folder = format == .kindle ? "kindle/" : ""
    return
      "\(base)/download/\(book.id)/\(folder)\(AddressText.escaped(names(book) + format.suffix))"
  }

  package func cover(of book: CatalogBook) -> String? {
    book.cover == nil ? nil : "\(base)/covers/\(book.id)\(pictureKey(book.id))"
  }

  package func thumbnail(of book: CatalogBook) -> String? {
    book.cover == nil ? nil : "\(base)/thumbnails/\(book.id).jpg\(pictureKey(book.id))"
  }

  package var styleSheet: String { "\(base)/pages.css" }

  package func searchTemplate(in dialect: Dialect) -> String? {
    switch dialect {
    case .html, .opds1: "\(base)\(Self.root(of: dialect))/search?q={searchTerms}"
    case .opds2: "\(base)\(Self.root(of: dialect))/search{?query}"
    }
  }

  package var searchDescription: String? { "\(base)/opds/search.xml" }

  package var bindery: String? { "\(base)/bind" }
}
