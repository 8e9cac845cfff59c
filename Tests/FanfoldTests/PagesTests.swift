import Fanfold
import Foundation
import TestSupport
import Testing

/// Pages as people saved them from many sites, against what a careful reader found on them.
@Suite("Saved pages")
struct PagesTests {
  static let folder = SharedFolder.projectRoot.path + "/Tests/Fixtures/Pages"

  static let pages: [String] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".html") || $0.hasSuffix(".htm") }.sorted()
  }()

  private static let keys = [
    "title", "authors", "rating", "relationships", "warnings", "summary", "disclaimer", "series",
    "chapters", "sceneBreaks", "paragraphs", "verseLines", "bodyFirstWords", "bodyLastWords",
    "endMark", "language", "encoding", "status",
  ]

  /// What is known to be read otherwise than a person would, as `page: key`. A line goes when the
  /// rules have learnt it.
  private static let known: Set<Substring> = {
    let text = try? String(contentsOfFile: folder + "/known-differences.txt", encoding: .utf8)
    return Set(text?.split(separator: "\n").filter { !$0.hasPrefix("#") } ?? [])
  }()

  @Test(arguments: pages) func thePageIsReadAsAPersonWould(page: String) throws {
    let path = Self.folder + "/" + page
    let truth = try Truth(besides: path)
    let record = try Truth(json: Data(StoryRecord(try serialBindery().readStory(at: path)).json))
    for key in Self.keys {
      let isRight = truth.accepts(record[key], for: key)
      if Self.known.contains("\(page): \(key)") {
        #expect(!isRight, "\(page): \(key) is right now: take it off the list")
      } else {
        #expect(
          isRight, "\(page): \(key): \(record[key] ?? "nothing") for \(truth[key] ?? "nothing")")
      }
    }
  }
}
