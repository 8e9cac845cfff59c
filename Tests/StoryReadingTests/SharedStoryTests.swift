import Foundation
import StoryModel
import TestSupport
import Testing

@testable import StoryReading

/// Stories that are not ours to copy, read where they are.
@Suite("Stories kept by people", .enabled(if: SharedFolder.path != nil))
struct SharedStoryTests {
  /// The keys of a truth file that reading alone can answer.
  struct Truth: Decodable {
    let file: String
    let encoding: String
    let title: String?
    let authors: [String]
    let ratingAsWritten, warningsAsWritten, summary, disclaimer: String?
    let dedication, acknowledgements: String?
    let sceneBreaks, paragraphs, verseLines: Int
    let bodyFirstWords, bodyLastWords: String
    let endMark: String?
  }

  static func names(in folder: String, suffix: String) -> [String] {
    guard let path = SharedFolder.path else { return [] }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "\(path)/\(folder)")) ?? []
    return names.filter { $0.hasSuffix(suffix) }.sorted().map { "\(folder)/\($0)" }
  }

  static func data(_ name: String) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: "\(SharedFolder.path!)/\(name)"))
  }

  static func truth(_ name: String) throws -> Truth {
    let json = String(name.prefix(upTo: name.lastIndex(of: ".")!)) + ".json"
    return try JSONDecoder().decode(Truth.self, from: data(json))
  }

  @Test("The seeds are what their truth says", arguments: names(in: "seeds", suffix: ".txt"))
  func seeds(name: String) throws {
    let truth = try Self.truth(name)
    let draft = try read(bytes: Array(Self.data(name)))
    func value(_ key: HeaderKey) -> String? { draft.fields.first { $0.key == key }?.value.string }
    #expect(draft.source.encoding == truth.encoding)
    #expect(value(.title) == truth.title)
    #expect(draft.fields.filter { $0.key == .author }.map(\.value.string) == truth.authors)
    #expect(value(.rating) == truth.ratingAsWritten)
    #expect(value(.warnings) == truth.warningsAsWritten)
    #expect(value(.summary) == truth.summary)
    #expect(value(.disclaimer) == truth.disclaimer)
    #expect(value(.dedication) == truth.dedication)
    #expect(value(.acknowledgements) == truth.acknowledgements)
    #expect(draft.endMark?.text.string == truth.endMark)
    let blocks = draft.chapters.flatMap(\.blocks)
    #expect(
      blocks.filter { if case .sceneBreak = $0 { true } else { false } }.count == truth.sceneBreaks)
    #expect(
      blocks.filter { if case .paragraph = $0 { true } else { false } }.count == truth.paragraphs)
    let words = blocks.map(\.text).joined(separator: " ").collapsed
    #expect(words.hasPrefix(truth.bodyFirstWords))
    #expect(words.hasSuffix(truth.bodyLastWords))
  }

  @Test(
    "No word is lost or added",
    arguments: names(in: "seeds", suffix: ".txt") + names(in: "corpus/dev", suffix: ".txt"))
  func nothingLost(name: String) throws {
    let draft = try read(bytes: Array(Self.data(name)))
    let bytes = ContiguousArray(try Self.data(name))
    let text = try SourceDecoder.decode(bytes).text
    let difference = wordDifference(
      of: String(decoding: text, as: UTF8.self), and: draft.everything)
    #expect(difference.lost.isEmpty)
    #expect(difference.added.isEmpty)
  }
}
