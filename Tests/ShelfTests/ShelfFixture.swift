import CatalogModel
import TestSupport

@testable import Shelf

/// A folder with books and a shelf over it.
struct ShelfFixture {
  let scratch: ScratchFolder
  let shelf: Shelf

  init() throws {
    scratch = try ScratchFolder()
    shelf = try Shelf(folder: scratch.path, memory: nil)
  }

  func add(_ name: String, _ change: (inout SampleBook) -> Void = { _ in }) throws {
    var book = SampleBook()
    book.identifier = "urn:test:\(name)"
    change(&book)
    try book.write(to: scratch.path(name))
  }

  @discardableResult
  func refresh() async throws -> ShelfChange { try await shelf.refresh(jobs: 2) }

  func titles(_ selection: Selection, page: Int = 1) async throws -> [String] {
    try await shelf.books(selection, page: page).books.map(\.title)
  }
}
