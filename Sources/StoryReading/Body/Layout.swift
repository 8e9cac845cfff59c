/// How a story's lines make paragraphs.
struct Layout {
  enum Paragraphs {
    /// Blank lines part them.
    case groups
    /// Each line is one.
    case lines
    /// Each begins with an indent.
    case indents
  }

  private(set) var paragraphs = Paragraphs.groups
  /// Whether the lines of a paragraph were broken to fit a page.
  private(set) var isWrapped = false
  /// The width that they were broken at, in columns.
  private(set) var width = 0
  /// A gap of more blank lines than this parts two scenes.
  private(set) var gap = 0

  /// The layout of the lines `body`, judged by the first few thousand.
  init(_ manuscript: Manuscript, _ body: Range<Int>) {
    let lines = manuscript.lines[body].prefix(4000)
    gap = Manuscript.modalGap(lines)
    let inner = lines.dropFirst().filter { $0.gap == 0 }
    let gaps = max(lines.count - 1 - inner.count, 0)
    guard !inner.isEmpty else { return }
    width = Self.usualGreatestWidth(lines)
    let indented = inner.filter { $0.indent >= 2 }.count
    let isIndented = indented >= 3 && indented * 4 >= inner.count && gaps <= indented
    isWrapped = Self.isWrapped(lines, width, leavingOutIndented: isIndented)
    if isIndented {
      paragraphs = .indents
      gap = gaps * 4 < lines.count ? 0 : gap
    } else if gaps * (isWrapped ? 25 : 8) < lines.count {
      paragraphs = .lines
      gap = 0
    }
  }

  /// The width that nineteen of twenty lines keep to.
  private static func usualGreatestWidth(_ lines: ArraySlice<Manuscript.Line>) -> Int {
    let widths = lines.map { $0.width + min($0.indent, 16) }.sorted()
    return widths[(widths.count - 1) * 95 / 100]
  }

  /// Whether lines that go on from one to the next mostly fill the width.
  private static func isWrapped(
    _ lines: ArraySlice<Manuscript.Line>, _ width: Int, leavingOutIndented: Bool
  ) -> Bool {
    guard 36...90 ~= width else { return false }
    var (full, all) = (0, 0)
    for place in lines.indices.dropFirst() where lines[place].gap == 0 {
      if leavingOutIndented && lines[place].indent > lines[place - 1].indent { continue }
      if leavingOutIndented && lines[place].indent >= 2 { continue }
      all += 1
      if lines[place - 1].width * 10 >= width * 7 { full += 1 }
    }
    return all > 0 && full * 2 > all
  }
}
