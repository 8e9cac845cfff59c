/// Where the resources lie in the container.
enum Layout {
  static let package = "EPUB/package.opf"
  static let navigation = "nav.xhtml"
  static let ncx = "toc.ncx"
  static let styleSheet = "book.css"
  static let modernSheet = "modern.css"

  /// The path in the container of `href`, which counts from the package document's folder.
  static func path(_ href: String) -> String { "EPUB/" + href }
}
