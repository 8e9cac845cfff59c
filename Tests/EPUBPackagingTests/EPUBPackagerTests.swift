import EPUBModel
import Storage
import Synchronization
import TestSupport
import Testing
import ZIPArchive

@testable import EPUBPackaging

@Suite struct EPUBPackagerTests {
  private typealias Resource = Publication.Resource
  private typealias Section = Publication.Section

  private struct Unreadable: Error, Equatable {
    let section: Int
  }

  private func document(_ number: Int, _ page: Int = 0) -> Resource {
    let text = String(repeating: "<p>Section \(number), page \(page).</p>", count: 50 + number)
    return Resource(path: "EPUB/s\(number)-\(page).xhtml", bytes: Array(text.utf8))
  }

  private func section(_ number: Int) -> Section {
    let documents = [document(number), document(number, 1)]
    return Section(paths: documents.map(\.path)) { documents }
  }

  private func publication(_ sections: [Section]) -> Publication {
    Publication(
      packagePath: "EPUB/package.opf",
      head: [
        Resource(path: "META-INF/container.xml", bytes: Array("<container/>".utf8)),
        Resource(path: "EPUB/package.opf", bytes: Array("<package/>".utf8)),
      ],
      sections: sections)
  }

  @Test func entriesComeInTheOrderOfTheBook() async throws {
    let packed = try await EPUBPackager(jobs: 1).package(publication((1...3).map(section)))
    #expect(
      packed.entries.map(\.name) == [
        "mimetype", "META-INF/container.xml", "EPUB/package.opf", "EPUB/s1-0.xhtml",
        "EPUB/s1-1.xhtml", "EPUB/s2-0.xhtml", "EPUB/s2-1.xhtml", "EPUB/s3-0.xhtml",
        "EPUB/s3-1.xhtml",
      ])
    #expect(packed.entries[0].compressed.elementsEqual("application/epub+zip".utf8))
    #expect(packed.entries[0].method == .stored)
  }

  @Test(arguments: [2, 3, 16]) func theResultDoesNotDependOnTheJobs(jobs: Int) async throws {
    let book = publication((0..<40).map(section))
    let alone = try await EPUBPackager(jobs: 1).package(book)
    let together = try await EPUBPackager(jobs: jobs).package(book)
    #expect(alone.entries == together.entries)
  }

  @Test(arguments: [1, 3]) func neverMoreSectionsThanJobsAreUncompressed(jobs: Int) async throws {
    let load = Mutex((now: 0, most: 0))
    let sections = (0..<30).map { number in
      let document = document(number)
      return Section(paths: [document.path]) {
        load.withLock {
          $0.now += 1
          $0.most = max($0.most, $0.now)
        }
        defer { load.withLock { $0.now -= 1 } }
        return [document]
      }
    }
    _ = try await EPUBPackager(jobs: jobs).package(publication(sections))
    #expect(load.withLock { $0.most } <= jobs)
  }

  @Test(arguments: [1, 4]) func theFirstFailureOfTheBookIsThrown(jobs: Int) async throws {
    let sections = (0..<20).map { number in
      number == 7 || number == 9
        ? Section(paths: []) { throw Unreadable(section: number) } : section(number)
    }
    await #expect(throws: Unreadable(section: 7)) {
      try await EPUBPackager(jobs: jobs).package(publication(sections))
    }
  }

  @Test func sectionsKeepTheirPromises() async {
    let document = document(1)
    let wrong = Section(paths: ["EPUB/other.xhtml"]) { [document] }
    await #expect(
      throws: PackagingError.unexpectedResources(
        promised: ["EPUB/other.xhtml"], rendered: ["EPUB/s1-0.xhtml"])
    ) {
      try await EPUBPackager(jobs: 1).package(publication([wrong]))
    }
  }

  @Test func whatIsCompressedIsStored() async throws {
    let bytes = [UInt8](repeating: 7, count: 5000)
    let picture = Resource(path: "EPUB/images/i01.jpg", bytes: bytes, isCompressed: true)
    let section = Section(paths: [picture.path]) { [picture] }
    let inSection = publication([section])
    let inHead = Publication(packagePath: "EPUB/package.opf", head: [picture], sections: [])
    for book in [inSection, inHead] {
      let entries = try await EPUBPackager(jobs: 1).package(book).entries
      #expect(entries.last?.method == .stored)
      #expect(entries.last?.compressed == bytes)
    }
  }

  @Test func twoFilesOfOnePathAreRefused() async {
    await #expect(throws: PackagingError.duplicatePath("EPUB/s1-0.xhtml")) {
      try await EPUBPackager(jobs: 1).package(publication([section(1), section(1)]))
    }
  }

  /// Files of the same path that change from book to book must not be mistaken for one another.
  @Test func whatIsRememberedIsTheRightFile() async throws {
    let packager = EPUBPackager(jobs: 1)
    for round in [1, 2, 1, 1, 2] {
      let style = Resource(path: "EPUB/style.css", bytes: Array("p { margin: \(round)em }".utf8))
      let book = Publication(packagePath: "EPUB/package.opf", head: [style], sections: [])
      let entry = try await packager.package(book).entries[1]
      #expect(entry.compressed.elementsEqual("p { margin: \(round)em }".utf8))
    }
  }

  @Test func theFileIsThereAfterTheCommit() async throws {
    let folder = try ScratchFolder()
    let packed = try await EPUBPackager(jobs: 2).package(publication((1...3).map(section)))
    let file = try packed.write(to: folder.path("book.epub"))
    #expect(try !folder.names().contains("book.epub"))
    try file.commit()
    #expect(try folder.bytes("book.epub").count == packed.byteCount)
    let reader = try ZIPReader(path: folder.path("book.epub"))
    #expect(try reader.bytes(of: "EPUB/s2-1.xhtml").elementsEqual(document(2, 1).bytes))
  }
}
