import Fanfold
import Foundation
import TestSupport
import Testing

/// A story that was kept in several files is one book.
@Suite("Parts")
struct PartsTests {
  private func write(_ parts: [Int], of total: Int, to folder: ScratchFolder) throws -> [String] {
    try parts.map { number in
      try folder.write(
        Samples.story(
          title: "Thin Ice (\(number)/\(total))",
          body: "The ice said \(number).\n\nWe waited.\n\nTBC in part \(number + 1)\n"),
        to: "ice\(number).txt")
    }
  }

  @Test func partsAreJoinedInTheirOrder() async throws {
    let folder = try ScratchFolder()
    let paths = try write([2, 1, 3], of: 3, to: folder)
    let other = try folder.write(Samples.story(title: "Alone"), to: "alone.txt")
    let outcome = try await serialBindery().export(
      paths + [other], to: .folder(folder.path("out")), tell: { _ in })
    #expect(outcome.succeeded == 2)
    #expect(try folder.names(in: "out") == ["Alone - Wren.epub", "Thin Ice - Wren.epub"])
    let book = try OpenedBook(folder.path("out/Thin Ice - Wren.epub"))
    let text = try book.text
    let places = try (1...3).map { try #require(text.range(of: "The ice said \($0).")).lowerBound }
    #expect(places == places.sorted())
    let sources = try paths.map { try sourceText(ofFile: $0) }.joined(separator: "\n")
    #expect(wordDifference(of: sources, and: text).lost.isEmpty)
  }

  @Test func inAnAnthologyTheyAreOneStory() async throws {
    let folder = try ScratchFolder()
    let bindery = serialBindery()
    let stories = try write([1, 2], of: 2, to: folder).map { try bindery.readStory(at: $0).outline }
    let book = bindery.compose(stories, by: .pairing)[0]
    #expect(book.stories.count == 1)
    #expect(book.stories[0].story.chapters.map { $0.title?.text.string } == ["Part 1", "Part 2"])
    try await bindery.write(book, to: folder.path("book.epub"))
    #expect(try OpenedBook(folder.path("book.epub")).text.contains("The ice said 2."))
  }

  @Test func aMissingPartIsTold() throws {
    let folder = try ScratchFolder()
    let bindery = serialBindery()
    let stories = try write([1, 3], of: 3, to: folder).map(bindery.readStory)
    let story = bindery.compose(stories)[0].stories[0].story
    #expect(story.diagnostics.contains { $0.id == .missingPart })
    #expect(story.status.value != .complete)
  }

  @Test func theSamePartTwiceIsNotJoined() throws {
    let folder = try ScratchFolder()
    let bindery = serialBindery()
    let paths = try write([1, 2], of: 2, to: folder)
    let copy = try folder.write(try folder.text("ice1.txt") + "More.\n", to: "copy.txt")
    #expect(bindery.compose(try (paths + [copy]).map(bindery.readStory)).count == 3)
  }
}
