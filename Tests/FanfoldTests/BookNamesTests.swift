import Fanfold
import TestSupport
import Testing

/// Books of the same name stand side by side.
@Suite("Book names")
struct BookNamesTests {
  @Test func theSameTitleTwiceMakesTwoBooks() async throws {
    let folder = try ScratchFolder()
    try folder.write(Samples.story(title: "Rain"), to: "a/rain.txt")
    try folder.write(Samples.story(title: "RAIN", body: "Another rain.\n"), to: "b/rain.txt")
    let outcome = try await serialBindery().export(
      [folder.path("a/rain.txt"), folder.path("b/rain.txt")], to: .folder(folder.path("out")),
      tell: { _ in })
    #expect(outcome.failures.isEmpty)
    #expect(try folder.names(in: "out") == ["RAIN - Wren (2).epub", "Rain - Wren.epub"])
  }

  @Test func aSecondRunGivesTheSameNames() async throws {
    let folder = try ScratchFolder()
    let path = try folder.write(Samples.story(title: "What? No: never/ever"), to: "what.txt")
    for _ in 0..<2 {
      _ = try await serialBindery().export(
        [path], to: .folder(folder.path("out")), tell: { _ in })
    }
    #expect(try folder.names(in: "out") == ["What No - never-ever - Wren.epub"])
  }
}
