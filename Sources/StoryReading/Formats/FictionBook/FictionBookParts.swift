import StoryModel

/// Tells the lines of a book that are no story: its annotation, and the title above all of it.
struct FictionBookParts {
  let manuscript: Manuscript

  /// - Parameters:
  ///   - annotation: the lines of what the description says of the story.
  ///   - title: the lines of the title of the body as a whole.
  init(
    _ source: Manuscript, annotation: Range<Int>, title: Range<Int>, _ particulars: [Particular],
    _ vocabulary: Vocabulary
  ) {
    var lines = source.lines
    let labels = LabelScanner(manuscript: source, vocabulary: vocabulary.header)
    // Archives write a story's whole header as its annotation; others a summary.
    var part = PagePart.summary
    for line in annotation.clamped(to: lines.indices) {
      if labels.label(at: line)?.isKnown == true { part = .field }
      lines[line].setting.part = part
      lines[line].setting.element = 1 << 24
      lines[line].setting.isQuoted = false
    }
    // The title above all is that of the book, with its authors.
    if particulars.contains(where: { $0.key == .title }) {
      for line in title.clamped(to: lines.indices) { lines[line].setting.part = .banner }
    }
    Self.setChapters(&lines)
    manuscript = Manuscript(
      source.storage, lines: lines, spans: source.spans, images: source.images)
  }

  /// The levels of headings that are no titles of sections.
  static let subtitleLevel = 7
  static let poemLevel = 9

  /// The titles of the highest level that comes more than once begin chapters, or of the only level:
  /// subtitles do so only where sections have no titles, poems' titles never.
  private static func setChapters(_ lines: inout [Manuscript.Line]) {
    var elements: [Int32: Set<Int32>] = [:]
    for line in lines where line.setting.kind == .heading && line.setting.part == .unknown {
      elements[line.setting.number, default: []].insert(line.setting.element)
    }
    let levels = elements.filter { $0.key < subtitleLevel }
    guard let level = levels.filter({ $0.value.count > 1 }).keys.min() ?? levels.keys.min() else {
      for place in lines.indices where lines[place].setting.number == poemLevel {
        lines[place].setting.kind = .text
      }
      return
    }
    for place in lines.indices where lines[place].setting.part == .unknown {
      let setting = lines[place].setting
      let isChapter = setting.kind == .heading && setting.number == level
      lines[place].setting.part = isChapter ? .chapter : .body
    }
  }
}
