import CatalogModel
import Resources

/// Tells a page of a catalogue in a dialect.
package struct CatalogRenderer: Sendable {
  private let siteTitle: String

  /// - Parameter siteTitle: what the catalogue is called.
  package init(siteTitle: String) { self.siteTitle = siteTitle }

  /// A page and the media type that it is to be served with.
  package func render(
    _ page: CatalogPage, as dialect: Dialect, _ addresses: any Addressing
  ) -> (bytes: [UInt8], mediaType: String) {
    switch dialect {
    case .html:
      (PageWriter(page, siteTitle: siteTitle, addresses).bytes(), "text/html; charset=utf-8")
    case .opds1:
      (AtomWriter(page, siteTitle: siteTitle, addresses).bytes(), AtomType.of(page.place))
    case .opds2:
      (OPDS2Writer(page, addresses).bytes(), OPDS2Type.of(page.place))
    }
  }

  /// The OpenSearch description of the catalogue.
  package func searchDescription(_ addresses: any Addressing) -> [UInt8] {
    SearchDescription(siteTitle: siteTitle, addresses).bytes()
  }

  /// The page on which a story is made into a book.
  ///
  /// - Parameters:
  ///   - limit: the largest file that is taken, in bytes.
  ///   - problem: why the last attempt failed; nil before the first.
  package func binderyPage(
    limit: Int, problem: String?, _ addresses: any Addressing
  ) -> [UInt8] {
    BinderyPage(siteTitle: siteTitle, limit: limit, problem: problem, addresses).bytes()
  }

  /// A page that says no more than why there is no other.
  package func messagePage(
    title: String, words: String, _ addresses: any Addressing
  ) -> [UInt8] {
    MessagePage(siteTitle: siteTitle, title: title, words: words, addresses).bytes()
  }

  /// The style sheet of the pages.
  package static var styleSheet: [UInt8] {
    Resources.bytes(of: "Catalog/pages.css").map { Array($0) } ?? []
  }
}
