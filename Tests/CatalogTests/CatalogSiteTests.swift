import CatalogModel
import Foundation
import TestSupport
import Testing

@testable import Catalog

@Suite struct CatalogSiteTests {
  private func library(_ count: Int = 3) throws -> ScratchFolder {
    let scratch = try ScratchFolder()
    for number in 1...count {
      try SampleBook {
        $0.title = "Book \(number)"
        $0.identifier = "urn:test:\(number)"
        $0.subjects = [("A/B", "pairing"), ("Mature", "rating")]
      }.write(to: scratch.path("books/\(number).epub"))
    }
    return scratch
  }

  private func write(
    _ folder: String, to output: String
  ) async throws -> Catalog.SiteOutcome {
    let catalog = try Catalog(of: folder, remembers: false)
    try await catalog.refresh(jobs: 2)
    return try await catalog.writeSite(to: output)
  }

  /// The files of a folder, below it.
  private func files(in folder: String) -> Set<String> {
    Set(
      (FileManager.default.enumerator(atPath: folder)?.allObjects as? [String] ?? []).filter {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: "\(folder)/\($0)", isDirectory: &isFolder)
          && !isFolder.boolValue
      })
  }

  @Test func everyLinkLeadsToAFile() async throws {
    let scratch = try library(60)
    let site = scratch.path("site")
    #expect(try await write(scratch.path("books"), to: site).books == 60)
    let files = files(in: site)
    #expect(files.contains("all/page-2.html") && files.contains("opds/v2/all/page-2.json"))
    var links = 0
    for file in files where [".html", ".xml"].contains(where: file.hasSuffix) {
      let text = try String(contentsOfFile: "\(site)/\(file)", encoding: .utf8)
      for match in text.matches(of: /(?:href|src)="([^"#]+)"/) {
        let target = try #require(
          URL(string: String(match.1), relativeTo: URL(fileURLWithPath: "\(site)/\(file)")))
        #expect(FileManager.default.fileExists(atPath: target.path), "\(file): \(match.1)")
        links += 1
      }
    }
    #expect(links > 500)
  }

  @Test func aSecondRunWritesOnlyWhatHasChanged() async throws {
    let scratch = try library()
    let site = scratch.path("site")
    _ = try await write(scratch.path("books"), to: site)
    // The list of what was written is always written.
    #expect(try await write(scratch.path("books"), to: site).written == 1)

    try scratch.write("mine", to: "site/mine.html")
    let before = files(in: site)
    try FileManager.default.removeItem(atPath: scratch.path("books/2.epub"))
    _ = try await write(scratch.path("books"), to: site)
    let gone = before.subtracting(files(in: site))
    #expect(gone.contains { $0.hasPrefix("files/") && $0.hasSuffix(".epub") })
    #expect(gone.contains { $0.hasPrefix("books/") })
    #expect(files(in: site).contains("mine.html"))
  }

  @Test func booksStayWhereTheyAreInTheirOwnFolder() async throws {
    let scratch = try library()
    let folder = scratch.path("books")
    _ = try await write(folder, to: folder)
    #expect(!files(in: folder).contains { $0.hasPrefix("files/") })
    let page = try scratch.text("books/opds/all/index.xml")
    #expect(page.contains("href=\"../../1.epub\""))
  }

  @Test func aSiteInsideOfTheBooksIsRefused() async throws {
    let scratch = try library()
    await #expect(throws: CatalogError.self) {
      try await write(scratch.path("books"), to: scratch.path("books/site"))
    }
  }

  /// The list of an earlier run may have been tampered with.
  @Test func removesNothingOutsideOfItsFolder() async throws {
    let scratch = try library()
    try scratch.write("precious", to: "precious.txt")
    try scratch.write("../precious.txt\n/etc/hostname\n", to: "site/.fanfold-catalog")
    _ = try await write(scratch.path("books"), to: scratch.path("site"))
    #expect(try scratch.text("precious.txt") == "precious")
  }
}
