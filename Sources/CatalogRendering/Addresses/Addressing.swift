import CatalogModel

/// Where the things of a catalogue are to be had. All answers are ready for an attribute: escaped as
/// addresses, not as markup.
package protocol Addressing: Sendable {
  /// The address of a page in a dialect.
  func page(_ place: Place, number: Int, in dialect: Dialect) -> String
  /// The address of a book's file; nil in a form that is not to be had.
  func download(_ book: CatalogBook, as format: DownloadFormat) -> String?
  /// The address of the picture of a book's cover, where it has one.
  func cover(of book: CatalogBook) -> String?
  /// The address of a small picture of a book's cover, a JPEG.
  func thumbnail(of book: CatalogBook) -> String?
  /// The address of the style sheet of the pages.
  var styleSheet: String { get }
  /// Where words are looked for, with `{searchTerms}` in their place; nil where nobody looks.
  func searchTemplate(in dialect: Dialect) -> String?
  /// The address of the OpenSearch description; nil where nobody looks.
  var searchDescription: String? { get }
  /// The address of the page on which a story is made into a book; nil where there is none.
  var bindery: String? { get }
}
