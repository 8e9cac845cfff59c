/// What a body consists of, counted, and its first and last words.
public struct BodyCount: Sendable, Hashable {
  public private(set) var paragraphs = 0
  public private(set) var sceneBreaks = 0
  public private(set) var verseLines = 0
  /// The first six words of the body, headings left out; of Chinese and Japanese twelve characters.
  public private(set) var firstWords = ""
  /// The last six words or twelve characters.
  public private(set) var lastWords = ""

  /// The first line of the body, at most a hundred characters of it.
  public private(set) var firstLine = ""
  /// The last line, its end.
  public private(set) var lastLine = ""

  private static let lineLength = 100

  /// Counts `chapters`, which are written in `language` (BCP 47).
  public init(_ chapters: [Chapter], language: String) {
    // Of a novel only a few lines are ever spelled out.
    var lines: [[Inline]] = []
    for chapter in chapters {
      for block in chapter.blocks { count(block, into: &lines) }
    }
    let excerpt = Excerpt(language: language)
    firstWords = excerpt.beginning(of: lines)
    lastWords = excerpt.end(of: lines)
    firstLine = Self.shortened(lines.first) { $0.prefix(Self.lineLength) + "…" }
    lastLine = Self.shortened(lines.last) { "…" + $0.suffix(Self.lineLength) }
  }

  /// Counts `block` and keeps its lines.
  private mutating func count(_ block: Block, into lines: inout [[Inline]]) {
    switch block {
    case .paragraph(let inlines), .aligned(_, let inlines):
      paragraphs += 1
      lines.append(inlines)
    case .verse(let verse):
      let written = verse.filter { !$0.isEmpty }
      verseLines += written.count
      lines += written
    case .sceneBreak:
      sceneBreaks += 1
    case .quotation(let blocks):
      for block in blocks { count(block, into: &lines) }
    case .heading, .image, .note:
      break
    case .preformatted(let texts):
      paragraphs += texts.count
      lines += texts.map { [.text($0)] }
    }
  }

  private static func shortened(
    _ line: [Inline]?, _ cut: (String) -> String
  ) -> String {
    let words = (line ?? []).plainText.split(whereSeparator: \.isWhitespace)
    let flat = words.joined(separator: " ")
    return flat.count <= lineLength ? flat : cut(flat)
  }
}

/// A few words from the beginning or the end of a text.
private struct Excerpt {
  /// Whether the language parts its words by spaces.
  private let hasSpaces: Bool
  private let length: Int

  init(language: String) {
    hasSpaces = !["zh", "ja"].contains(language.prefix { $0 != "-" }.lowercased())
    length = hasSpaces ? 6 : 12
  }

  func beginning(of lines: [[Inline]]) -> String {
    var pieces: [Substring] = []
    for line in lines where pieces.count < length { pieces += self.pieces(of: line.plainText) }
    return joined(pieces.prefix(length))
  }

  func end(of lines: [[Inline]]) -> String {
    var pieces: [Substring] = []
    for line in lines.reversed() where pieces.count < length {
      pieces = self.pieces(of: line.plainText) + pieces
    }
    return joined(pieces.suffix(length))
  }

  private func pieces(of line: String) -> [Substring] {
    let words = line.split(whereSeparator: \.isWhitespace)
    return hasSpaces ? words : words.flatMap { word in word.indices.map { word[$0...$0] } }
  }

  private func joined(_ pieces: ArraySlice<Substring>) -> String {
    pieces.joined(separator: hasSpaces ? " " : "")
  }
}

extension [Inline] {
  /// The text without marks, for words to people.
  public var plainText: String {
    map(\.plainText).joined()
  }
}

extension Inline {
  fileprivate var plainText: String {
    switch self {
    case .text(let text): text.string
    case .emphasis(let inlines), .strong(let inlines), .struck(let inlines), .thought(let inlines):
      inlines.plainText
    case .lineBreak: " "
    }
  }
}
