@_exported import CatalogModel
@_exported import CatalogRendering
import CoverArt
import Shelf
import Storage

/// A catalogue of the books in a folder: its pages, in every dialect, and their files.
///
/// ```swift
/// let catalog = try Catalog(of: "books")
/// try await catalog.refresh(jobs: 2)
/// let page = try await catalog.page(at: .home)
/// ```
package final class Catalog: Sendable {
  /// What it is called.
  package let title: String
  package let renderer: CatalogRenderer
  let shelf: Shelf
  let madeFiles = MadeFiles()
  let artist = CoverArtist(CoverArtist.Options())

  /// A catalogue of the EPUBs in `folder` and the folders below it.
  ///
  /// - Parameters:
  ///   - title: nil for the name of the folder.
  ///   - remembers: whether the next catalogue of this folder is to be quick: what the books say is
  ///     kept in the person's cache (`$XDG_CACHE_HOME/fanfold`).
  /// - Throws: where the folder is not there.
  package init(
    of folder: String, title: String? = nil, remembers: Bool = true
  ) throws(CatalogError) {
    do throws(ShelfError) {
      shelf = try Self.shelf(of: folder, remembers: remembers)
    } catch {
      throw CatalogError(error)
    }
    self.title = title ?? Path.name(of: shelf.folder)
    renderer = CatalogRenderer(siteTitle: self.title)
  }

  /// A shelf whose memory cannot be used is slow, and works all the same.
  private static func shelf(of folder: String, remembers: Bool) throws(ShelfError) -> Shelf {
    if remembers, let memory = CacheFolder.file(for: folder) {
      do throws(ShelfError) {
        return try Shelf(folder: folder, memory: memory)
      } catch .database {
      }
    }
    return try Shelf(folder: folder, memory: nil)
  }

  /// Looks what the folder holds now.
  ///
  /// - Parameters:
  ///   - jobs: how many books are read at once.
  ///   - tell: how many of how many books that had to be read are done.
  /// - Returns: what has changed, and which files are no books.
  @discardableResult
  package func refresh(
    jobs: Int, tell: (Int, Int) -> Void = { _, _ in }
  ) async throws(CatalogError) -> CatalogChange {
    let change = try await asking { () throws(ShelfError) in
      try await shelf.refresh(jobs: jobs, tell: tell)
    }
    return CatalogChange(
      read: change.read, removed: change.removed, files: change.files,
      problems: change.problems.map { .init(path: $0.path, reason: $0.reason) })
  }

  /// A page of the catalogue.
  ///
  /// - Parameters:
  ///   - number: counted from 1.
  ///   - narrows: whether lists of books come with ways to narrow and to order them.
  /// - Returns: nil where there is no such page.
  package func page(
    at place: Place, number: Int = 1, narrows: Bool = true
  ) async throws(CatalogError) -> CatalogPage? {
    let builder = PageBuilder(title: title, shelf: shelf, narrows: narrows)
    return try await asking { () throws(ShelfError) in try await builder.page(place, number) }
  }

  /// Removes what was made for downloads.
  package func close() async { await madeFiles.removeAll() }

  /// The book with an ID; nil where there is none.
  package func book(id: String) async throws(CatalogError) -> CatalogBook? {
    try await asking { () throws(ShelfError) in try await shelf.book(id: id)?.book }
  }

  /// What a book's file is called where it is taken to, without its suffix: `Half a Crown - Pim`.
  package static func fileName(of book: CatalogBook) -> String {
    let author = book.authors.isEmpty ? "" : " - \(book.byline)"
    return FileName.portable("\(book.title)\(author)", suffix: "", maxBytes: 120)
  }
}

/// What a look at the folder has changed.
package struct CatalogChange: Sendable, Hashable {
  /// Books that were not there before, or in another edition.
  package let read: Int
  package let removed: Int
  /// How many files there are.
  package let files: Int
  /// Files that are no books.
  package let problems: [Problem]

  package struct Problem: Sendable, Hashable {
    /// Below the folder.
    package let path: String
    /// In plain words.
    package let reason: String
  }
}
