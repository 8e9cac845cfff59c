import Fanfold
import Foundation
import TestSupport
import Testing

/// Files that are no stories, and places that cannot be written.
@Suite("Bad input")
struct BadInputTests {
  private func export(
    _ paths: [String], to folder: ScratchFolder, change: (inout Bindery.Options) -> Void = { _ in }
  ) async throws -> WorkOutcome {
    try await serialBindery(change).export(
      paths, to: .folder(folder.path("out")), tell: { _ in })
  }

  @Test func whatIsNoStoryIsNamedAndTheOthersAreMade() async throws {
    let folder = try ScratchFolder()
    try folder.write("", to: "empty.txt")
    try folder.write(" \n\n\t\n", to: "blank.txt")
    try Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + (0..<255)).write(
      to: URL(fileURLWithPath: folder.path("picture.txt")))
    try folder.write(Samples.story(title: "Kept"), to: "kept.txt")
    let bad = ["empty.txt", "blank.txt", "picture.txt", "absent.txt"].map(folder.path)
    let outcome = try await export(bad + [folder.path("kept.txt")], to: folder)
    #expect(outcome.succeeded == 1)
    #expect(outcome.failures.map(\.subject) == bad)
    #expect(outcome.failures.allSatisfy { !$0.explanation.isEmpty })
    #expect(try folder.names(in: "out") == ["Kept - Wren.epub"])
  }

  @Test func aFileThatIsTooLargeIsRefusedBeforeItIsRead() async throws {
    let folder = try ScratchFolder()
    let path = try folder.write(Samples.story(title: "Long"), to: "long.txt")
    let outcome = try await export([path], to: folder) { $0.storySizeLimit = 20 }
    #expect(outcome.failures.first?.cause == .unreadable)
  }

  @Test func nulBytesAndOneEndlessLineMakeABookAllTheSame() async throws {
    let folder = try ScratchFolder()
    let words = String(repeating: "and then the lights went out ", count: 400_000)
    let path = try folder.write(
      Samples.story(title: "End\u{0}less", body: words), to: "endless.txt")
    let outcome = try await export([path], to: folder)
    #expect(outcome.failures.isEmpty)
    let names = try folder.names(in: "out")
    #expect(names == ["Endless - Wren.epub"])
    #expect(
      try Bindery().check(folder.path("out/" + names[0])).filter { $0.severity == .error }.isEmpty)
  }

  @Test func aFolderInTheWayOfABookIsAnErrorAndNothingIsLeft() async throws {
    let folder = try ScratchFolder()
    let path = try folder.write(Samples.story(title: "Kept"), to: "kept.txt")
    try FileManager.default.createDirectory(
      atPath: folder.path("out/Kept - Wren.epub"), withIntermediateDirectories: true)
    let outcome = try await export([path], to: folder)
    #expect(outcome.failures.first?.cause == .unwritable)
    #expect(try folder.names(in: "out") == ["Kept - Wren.epub"])
  }

  @Test func aFileInTheWayOfTheFolderIsAnError() async throws {
    let folder = try ScratchFolder()
    let path = try folder.write(Samples.story(title: "Kept"), to: "kept.txt")
    try folder.write("in the way", to: "out")
    await #expect(throws: BinderyError.self) { _ = try await export([path], to: folder) }
    #expect(try folder.text("out") == "in the way")
  }

  @Test func aFolderWithoutStoriesSaysSo() throws {
    let folder = try ScratchFolder()
    try folder.write("{}", to: "data.json")
    let search = StorySearch([folder.path])
    #expect(search.paths.isEmpty)
    #expect(search.passedOver == 1)
    #expect(search.failures.first?.subject == folder.path)
  }

  @Test(.enabled(if: SmallVolume.isPossible))
  func aFullDiskLeavesNothingHalfWritten() async throws {
    let volume = try SmallVolume(kilobytes: 64)
    let folder = try ScratchFolder()
    let body = (0..<40_000).map { "word\($0 &* 2_654_435_761 % 1_000_003)" }
      .joined(separator: " ")
    let path = try folder.write(Samples.story(title: "Big", body: body), to: "big.txt")
    let outcome = try await serialBindery().export(
      [path], to: .folder(volume.path), tell: { _ in })
    #expect(outcome.failures.first?.cause == .unwritable)
    #expect(try FileManager.default.contentsOfDirectory(atPath: volume.path).isEmpty)
  }
}
