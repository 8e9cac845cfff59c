/// What a body consists of, counted, and its first and last words.
public struct BodyCount: Sendable, Hashable {
  public private(set) var paragraphs = 0
  public private(set) var sceneBreaks = 0
  public private(set) var verseLines = 0
  /// The first six words of the body, headings left out.
  public private(set) var firstWords = ""
  /// The last six words.
  public private(set) var lastWords = ""

  /// The first line of the body, at most a hundred characters of it.
  public private(set) var firstLine = ""
  /// The last line, its end.
  public private(set) var lastLine = ""

  private static let wordsShown = 6
  private static let lineLength = 100

  /// Counts `chapters`.
  public init(_ chapters: [Chapter]) {
    var lines: [String] = []
    for chapter in chapters {
      for block in chapter.blocks { count(block, into: &lines) }
    }
    firstWords = Self.firstWords(of: lines)
    lastWords = Self.lastWords(of: lines)
    firstLine = Self.shortened(lines.first ?? "") { $0.prefix(Self.lineLength) + "…" }
    lastLine = Self.shortened(lines.last ?? "") { "…" + $0.suffix(Self.lineLength) }
  }

  /// Counts `block` and keeps its lines.
  private mutating func count(_ block: Block, into lines: inout [String]) {
    switch block {
    case .paragraph(let inlines):
      paragraphs += 1
      lines.append(inlines.plainText)
    case .verse(let verse):
      let written = verse.map(\.plainText).filter { !$0.isEmpty }
      verseLines += written.count
      lines += written
    case .sceneBreak:
      sceneBreaks += 1
    case .quotation(let blocks):
      for block in blocks { count(block, into: &lines) }
    case .heading:
      break
    case .preformatted(let texts):
      paragraphs += texts.count
      lines += texts.map(\.string)
    }
  }

  private static func shortened(_ line: String, _ cut: (String) -> String) -> String {
    let flat = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return flat.count <= lineLength ? flat : cut(flat)
  }

  private static func firstWords(of lines: [String]) -> String {
    var words: [Substring] = []
    for line in lines where words.count < wordsShown {
      words += line.split(whereSeparator: \.isWhitespace)
    }
    return words.prefix(wordsShown).joined(separator: " ")
  }

  private static func lastWords(of lines: [String]) -> String {
    var words: [Substring] = []
    for line in lines.reversed() where words.count < wordsShown {
      words = line.split(whereSeparator: \.isWhitespace) + words
    }
    return words.suffix(wordsShown).joined(separator: " ")
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
    case .emphasis(let inlines), .strong(let inlines), .thought(let inlines): inlines.plainText
    case .lineBreak: " "
    }
  }
}
