import Fanfold
import Foundation
import TestSupport
import Testing

/// One story, kept in every format: whatever file it is read from, the book's body is the same.
@Suite("The same story in every format")
struct SameStoryTests {
  static let folder = SharedFolder.projectRoot.path + "/Tests/Fixtures/SameStory"

  static let files: [String] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasPrefix("story") && !$0.hasSuffix(".zip") }.sorted()
  }()

  /// LibreOffice gives a run one character style, so that `never` is not strong besides.
  private static let plainStrong: Set<String> = ["story.docx", "story.rtf"]

  private func story(_ file: String) throws -> Story {
    let search = StorySearch([Self.folder + "/" + file])
    #expect(search.failures.isEmpty)
    return try Bindery().readStory(at: try #require(search.paths.first))
  }

  private func expected(_ name: String) throws -> [Substring] {
    try String(contentsOfFile: Self.folder + "/" + name, encoding: .utf8)
      .split(separator: "\n")
  }

  @Test(arguments: files) func theBodyIsTheSame(file: String) throws {
    let listing = try story(file).chapters.flatMap(BodyListing.lines)
    // The end of the letter is a paragraph for each line.
    let lines = try expected("expected-body.txt").flatMap { line in
      line.hasPrefix("lines: ")
        ? line.dropFirst(7).split(separator: " / ").map { "p: \($0)" } : [String(line)]
    }
    let isPlain = Self.plainStrong.contains(file)
    #expect(
      listing.map { isPlain ? withoutStrong($0) : $0 }
        == lines.map { isPlain ? withoutStrong($0) : $0 })
  }

  private func withoutStrong(_ line: String) -> String {
    line.replacingOccurrences(of: "<strong>", with: "")
      .replacingOccurrences(of: "</strong>", with: "")
  }

  @Test(arguments: files) func theHeadIsTheSame(file: String) throws {
    let story = try story(file)
    var found: [String: String] = [
      "title": story.title.value.string,
      "author": story.authors.map(\.value.string).joined(separator: "; "),
      "fandom": story.fandoms.map(\.value).joined(separator: "; "),
      "pairing": story.pairings.filter(\.qualifier.makesAnthology).map(\.canonicalName)
        .joined(separator: "; "),
      "rating": story.rating.value.rawValue,
      "summary": story.summary?.text.string ?? "",
      "end mark": story.endMark?.text.string ?? "",
    ]
    found["disclaimer"] = story.disclaimer?.text.string
    found["note after"] = story.notesAfter.first?.text.string
    let isFromArchive = file.hasPrefix("story-ao3")
    for line in try expected("expected-fields.txt") {
      let pieces = line.split(separator: ": ", maxSplits: 1).map(String.init)
      guard let value = found[pieces[0]] else { continue }
      // The Archive has no place for a disclaimer: it stands in the notes.
      if isFromArchive, ["disclaimer", "pairing"].contains(pieces[0]) { continue }
      #expect(value == pieces[1], "\(pieces[0])")
    }
    let notes = story.notesBefore.map(\.text.string).joined(separator: " ")
    #expect(notes.contains("Nobody in it is as brave as they look."))
    #expect(story.warnings.warnings.isEmpty == false)
  }

  @Test func theFilesOfAnArchiveComeInTheirOrder() throws {
    let search = StorySearch([Self.folder + "/story.zip"])
    let lines = try search.paths.flatMap {
      try Bindery().readStory(at: $0).chapters.flatMap(BodyListing.lines)
    }
    #expect(lines.filter { $0.hasPrefix("chapter: ") }.count == 3)
    #expect(lines.last == "p: Behind them, the lamp came on.")
  }
}

/// The blocks of a body, one a line.
enum BodyListing {
  static func lines(_ chapter: Chapter) -> [String] {
    (chapter.title.map { ["chapter: \($0.text)"] } ?? []) + chapter.blocks.flatMap(lines)
  }

  private static func lines(_ block: Block) -> [String] {
    switch block {
    case .paragraph(let inlines), .aligned(_, let inlines): ["p: " + marked(inlines)]
    case .verse(let lines): ["verse: " + lines.map(marked).joined(separator: " / ")]
    case .sceneBreak: ["break"]
    case .quotation(let blocks): blocks.flatMap(lines)
    case .note(let blocks): blocks.flatMap(lines).map { "note " + $0 }
    case .heading(let inlines): ["heading: " + marked(inlines)]
    case .preformatted(let lines): lines.map { "pre: \($0)" }
    case .image(let image): ["image: \(image.alternative)"]
    }
  }

  private static func marked(_ inlines: [Inline]) -> String {
    let text = inlines.map { inline in
      switch inline {
      case .text(let text): text.string
      case .emphasis(let inner): "<em>\(marked(inner))</em>"
      case .strong(let inner): "<strong>\(marked(inner))</strong>"
      case .struck(let inner): "<del>\(marked(inner))</del>"
      case .thought(let inner): marked(inner)
      case .lineBreak: " "
      }
    }.joined()
    return text.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
  }
}
