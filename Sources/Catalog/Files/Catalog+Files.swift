import CatalogModel
import CoverArt
import Delivery
import EPUBModel
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
      switch format {
      case .epub: path
      case .kepub where isKepub: path
      case .kepub:
        try await madeFiles.file("kepub|\(book.edition)", suffix: format.suffix) {
          try KepubConverter.convert(bookAt: path, to: $0)
        }
      case .kindle:
        try await madeFiles.file("kindle|\(book.edition)", suffix: format.suffix) {
          try KindleConverter.convert(bookAt: path, to: $0)
        }
      }
    return CatalogFile(
      path: made, mediaType: DownloadFormat.mediaType, edition: "\(book.edition)|\(format)",
      changed: book.added)
  }

  /// The picture of a book's cover as it is in the book; one that is drawn where there is none.
  ///
  /// - Returns: nil where the book's file is gone or cannot be read.
  package func cover(
    of book: CatalogBook
  ) async throws(CatalogError) -> (bytes: ContiguousArray<UInt8>, mediaType: String)? {
    guard let path = shelf.path(of: book.path) else { return nil }
    guard let cover = book.cover else { return try await drawnCover(of: book) }
    var limits = ZIPLimits()
    limits.entrySize = 32 << 20
    guard let bytes = try? ZIPReader(file: path, limits: limits).bytes(of: cover.path) else {
      return nil
    }
    return (bytes, cover.mediaType)
  }

  private func drawnCover(
    of book: CatalogBook
  ) async throws(CatalogError) -> (bytes: ContiguousArray<UInt8>, mediaType: String)? {
    let artist = artist
    let path = try await madeFiles.file("cover|\(book.edition)", suffix: ".jpg") { target in
      let image = try artist.draw(CoverSubject(book)).image
      let file = try AtomicFile(target)
      try file.write(ContiguousArray(image.bytes))
      try file.commit()
    }
    guard let file = try? StoredFile.read(path, limit: 32 << 20) else { return nil }
    return (file.bytes, book.coverType)
  }

  /// A small picture of a book's cover, a JPEG; nil where it cannot be decoded, or the book is gone.
  package func thumbnail(
    of book: CatalogBook
  ) async throws(CatalogError) -> ContiguousArray<UInt8>? {
    if let known = try await asking({ () throws(ShelfError) in try await shelf.thumbnail(of: book) }
    ) {
      return known.isEmpty ? nil : known
    }
    // That a cover gives none is remembered too.
    let made = try await cover(of: book).flatMap { Thumbnail.make(of: $0.bytes) } ?? []
    try await asking { () throws(ShelfError) in try await shelf.store(thumbnail: made, of: book) }
    return made.isEmpty ? nil : made
  }
}

extension CoverSubject {
  /// What the cover of a book shows that has none of its own.
  fileprivate init(_ book: CatalogBook) {
    self.init(
      title: book.title, authors: book.authors.map(\.name),
      about: book.subjects(.pairing).first ?? book.subjects(.fandom).first,
      contents: book.stories.map(\.title), language: book.languages.first ?? "",
      key: book.identifier)
  }
}
