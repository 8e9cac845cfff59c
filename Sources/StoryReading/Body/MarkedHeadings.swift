/// The headings that the format marks as such: `<h2>`, the styles of a word processor.
enum MarkedHeadings {
  /// The marked headings among the lines `body`. Those of the highest level that comes more than
  /// once begin chapters, or of the only level; a page's own rules go before levels.
  static func headings(_ manuscript: Manuscript, _ body: Range<Int>) -> [Headings.Heading] {
    let found = runs(manuscript, body)
    guard found.count * 3 <= body.count || found.count == 1 else { return chapters(found) }
    let level = chapterLevel(found)
    let isRuled = found.contains { $0.isChapter }
    return found.map { run in
      Headings.Heading(
        lines: run.lines, beginsChapter: isRuled ? run.isChapter : run.level == level)
    }
  }

  private struct Run {
    let lines: Range<Int>
    let level: Int
    /// Whether a rule for the page says that it begins a chapter.
    let isChapter: Bool
  }

  /// A page that sets its text as headings has none but those that a rule names.
  private static func chapters(_ runs: [Run]) -> [Headings.Heading] {
    runs.filter(\.isChapter).map { Headings.Heading(lines: $0.lines, beginsChapter: true) }
  }

  private static func runs(_ manuscript: Manuscript, _ body: Range<Int>) -> [Run] {
    var runs: [Run] = []
    var line = body.lowerBound
    while line < body.upperBound {
      let setting = manuscript.lines[line].setting
      let isChapter = setting.part == .chapter
      guard isChapter || isHeading(setting) else {
        line += 1
        continue
      }
      var end = line + 1
      while end < body.upperBound, manuscript.lines[end].setting == setting { end += 1 }
      let size = manuscript.lines[line..<end].reduce(0) { $0 + $1.range.count }
      let hasWords = manuscript.lines[line..<end].contains { line in
        manuscript.bytes(line.range) { WordScan($0, 0..<$0.count).words > 0 }
      }
      if size <= 300, hasWords {
        let level = setting.kind == .heading ? Int(setting.number) : 7
        runs.append(Run(lines: line..<end, level: level, isChapter: isChapter))
      }
      line = end
    }
    return runs
  }

  /// Old pages have no headings but large letters.
  private static func isHeading(_ setting: LineSetting) -> Bool {
    (setting.kind == .heading || setting.kind == .text && setting.isLarge) && setting.part != .note
  }

  private static func chapterLevel(_ runs: [Run]) -> Int? {
    var counts: [Int: Int] = [:]
    for run in runs { counts[run.level, default: 0] += 1 }
    return counts.filter { $0.value > 1 }.keys.min() ?? counts.keys.min()
  }
}
