/// The headings of a story, found before it is parted into chapters.
struct Headings {
  struct Heading {
    let lines: Range<Int>
    /// False for a number that parts a chapter.
    let beginsChapter: Bool
  }

  private var headings: [Heading] = []
  private var index: [Int: Int] = [:]

  /// The headings among the lines `body`.
  ///
  /// Words such as `Chapter` make a heading by themselves. Bare numbers make headings where they
  /// count from one with text between them; where there are worded ones too, they part chapters.
  init(
    _ manuscript: Manuscript, _ vocabulary: HeadingVocabulary, _ body: Range<Int>, _ layout: Layout,
    _ settings: BodySettings
  ) {
    let marked = settings.areDefault ? [] : MarkedHeadings.headings(manuscript, body)
    if marked.contains(where: \.beginsChapter) {
      self.init(marked)
      return
    }
    let scanner = HeadingScanner(manuscript: manuscript, vocabulary: vocabulary)
    var worded: [Range<Int>] = []
    var numerals: [(line: Int, number: Int, style: HeadingScanner.Style)] = []
    for line in body where manuscript.lines[line].range.count <= 120 {
      guard let lines = Self.position(line, manuscript, body, layout) else { continue }
      switch scanner.kind(line) {
      case .worded?: worded.append(lines)
      case .numeral(let number, let style)?:
        if lines.count == 1 { numerals.append((line, number, style)) }
      case nil: break
      }
    }
    var headings = worded.map { Heading(lines: $0, beginsChapter: true) }
    for line in Self.sequence(numerals, manuscript, restarts: !worded.isEmpty) {
      headings.append(Heading(lines: line..<line + 1, beginsChapter: worded.isEmpty))
    }
    self.init(headings + marked)
  }

  private init(_ headings: [Heading]) {
    self.headings = headings
    for (place, heading) in headings.enumerated() { index[heading.lines.lowerBound] = place }
  }

  /// The heading that begins at `line`.
  func at(_ line: Int) -> Heading? {
    headings.isEmpty ? nil : index[line].map { headings[$0] }
  }

  /// The lines of a heading at `line`, as far as its place goes: alone between blank lines, with
  /// its title below it, or any line where blank lines do not part paragraphs.
  private static func position(
    _ line: Int, _ manuscript: Manuscript, _ body: Range<Int>, _ layout: Layout
  ) -> Range<Int>? {
    let lines = manuscript.lines
    let isFirst = line == body.lowerBound
    if layout.paragraphs != .groups {
      return isFirst || lines[line].gap > 0 || layout.paragraphs == .lines || lines[line].indent < 2
        ? line..<line + 1 : nil
    }
    guard isFirst || lines[line].gap > 0 else { return nil }
    let next = line + 1
    guard next < body.upperBound, lines[next].gap == 0 else { return line..<next }
    guard next + 1 < body.upperBound, lines[next + 1].gap > 0, lines[next].range.count <= 60 else {
      return nil
    }
    let last = manuscript[lines[next].range.upperBound - 1]
    return ".,;\"".utf8.contains(last) ? nil : line..<next + 1
  }

  /// The lines of `numerals` that count one, two, three, with some text between each two.
  private static func sequence(
    _ numerals: [(line: Int, number: Int, style: HeadingScanner.Style)], _ manuscript: Manuscript,
    restarts: Bool
  ) -> [Int] {
    guard let style = numerals.first(where: { $0.number == 1 })?.style else { return [] }
    var (lines, expected): ([Int], Int) = ([], 1)
    for numeral in numerals where numeral.style == style {
      guard numeral.number == expected || (restarts && numeral.number == 1) else { continue }
      if let last = lines.last {
        let distance =
          manuscript.lines[numeral.line].range.lowerBound - manuscript.lines[last].range.upperBound
        if distance < 200 { continue }
      }
      lines.append(numeral.line)
      expected = numeral.number + 1
    }
    return lines.count > 1 ? lines : []
  }
}
