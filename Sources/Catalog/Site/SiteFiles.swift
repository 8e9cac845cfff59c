import CatalogModel
import CatalogRendering
import Storage

/// The books and pictures of a catalogue of plain files.
struct SiteFiles {
  let catalog: Catalog
  let site: SiteWriter

  /// Puts pictures into the site, and books that lie elsewhere.
  ///
  /// - Returns: where they are.
  func place(
    _ books: [CatalogBook], into site: inout SiteWriter
  ) async throws(CatalogError) -> SitePlaces {
    var places = SitePlaces()
    for book in books {
      guard let file = try await catalog.file(of: book, as: .epub) else { continue }
      places.books[book.id] = [.epub: try self.file(file, of: book, into: &site)]
      if let cover = try await catalog.cover(of: book) {
        let name = "covers/\(book.id).\(Self.suffix(of: cover.mediaType))"
        try site.write(Array(cover.bytes), to: name)
        places.covers[book.id] = name
      }
      if let thumbnail = try await catalog.thumbnail(of: book) {
        let name = "thumbnails/\(book.id).jpg"
        try site.write(Array(thumbnail), to: name)
        places.thumbnails[book.id] = name
      }
    }
    return places
  }

  /// Where a book's file is, seen from the site: at its place where that is in the site, else copied.
  private func file(
    _ file: CatalogFile, of book: CatalogBook, into site: inout SiteWriter
  ) throws(CatalogError) -> String {
    if file.path.hasPrefix(site.folder + "/") {
      return String(file.path.dropFirst(site.folder.utf8.count + 1))
    }
    let name = "files/\(book.id)/\(Catalog.fileName(of: book)).epub"
    try site.copy(file.path, to: name)
    return name
  }

  private static func suffix(of mediaType: String) -> String {
    switch mediaType {
    case "image/png": "png"
    case "image/gif": "gif"
    default: "jpg"
    }
  }
}
