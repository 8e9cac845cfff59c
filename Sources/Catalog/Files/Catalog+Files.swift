import CatalogModel
import CoverArt
import Shelf
import Storage
import ZIPArchive

extension Catalog {
  /// The file of a book in a form, made where it has to be.
  ///
  /// - Returns: nil where the book's file is gone.
  /// - Throws: where it cannot be converted.
  package func file(
    of book: CatalogBook, as format: DownloadFormat
  ) async throws(CatalogError) -> CatalogFile? {
    guard let path = shelf.path(of: book.path), Storage.FileSystem.size(of: path) != nil else {
      return nil
    }
    let isKepub = path.lowercased().hasSuffix(DownloadFormat.kepub.suffix)
    let made =
      format == .epub || (format == .kepub && isKepub)
      ? path : try await conversions.file(of: book, at: path, as: format)
    return CatalogFile(
      path: made, mediaType: DownloadFormat.mediaType, edition: "\(book.edition)|\(format)",
      changed: book.added)
  }

  /// The picture of a book's cover as it is in the book; nil where there is none.
  package func cover(
    of book: CatalogBook
  ) -> (bytes: ContiguousArray<UInt8>, mediaType: String)? {
    guard let cover = book.cover, let path = shelf.path(of: book.path) else { return nil }
    var limits = ZIPLimits()
    limits.entrySize = 32 << 20
    guard let bytes = try? ZIPReader(file: path, limits: limits).bytes(of: cover.path) else {
      return nil
    }
    return (bytes, cover.mediaType)
  }

  /// A small picture of a book's cover, a JPEG; nil where there is none, or it cannot be decoded.
  package func thumbnail(
    of book: CatalogBook
  ) async throws(CatalogError) -> ContiguousArray<UInt8>? {
    if let known = try await asking({ () throws(ShelfError) in try await shelf.thumbnail(of: book) }
    ) {
      return known.isEmpty ? nil : known
    }
    // That a cover gives none is remembered too.
    let made = cover(of: book).flatMap { Thumbnail.make(of: $0.bytes) } ?? []
    try await asking { () throws(ShelfError) in try await shelf.store(thumbnail: made, of: book) }
    return made.isEmpty ? nil : made
  }
}
