import Fanfold
import TestSupport
import Testing

/// The same stories make the same bytes.
@Suite("Same bytes")
struct SameBytesTests {
  private func export(_ jobs: Int) async throws -> [String: [UInt8]] {
    let folder = try ScratchFolder()
    _ = try await serialBindery { $0.jobs = jobs }.export(
      Samples.all, to: .folder(folder.path), tell: { _ in })
    return try contents(of: folder)
  }

  private func bundle(_ grouping: Grouping, _ jobs: Int) async throws -> [String: [UInt8]] {
    let folder = try ScratchFolder()
    _ = try await serialBindery { $0.jobs = jobs }.bundle(
      Samples.all, by: grouping, into: folder.path, tell: { _ in })
    return try contents(of: folder)
  }

  private func contents(of folder: ScratchFolder) throws -> [String: [UInt8]] {
    var contents: [String: [UInt8]] = [:]
    for name in try folder.names() { contents[name] = try folder.bytes(name) }
    return contents
  }

  @Test func singleBooksDoNotDependOnTheNumberOfWorkers() async throws {
    let one = try await export(1)
    #expect(one.count == Samples.all.count)
    #expect(try await export(2) == one)
    #expect(try await export(7) == one)
  }

  @Test(arguments: Grouping.allCases)
  func anthologiesDoNotDependOnTheNumberOfWorkers(grouping: Grouping) async throws {
    let one = try await bundle(grouping, 1)
    #expect(!one.isEmpty)
    #expect(try await bundle(grouping, 3) == one)
  }

  @Test func anOutlineGivesTheSameBookAsTheStory() async throws {
    let folder = try ScratchFolder()
    let bindery = serialBindery()
    // A chapter without a word looks like an outline's.
    let body = "Chapter 1\n\nRain.\n\nChapter 2\n\n...?!\n\nChapter 3\n\nNobody said so.\n"
    let gap = try folder.write(Samples.story(title: "Gap", body: body), to: "gap.txt")
    let stories = try (Samples.seeds + [gap]).map(bindery.readStory)
    try await bindery.write(
      bindery.compose(stories, by: Grouping.none)[0], to: folder.path("full.epub"))
    try await bindery.write(
      bindery.compose(stories.map(\.outline), by: Grouping.none)[0],
      to: folder.path("outline.epub"))
    #expect(try folder.bytes("full.epub") == folder.bytes("outline.epub"))
  }
}
