import StoryModel

/// The title of a story on a page that no rule knows: a heading, or a line in large letters, near
/// its top.
struct PageHeading {
  private let manuscript: Manuscript
  private let labels: LabelScanner
  private let shapes: LineShapes

  init(_ manuscript: Manuscript, _ labels: LabelScanner, _ shapes: LineShapes) {
    self.manuscript = manuscript
    self.labels = labels
    self.shapes = shapes
  }

  /// The line of the title; nil where none stands out.
  ///
  /// It is the heading with the by-line below it, or the last one before the first labelled line.
  /// What comes before it is short: the site's name and its navigation.
  func line() -> Int? {
    var found: Int?
    var sentences = 0
    for line in manuscript.lines.indices.prefix(40) {
      let range = manuscript.lines[line].range
      let isLabelled =
        labels.label(at: line)?.isKnown == true
        && manuscript.storage.bytes[range].contains(UInt8(ascii: ":"))
      if range.count > 200 || isLabelled { break }
      // A second sentence is no greeting of the site: the story has begun.
      if isSentence(range) { sentences += 1 }
      if sentences > 1 { break }
      guard isHeading(line) else { continue }
      found = line
      if line + 1 < manuscript.lines.count, shapes.byline(line + 1) != nil { break }
    }
    return found
  }

  private func isSentence(_ range: Range<Int>) -> Bool {
    guard range.count > 40, let last = manuscript.storage.bytes[range].last else { return false }
    return ".!?\"".utf8.contains(last) || last == 0x9D
  }

  private func isHeading(_ line: Int) -> Bool {
    let setting = manuscript.lines[line].setting
    guard setting.kind == .heading && setting.number <= 3 || setting.isLarge else { return false }
    let text = shapes.trimmed(manuscript.lines[line].range)
    return shapes.isTitleLike(text) && !shapes.isOrnament(line) && shapes.byline(line) == nil
      && !shapes.isPart(line) && setting.links == 0
  }
}
