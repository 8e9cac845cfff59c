import Foundation
import StoryModel
import TestSupport
import Testing

@testable import StoryReading

/// Three hundred stories with known answers, written when the test runs.
@Suite("Synthetic stories", .enabled(if: SharedFolder.path != nil))
struct SyntheticStoryTests {
  /// The keys of `labels.jsonl` that reading can answer.
  struct Label: Decodable {
    let file: String
    let title, author, summary, warnings, ending: String?
    let chapters: [String]
    let sceneBreaksMarked, sceneBreaksLost, paragraphs: Int
  }

  private func corpus(_ count: Int, in folder: URL) throws -> [Label] {
    let script = Process()
    script.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    script.arguments = [
      "python3", "\(SharedFolder.path!)/tools/corpus.py", "\(count)", "reading", folder.path,
    ]
    try script.run()
    script.waitUntilExit()
    let lines = try String(
      contentsOf: folder.appendingPathComponent("labels.jsonl"), encoding: .utf8)
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try lines.split(separator: "\n").map {
      try decoder.decode(Label.self, from: Data($0.utf8))
    }
  }

  @Test("Every story is read as it was written, and no word is lost")
  func stories() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    for label in try corpus(300, in: folder) {
      let bytes = try Array(Data(contentsOf: folder.appendingPathComponent(label.file)))
      let draft = try read(bytes: bytes)
      func value(_ key: HeaderKey) -> String? { draft.fields.first { $0.key == key }?.value.string }
      let blocks = draft.chapters.flatMap(\.blocks)
      let breaks = blocks.filter { if case .sceneBreak = $0 { true } else { false } }
      #expect(value(.title) == label.title, "\(label.file)")
      #expect(value(.author) == label.author, "\(label.file)")
      #expect(value(.summary) == label.summary, "\(label.file)")
      #expect(
        draft.chapters.compactMap { $0.title?.text.string } == label.chapters, "\(label.file)")
      #expect(breaks.count == label.sceneBreaksMarked + label.sceneBreaksLost, "\(label.file)")
      #expect(blocks.count - breaks.count == label.paragraphs, "\(label.file)")
      #expect((draft.endMark ?? draft.continuation)?.text.string == label.ending, "\(label.file)")
      let difference = wordDifference(
        of: String(decoding: bytes, as: UTF8.self), and: draft.everything)
      #expect(difference.lost.isEmpty && difference.added.isEmpty, "\(label.file)")
    }
  }
}
