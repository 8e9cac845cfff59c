import CatalogModel
import Fanfold
import Foundation
import Storage
import TestSupport
import Testing
import ZIPArchive

@testable import Catalog

@Suite struct CatalogFilesTests {
  private func catalog(_ scratch: ScratchFolder) async throws -> Catalog {
    let catalog = try Catalog(of: scratch.path, remembers: false)
    try await catalog.refresh(jobs: 2)
    return catalog
  }

  private func onlyBook(_ catalog: Catalog) async throws -> CatalogBook {
    let page = try #require(try await catalog.page(at: .books(Selection(.all))))
    guard case .books(let books, _) = page.content, books.count == 1 else {
      throw CancellationError()
    }
    return books[0]
  }

  /// A book with a cover that Fanfold made.
  private func boundBook() async throws -> ScratchFolder {
    let scratch = try ScratchFolder()
    let story = "Title: Two Keys\nAuthor: Wren\nPairing: Spike/Xander\n\n\nThe rain came in.\n"
    let bound = try await Bindery().bind(ContiguousArray(story.utf8), called: "keys.txt")
    let file = try AtomicFile(scratch.path("keys.epub"))
    try file.write(bound.bytes)
    try file.commit()
    return scratch
  }

  @Test func givesABookInEveryForm() async throws {
    let scratch = try await boundBook()
    let catalog = try await catalog(scratch)
    let book = try await onlyBook(catalog)
    #expect(book.title == "Two Keys")
    for format in DownloadFormat.allCases {
      let file = try #require(try await catalog.file(of: book, as: format))
      let names = try ZIPReader(path: file.path).entries.map(\.name)
      #expect(names.first == "mimetype")
      #expect(try Bindery().check(file.path).filter { $0.severity == .error }.isEmpty)
      // Asked for again, it is not made again.
      #expect(try await catalog.file(of: book, as: format)?.path == file.path)
    }
    await catalog.close()
  }

  @Test func makesAFormOnceForManyWhoAsk() async throws {
    let scratch = try await boundBook()
    let catalog = try await catalog(scratch)
    let book = try await onlyBook(catalog)
    let paths = try await withThrowingTaskGroup(of: String?.self) { group in
      for _ in 1...8 { group.addTask { try await catalog.file(of: book, as: .kepub)?.path } }
      return try await group.reduce(into: Set<String?>()) { $0.insert($1) }
    }
    #expect(paths.count == 1)
    await catalog.close()
  }

  @Test func coversHaveSmallPictures() async throws {
    let scratch = try await boundBook()
    let catalog = try await catalog(scratch)
    let book = try await onlyBook(catalog)
    let cover = try #require(try await catalog.cover(of: book))
    let small = try #require(try await catalog.thumbnail(of: book))
    #expect(small.starts(with: [0xFF, 0xD8, 0xFF]) && small.count * 4 < cover.bytes.count)
    #expect(try await catalog.thumbnail(of: book) == small)
  }

  @Test func aPictureThatIsNoneHasNoSmallOne() async throws {
    let scratch = try ScratchFolder()
    try SampleBook { $0.cover = Array("no picture".utf8) }.write(to: scratch.path("a.epub"))
    let catalog = try await catalog(scratch)
    #expect(try await catalog.thumbnail(of: onlyBook(catalog)) == nil)
  }

  @Test func aBookWithoutACoverGetsOne() async throws {
    let scratch = try ScratchFolder()
    try SampleBook().write(to: scratch.path("a.epub"))
    let catalog = try await catalog(scratch)
    let book = try await onlyBook(catalog)
    let cover = try #require(try await catalog.cover(of: book))
    #expect(cover.mediaType == "image/jpeg" && cover.bytes.starts(with: [0xFF, 0xD8, 0xFF]))
    #expect(try await catalog.thumbnail(of: book) != nil)
  }

  @Test func aBookThatIsGoneIsNotGiven() async throws {
    let scratch = try await boundBook()
    let catalog = try await catalog(scratch)
    let book = try await onlyBook(catalog)
    try FileManager.default.removeItem(atPath: scratch.path("keys.epub"))
    #expect(try await catalog.file(of: book, as: .epub) == nil)
    #expect(try await catalog.file(of: book, as: .kepub) == nil)
  }

  @Test func aFileThatHoldsNoStoryIsAnErrorWithItsName() async throws {
    let error = await #expect(throws: BinderyError.self) {
      try await Bindery().bind([], called: "../../empty.txt")
    }
    #expect(error?.subject == "../../empty.txt")
  }
}
