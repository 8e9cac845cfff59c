import Resources
import StoryModel

/// What a chapter is to its story; the raw value is its `epub:type`, and with `doc-` its role.
enum ChapterKind: String, Sendable {
  case prologue, chapter, epilogue

  /// What `heading` says that the chapter is.
  ///
  /// The word for it stands first and alone, or before a mark (`Prologue: Oil`). `Prologue to a war`
  /// is a title like others.
  init(heading: Text?) {
    self = heading.map { ChapterKindWords.builtIn.kind(of: $0.string) } ?? .chapter
  }
}

/// The words that tell what a chapter is (`Resources/Headings.toml`).
private struct ChapterKindWords {
  static let builtIn = ChapterKindWords(Resources.decode(File.self, from: "Headings.toml"))

  private let kinds: [String: ChapterKind]

  struct File: Decodable {
    let prologue: [String]
    let epilogue: [String]
  }

  init(_ file: File) {
    let prologues = file.prologue.map { ($0, ChapterKind.prologue) }
    let epilogues = file.epilogue.map { ($0, ChapterKind.epilogue) }
    kinds = Dictionary(prologues + epilogues, uniquingKeysWith: { first, _ in first })
  }

  func kind(of heading: String) -> ChapterKind {
    let words = heading.drop { !$0.isLetter }
    let first = words.prefix { $0.isLetter }
    let next = words[first.endIndex...].first { !$0.isWhitespace }
    return next?.isLetter == true ? .chapter : kinds[first.lowercased()] ?? .chapter
  }
}
