import FoundationEssentials

/// A story in the JSON form that other programs read: `fanfold inspect --json`.
///
/// The keys are a public contract. Every key is present, null or empty where the story has nothing.
public struct StoryRecord: Encodable, Sendable {
  let file: String
  let path: String
  let encoding: String
  let bom: Bool
  let sha256: String
  let language: String
  let title: String
  let titleSource: String
  let authors: [String]
  let fandoms: [String]
  let rating: String
  @OrNull var ratingAsWritten: String?
  let relationships: [RelationshipRecord]
  let inferredRelationships: [RelationshipRecord]
  let isGen: Bool
  let characters: [String]
  let warnings: [String]
  let warningsStatement: String
  @OrNull var warningsAsWritten: String?
  let tags: [String]
  @OrNull var summary: String?
  @OrNull var disclaimer: String?
  @OrNull var dedication: String?
  @OrNull var acknowledgements: String?
  @OrNull var notesBefore: String?
  @OrNull var notesAfter: String?
  @OrNull var series: SeriesRecord?
  @OrNull var part: PartRecord?
  let status: String
  @OrNull var date: String?
  let chapters: [String]
  let sceneBreaks: Int
  let paragraphs: Int
  let verseLines: Int
  let words: Int
  let bodyFirstWords: String
  let bodyLastWords: String
  @OrNull var endMark: String?
  @OrNull var continuation: String?
  let fields: [FieldRecord]
  let remainder: [RemainderRecord]
  let diagnostics: [DiagnosticRecord]
  /// The fields that are as a person corrected them.
  let overrides: [String]

  /// The record of `story`.
  public init(_ story: Story) {
    let body = BodyCount(story.chapters, language: story.language.value)
    file = story.source.name
    path = story.source.path
    encoding = story.source.encoding
    bom = story.source.hasByteOrderMark
    sha256 = story.source.sha256
    language = story.language.value
    title = story.title.value.string
    titleSource = story.titleSource
    authors = story.authors.map(\.value.string)
    fandoms = story.fandoms.map(\.value)
    rating = story.rating.value.rawValue
    ratingAsWritten = story.rating.written?.text.string
    relationships = story.pairings.filter { $0.evidence != .inferred }.map(RelationshipRecord.init)
    inferredRelationships = story.pairings.filter { $0.evidence == .inferred }
      .map(RelationshipRecord.init)
    isGen = story.isGen
    characters = story.characters.map(\.value.name)
    warnings = story.warnings.warnings.map(\.id).withoutRepetition
    warningsStatement = story.warnings.recordName
    warningsAsWritten = story.warnings.written?.text.string
    tags = story.tags.map(\.string)
    summary = story.summary?.text.string
    disclaimer = story.disclaimer?.text.string
    dedication = story.dedication?.text.string
    acknowledgements = story.acknowledgements?.text.string
    notesBefore = story.notesBefore.joinedText
    notesAfter = story.notesAfter.joinedText
    series = story.series.map { SeriesRecord($0.value) }
    part = story.part.map { PartRecord($0.value) }
    status = story.status.value.rawValue
    date = story.date?.value
    chapters = story.chapters.compactMap { $0.title?.text.string }
    sceneBreaks = body.sceneBreaks
    paragraphs = body.paragraphs
    verseLines = body.verseLines
    words = story.wordCount
    bodyFirstWords = body.firstWords
    bodyLastWords = body.lastWords
    endMark = story.endMark?.text.string
    continuation = story.continuation?.text.string
    fields = story.fields.map(FieldRecord.init)
    remainder = story.remainder.map(RemainderRecord.init)
    diagnostics = story.diagnostics.map(DiagnosticRecord.init)
    overrides = Overrides.Field.allCases.filter(story.corrected.contains).map(\.rawValue)
  }

  /// The record as one line of JSON, its keys sorted.
  public var json: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do {
      return Array(try encoder.encode(self))
    } catch {
      preconditionFailure("a record holds nothing that JSON cannot: \(error)")
    }
  }
}

extension Story {
  /// The contract's word for where the title stands. A file name that is a mere number gives none.
  fileprivate var titleSource: String {
    switch title.evidence {
    case .header, .byline: "header"
    case .text, .inferred: "line"
    case .fileName: source.stem.isSerialNumber ? "none" : "filename"
    case .override: "override"
    }
  }
}

extension String {
  /// Whether this is what a machine calls a file: `7c21e09b44d1`, `003_e9b28035bb51072e`.
  fileprivate var isSerialNumber: Bool {
    let marks: Set<Character> = ["_", "-", "."]
    return count(where: \.isNumber) > 2 && allSatisfy { $0.isHexDigit || marks.contains($0) }
  }
}

extension WarningStatement {
  fileprivate var recordName: String {
    switch self {
    case .silent: "silent"
    case .noneApply: "none"
    case .listed: "listed"
    }
  }
}

extension [Written] {
  /// The texts, one a line; nil where there are none.
  fileprivate var joinedText: String? {
    isEmpty ? nil : map(\.text.string).joined(separator: "\n")
  }
}

extension [String] {
  fileprivate var withoutRepetition: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
