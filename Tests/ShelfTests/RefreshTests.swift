import CatalogModel
import Foundation
import TestSupport
import Testing

@testable import Shelf

@Suite struct RefreshTests {
  @Test func readsWhatIsNewAndForgetsWhatIsGone() async throws {
    let fixture = try ShelfFixture()
    try fixture.add("a.epub") { $0.title = "First" }
    try fixture.add("deep/er/b.epub") { $0.title = "Second" }
    #expect(try await fixture.refresh().read == 2)
    #expect(try await fixture.refresh() == ShelfChange(read: 0, removed: 0, files: 2))

    try fixture.add("a.epub") { $0.title = "First, again" }
    try FileManager.default.removeItem(atPath: fixture.scratch.path("deep/er/b.epub"))
    let change = try await fixture.refresh()
    #expect(change.read == 1 && change.removed == 1)
    #expect(try await fixture.titles(Selection(.all)) == ["First, again"])
    #expect(try await fixture.titles(Selection(.search("second"))).isEmpty)
  }

  @Test func remembersOverTheEndOfTheProgram() async throws {
    let scratch = try ScratchFolder()
    let memory = try ScratchFolder().path("../\(UUID().uuidString).sqlite")
    defer { try? FileManager.default.removeItem(atPath: memory) }
    try SampleBook().write(to: scratch.path("a.epub"))
    #expect(try await Shelf(folder: scratch.path, memory: memory).refresh(jobs: 1).read == 1)
    #expect(try await Shelf(folder: scratch.path, memory: memory).refresh(jobs: 1).read == 0)
  }

  @Test func tellsWhichFilesAreNoBooksEveryTime() async throws {
    let fixture = try ShelfFixture()
    try fixture.scratch.write("no book", to: "broken.epub")
    try fixture.add("a.epub")
    for _ in 1...2 {
      let change = try await fixture.refresh()
      #expect(change.problems.map(\.path) == ["broken.epub"])
    }
    #expect(try await fixture.titles(Selection(.all)).count == 1)
  }

  @Test func followsNoLinkOutOfTheFolder() async throws {
    let fixture = try ShelfFixture()
    let elsewhere = try ScratchFolder()
    try SampleBook { $0.title = "Private" }.write(to: elsewhere.path("private.epub"))
    try FileManager.default.createSymbolicLink(
      atPath: fixture.scratch.path("link.epub"),
      withDestinationPath: elsewhere.path("private.epub"))
    let change = try await fixture.refresh()
    #expect(change.problems.map(\.path) == ["link.epub"])
    #expect(try await fixture.titles(Selection(.all)).isEmpty)
    #expect(fixture.shelf.path(of: "link.epub") == nil)
    #expect(fixture.shelf.path(of: "../\(elsewhere.path)/private.epub") == nil)
  }

  /// A KEPUB beside its EPUB is the same book.
  @Test func showsABookOnce() async throws {
    let fixture = try ShelfFixture()
    try fixture.add("a.kepub.epub") { $0.identifier = "urn:test:same" }
    try fixture.add("copies/of/a.epub") { $0.identifier = "urn:test:same" }
    try await fixture.refresh()
    let books = try await fixture.shelf.books(Selection(.all), page: 1).books
    #expect(books.map(\.path) == ["copies/of/a.epub"])
  }

  @Test func aFolderThatIsNotThereIsAnError() throws {
    #expect(throws: ShelfError.self) { try Shelf(folder: "/no/such/folder", memory: nil) }
  }
}
