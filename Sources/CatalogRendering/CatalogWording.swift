import CatalogModel

/// The words that stand on pages and in feeds.
package enum CatalogWording {
  package static let noAuthor = "Unknown"

  /// `1 book`, `12 books`.
  package static func books(_ count: Int) -> String {
    count == 1 ? "1 book" : "\(count) books"
  }

  /// What a form of a book is called where it is offered.
  package static func name(of format: DownloadFormat) -> String {
    switch format {
    case .epub: "EPUB"
    case .kepub: "EPUB for Kobo"
    case .kindle: "EPUB for Send to Kindle"
    }
  }

  /// What a book is about, as plain text: rating, warnings, pairings, its own summary.
  package static func summary(of book: CatalogBook) -> String {
    let facts = [
      book.subjects(.rating), book.subjects(.warning), Array(book.subjects(.pairing).prefix(4)),
    ].joined().joined(separator: " · ")
    return [facts, book.description ?? ""].filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// `120 KB`, `3.4 MB`.
  package static func size(_ bytes: Int) -> String {
    if bytes < 1000 { return "\(bytes) bytes" }
    if bytes < 1_000_000 { return "\((bytes + 500) / 1000) KB" }
    let tenths = (bytes + 50_000) / 100_000
    return tenths % 10 == 0 ? "\(tenths / 10) MB" : "\(tenths / 10).\(tenths % 10) MB"
  }
}
