import Fanfold
import Foundation
import TestSupport
import Testing

/// The five real stories, against what a careful reader found in them.
@Suite("Real stories", .enabled(if: !Samples.shared.isEmpty))
struct RealStoriesTests {
  @Test(arguments: Samples.shared) func theRecordIsWhatAReaderFound(path: String) throws {
    let truth = try Truth(besides: path)
    let record = try Truth(json: Data(StoryRecord(try serialBindery().readStory(at: path)).json))
    let keys = [
      "title", "authors", "fandoms", "rating", "ratingAsWritten", "relationships",
      "inferredRelationships", "isGen", "warnings", "warningsAsWritten", "summary", "disclaimer",
      "dedication", "acknowledgements", "notesBefore", "notesAfter", "chapters", "sceneBreaks",
      "paragraphs", "verseLines", "bodyFirstWords", "bodyLastWords", "endMark", "encoding",
      "language", "status",
    ]
    for key in keys {
      let isRight = truth.accepts(record[key], for: key)
      #expect(isRight, "\(key): \(record[key] ?? "nothing") for \(truth[key] ?? "nothing")")
    }
  }

  @Test func bundledByPairingTheyMakeFourAnthologies() async throws {
    let folder = try ScratchFolder()
    _ = try await serialBindery().bundle(
      Samples.shared, by: .pairing, into: folder.path, tell: { _ in })
    var storiesByTitle: [String: Int] = [:]
    for name in try folder.names() {
      let book = try OpenedBook(folder.path(name))
      let key = String(book.title.prefix { $0 != ":" })
      storiesByTitle[key] = book.spine.filter { $0.hasSuffix("-warnings.xhtml") }.count
    }
    #expect(
      storiesByTitle == [
        "Buffy Summers/Spike": 3, "Spike/Xander Harris": 2, "Spike/Willow Rosenberg": 1,
        "Anya Jenkins/Xander Harris": 1,
      ])
  }

  @Test func withoutInferenceTwoStoriesStateNoPairing() async throws {
    let stories = try Samples.shared.map {
      try serialBindery { $0.infersPairings = false }.readStory(at: $0)
    }
    let books = serialBindery().compose(stories, by: .pairing)
    let unstated = books.first { $0.kind == .anthology(.noPairingStated) }
    #expect(unstated?.stories.count == 2)
  }

  @Test func atHomeAloneAStoryStandsInOneBook() async throws {
    let bindery = serialBindery { $0.homeOnly = true }
    let books = bindery.compose(
      try Samples.shared.map(bindery.readStory), by: .pairing)
    #expect(books.map(\.stories.count).reduce(0, +) == 5)
  }
}

/// A labelled story's truth: JSON, with what else is acceptable.
struct Truth {
  private let values: [String: Any]

  init(besides path: String) throws {
    let json = URL(fileURLWithPath: path).deletingPathExtension().appendingPathExtension("json")
    try self.init(json: Data(contentsOf: json))
  }

  init(json: Data) throws {
    values = try #require(JSONSerialization.jsonObject(with: json) as? [String: Any])
  }

  subscript(key: String) -> Any? { values[key] }

  func accepts(_ value: Any?, for key: String) -> Bool {
    let alternatives = (values["alternatives"] as? [String: Any])?[key] as? [Any] ?? []
    let stated = values[key] ?? (key == "inferredRelationships" ? [] : NSNull())
    return ([stated] + alternatives).contains {
      Self.same(Self.simplified(key, $0), Self.simplified(key, value ?? NSNull()))
    } || (key == "title" && values["title"] is NSNull)
  }

  /// Pairings count by their characters, kind and qualifier; other keys as they are.
  private static func simplified(_ key: String, _ value: Any) -> Any {
    if let pairings = value as? [[String: Any]] {
      return pairings.map {
        "\($0["characters"] ?? "") \($0["kind"] ?? "") \($0["qualifier"] ?? "")"
      }.sorted()
    }
    if key == "warnings", let warnings = value as? [String] { return warnings.sorted() }
    if let text = value as? String { return folded(text) }
    if let texts = value as? [String] { return texts.map(folded) }
    return value
  }

  /// Quotation marks and white space in one form: they are not what truths are about.
  private static func folded(_ text: String) -> String {
    let straight = text.map { (character) -> Character in
      return switch character {
      case "“", "”", "„", "«", "»": "\""
      case "‘", "’": "'"
      default: character
      }
    }
    return String(straight).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func same(_ one: Any, _ other: Any) -> Bool {
    (one as? NSObject)?.isEqual(other) ?? false
  }
}
