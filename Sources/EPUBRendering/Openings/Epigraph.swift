import StoryModel

/// Somebody else's words before a chapter begins: a few lines of verse or a quotation, and as a rule
/// who said them.
///
/// A story may as well open with a letter or a song. So only what says whose words it is counts, and
/// verse that a break parts from the text.
struct Epigraph: Equatable {
  /// Which of the blocks it is made of.
  let range: Range<Int>
  let words: [Block]
  /// The line that says whose words they are, with its dash; nil where none does.
  let attribution: [Inline]?

  /// The epigraph with which `blocks` begin at `start`; nil where they begin with something else.
  init?(in blocks: ArraySlice<Block>, at start: Int) {
    guard start < blocks.endIndex else { return nil }
    switch blocks[start] {
    case .verse(let lines):
      self.init(verse: lines, in: blocks, at: start)
    case .quotation(let quoted):
      self.init(quoted: quoted, in: blocks, at: start)
    case .paragraph(let inlines) where inlines.isAllStyledOrQuoted:
      self.init(quoted: [.paragraph(inlines)], in: blocks, at: start)
      // In a text without any marks of setting, only the break tells it from dialogue.
      if attribution == nil || !blocks.hasBreak(at: range.upperBound) { return nil }
    default: return nil
    }
    guard blocks[range.upperBound...].contains(where: \.isRunningText) else { return nil }
  }

  private init?(verse lines: [[Inline]], in blocks: ArraySlice<Block>, at start: Int) {
    guard lines.count <= Self.mostLines else { return nil }
    if let last = lines.last, lines.count > 1, last.isAttribution(asLastLine: true) {
      self.init(start..<start + 1, [.verse(Array(lines.dropLast()))], last)
    } else if let next = blocks.attribution(at: start + 1) {
      self.init(start..<start + 2, [.verse(lines)], next)
    } else if blocks.hasBreak(at: start + 1) {
      self.init(start..<start + 1, [.verse(lines)], nil)
    } else {
      return nil
    }
  }

  private init?(quoted: [Block], in blocks: ArraySlice<Block>, at start: Int) {
    let size = quoted.reduce(0) { $0 + $1.byteCount }
    guard quoted.count <= Self.mostParagraphs, size <= Self.mostBytes,
      quoted.allSatisfy(\.isRunningText), quoted.first?.isSalutation == false
    else { return nil }
    if quoted.count > 1, let last = quoted[...].attribution(at: quoted.count - 1) {
      self.init(start..<start + 1, Array(quoted.dropLast()), last)
    } else if let (words, line) = quoted.last?.splitAttribution {
      self.init(start..<start + 1, quoted.dropLast() + [words], line)
    } else if let next = blocks.attribution(at: start + 1) {
      self.init(start..<start + 2, quoted, next)
    } else {
      return nil
    }
  }

  private init(_ range: Range<Int>, _ words: [Block], _ attribution: [Inline]?) {
    self.range = range
    self.words = words
    self.attribution = attribution
  }

  private static let mostLines = 20
  private static let mostParagraphs = 3
  private static let mostBytes = 800
}

extension ArraySlice<Block> {
  /// The line at `place` that says whose the words before it are.
  fileprivate func attribution(at place: Int) -> [Inline]? {
    guard place < endIndex else { return nil }
    switch self[place] {
    // A line at the end side without a dash may be the signature of a letter.
    case .paragraph(let inlines), .aligned(.end, let inlines):
      return inlines.isAttribution() ? inlines : nil
    default: return nil
    }
  }

  fileprivate func hasBreak(at place: Int) -> Bool {
    guard place < endIndex, case .sceneBreak = self[place] else { return false }
    return true
  }
}

extension Block {
  fileprivate var isRunningText: Bool {
    switch self {
    case .paragraph, .verse: true
    case .aligned(.end, _): true
    default: false
    }
  }

  /// Whether a letter begins so: a short line with a comma at its end.
  fileprivate var isSalutation: Bool {
    guard case .paragraph(let inlines) = self, inlines.isShort else { return false }
    return inlines.beginning([Inline].short).trimmed.hasSuffix(",")
  }

  /// A paragraph or verse whose last line says whose words it is, without that line and the line.
  fileprivate var splitAttribution: (Block, [Inline])? {
    switch self {
    case .paragraph(let inlines):
      guard let place = inlines.lastIndex(of: .lineBreak) else { return nil }
      let line = Array(inlines[(place + 1)...])
      return line.isAttribution(asLastLine: true)
        ? (.paragraph(Array(inlines[..<place])), line) : nil
    case .verse(let lines):
      guard lines.count > 1, let line = lines.last, line.isAttribution(asLastLine: true) else {
        return nil
      }
      return (.verse(Array(lines.dropLast())), line)
    default: return nil
    }
  }
}

extension [Inline] {
  fileprivate static let short = 100

  fileprivate var isShort: Bool { beginning(Self.short).utf8.count < Self.short }

  /// `-- Keats`, `— The Tempest, act I`: a dash and a name, and no sentence.
  ///
  /// - Parameter asLastLine: whether it is the last line of what is set off, where nobody else would
  ///   speak: `— old saying` will do there.
  fileprivate func isAttribution(asLastLine: Bool = false) -> Bool {
    guard isShort else { return false }
    let line = beginning(Self.short).trimmed
    let name = line.drop { "-–—―~".contains($0) }
    guard name.count < line.count, name.count > 1, !line.contains("\n"),
      let first = name.trimmed.unicodeScalars.first
    else { return false }
    let ending = line.last { !"*_)\"”’'".contains($0) }
    let isName = first.properties.isUppercase || first.opensQuotation || !first.isCasedLetter
    return (isName || asLastLine && ending != ".") && !"!?:;,-–—~".contains(ending ?? "!")
  }

  /// Whether all of it is in italics, or in one pair of quotation marks.
  fileprivate var isAllStyledOrQuoted: Bool {
    let isStyled = allSatisfy { inline in
      switch inline {
      case .text(let text): text.isBlank
      case .emphasis, .lineBreak: true
      case .strong, .struck, .thought: false
      }
    }
    if isStyled { return true }
    let text = beginning(Self.longQuotation).trimmed
    guard text.utf8.count < Self.longQuotation, let first = text.unicodeScalars.first,
      let last = text.unicodeScalars.last
    else { return false }
    let inside = text.dropFirst().dropLast()
    return first.opensQuotation && "\"”»“'’".unicodeScalars.contains(last)
      && !inside.contains(Character(first)) && !inside.contains(Character(last))
  }

  private static let longQuotation = 600
}

extension StringProtocol {
  fileprivate var trimmed: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
