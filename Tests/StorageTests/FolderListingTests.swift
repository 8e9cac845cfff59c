import Foundation
import TestSupport
import Testing

@testable import Storage

@Suite struct FolderListingTests {
  let folder: ScratchFolder
  init() throws { folder = try ScratchFolder() }

  private func list() throws -> [String] {
    try FolderListing.list(folder.path).files.map { String($0.dropFirst(folder.path.count + 1)) }
  }

  @Test func foldersAreEnteredInNaturalOrder() throws {
    for name in ["part 10.txt", "part 2.txt", "b/2.txt", "b/1.txt", "a.txt", "c.txt"] {
      try folder.write("x", to: name)
    }
    #expect(try list() == ["a.txt", "b/1.txt", "b/2.txt", "c.txt", "part 2.txt", "part 10.txt"])
  }

  @Test func hiddenNamesAreLeftOut() throws {
    try folder.write("x", to: ".hidden")
    try folder.write("x", to: ".git/config")
    try folder.write("x", to: "seen")
    let unfinished = try AtomicFile(folder.path("book.epub"))
    #expect(try list() == ["seen"])
    unfinished.discard()
  }

  @Test func loopsOfLinksEnd() throws {
    try folder.write("x", to: "in/story.txt")
    let files = FileManager.default
    try files.createSymbolicLink(
      atPath: folder.path("in/again"), withDestinationPath: folder.path)
    try files.createSymbolicLink(
      atPath: folder.path("lost"), withDestinationPath: folder.path("nowhere"))
    #expect(try list() == ["in/story.txt"])
  }

  @Test func aFileIsItsOwnListing() throws {
    let path = try folder.write("x", to: "story.txt")
    #expect(try FolderListing.list(path).files == [path])
  }

  @Test func whatIsNotThereThrows() {
    let path = folder.path("none")
    #expect(throws: StorageError.notFound(path: path)) { try FolderListing.list(path) }
  }

  @Test func namesThatAreNotUTF8AreReported() throws {
    let bytes: [CChar] = Array(folder.path.utf8CString.dropLast()) + [0x2f, 0x63, -23, 0]  // "cé"
    let file = fopen(bytes, "w")
    try #require(file != nil)
    fclose(file!)
    let listing = try FolderListing.list(folder.path)
    #expect(listing.files.isEmpty)
    #expect(listing.problems.count == 1)
  }

  @Test(arguments: [
    (["10", "9"], ["9", "10"]), (["a01", "a1", "a001"], ["a1", "a01", "a001"]),
    (["x2y10", "x2y9", "x10y1"], ["x2y9", "x2y10", "x10y1"]), (["ab", "a", ""], ["", "a", "ab"]),
    (
      ["99999999999999999999999", "100000000000000000000000"],
      [
        "99999999999999999999999", "100000000000000000000000",
      ]
    ),
  ])
  func numbersCountAsNumbers(given: [String], expected: [String]) {
    #expect(given.sorted(by: NaturalOrder.precedes) == expected)
  }
}
