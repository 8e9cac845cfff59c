import StoryModel

/// Tells from the table of contents where chapters begin, and gives the names that it has for them
/// to those that begin without a heading.
struct ChapterLabels {
  private(set) var manuscript: Manuscript
  private let title: String
  private let labels: LabelScanner
  private let headings: HeadingScanner

  /// A place where a chapter begins.
  private struct Target {
    let label: String
    let line: Int
  }

  /// - Parameter documents: those that hold the story.
  init(
    _ manuscript: Manuscript, _ contents: BookContents, _ documents: [SpineDocument],
    title: String?, _ vocabulary: Vocabulary
  ) {
    self.manuscript = manuscript
    self.title = title.map { NormalForm.compact($0) } ?? ""
    labels = LabelScanner(manuscript: manuscript, vocabulary: vocabulary.header)
    headings = HeadingScanner(manuscript: manuscript, vocabulary: vocabulary.headings)
    let targets = targets(contents, documents)
    if targets.count > 1 { set(targets) }
  }

  // MARK: Where chapters begin

  /// The entries of the highest level that has several, those above it, and those below it that
  /// lead to pages nothing else leads to.
  private func targets(_ contents: BookContents, _ documents: [SpineDocument]) -> [Target] {
    let byPath = Dictionary(
      documents.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    let found = contents.entries.filter { byPath[$0.path] != nil && isName($0.label) }
    guard let depth = (1...8).first(where: { depth in found.count { $0.depth == depth } > 1 })
    else { return [] }
    let chosen = Set(found.filter { $0.depth <= depth }.map(\.path))
    var targets: [Target] = []
    for entry in found {
      guard entry.depth <= depth || entry.fragment == nil && !chosen.contains(entry.path),
        let document = byPath[entry.path], let line = line(of: entry, in: document)
      else { continue }
      targets.append(Target(label: entry.label, line: line))
    }
    return targets
  }

  /// The first line of text from where the entry leads.
  private func line(of entry: BookContents.Entry, in document: SpineDocument) -> Int? {
    var line = document.lines.lowerBound
    if let fragment = entry.fragment {
      guard let anchor = document.anchors.first(where: { $0.id == fragment }), !anchor.isInside
      else { return nil }
      line = anchor.line
    }
    while line < document.lines.upperBound {
      let setting = manuscript.lines[line].setting
      // What stands on a title page needs no saying twice.
      if setting.part == .banner, setting.kind == .heading,
        manuscript.compact(manuscript.lines[line].range.prefix(600))
          == NormalForm.compact(entry.label)
      {
        return nil
      }
      if setting.part.isStory, setting.kind != .rule, setting.kind != .image { return line }
      line += 1
    }
    return nil
  }

  /// Whether a label names a chapter: not the book, not a file, not where the book begins.
  private func isName(_ label: String) -> Bool {
    let words = NormalForm.compact(label)
    return !words.isEmpty && words != title && !Self.nameless.contains(words)
      && !words.hasPrefix("indexsplit") && !label.lowercased().contains(".htm")
      && !label.lowercased().contains(".xhtml")
  }

  private static let nameless: Set<String> = [
    "start", "begin", "beginning", "begining", "text", "titlepage", "cover", "contents",
    "tableofcontents", "main", "unknown",
  ]

  // MARK: Headings

  private func isHeading(_ line: Int) -> Bool {
    let setting = manuscript.lines[line].setting
    return setting.kind == .heading || setting.part == .chapter
  }

  /// Marks the headings that are there, and adds those that are not.
  private mutating func set(_ targets: [Target]) {
    var lines = manuscript.lines
    var added: [Int: [String]] = [:]
    for target in targets where !isHeader(target.line) {
      if let end = headingEnd(target) {
        for line in target.line..<end { lines[line].setting.part = .chapter }
      } else {
        added[target.line, default: []].append(target.label)
      }
    }
    manuscript = Manuscript(
      manuscript.storage, lines: lines, spans: manuscript.spans, images: manuscript.images
    ).adding(added)
  }

  /// The end of the heading that stands at the target; nil where there is none.
  private func headingEnd(_ target: Target) -> Int? {
    let lines = manuscript.lines
    var end = target.line + 1
    if isHeading(target.line) {
      while end < lines.count, lines[end].setting == lines[target.line].setting { end += 1 }
      return end
    }
    let label = NormalForm.compact(target.label)
    var words = manuscript.compact(lines[target.line].range.prefix(600))
    // A number and a title may be two lines.
    while words != label, label.hasPrefix(words), end < lines.count, end < target.line + 3 {
      words += manuscript.compact(lines[end].range.prefix(600))
      end += 1
    }
    if words == label { return end }
    let isShort = lines[target.line].range.count <= 80
    return isShort && headings.kind(target.line) == .worded ? target.line + 1 : nil
  }

  /// Whether the story's own header begins at `line`.
  private func isHeader(_ line: Int) -> Bool {
    if labels.label(at: line)?.isKnown == true { return true }
    return manuscript.compact(manuscript.lines[line].range.prefix(600)) == title
  }
}

extension Manuscript {
  /// The manuscript with headings of chapters before lines.
  ///
  /// - Parameter headings: by the number of the line before which they stand.
  fileprivate func adding(_ headings: [Int: [String]]) -> Manuscript {
    if headings.isEmpty { return self }
    // Lines of one text may stand in another order than their words: each is copied.
    var bytes = ContiguousArray<UInt8>()
    bytes.reserveCapacity(storage.bytes.count + headings.count * 40)
    var (lines, moves): ([Line], [(from: Range<Int>, by: Int)]) = ([], [])
    for (number, line) in self.lines.enumerated() {
      var gap = line.gap
      for heading in headings[number] ?? [] {
        let start = bytes.count
        bytes.append(contentsOf: heading.utf8)
        var setting = LineSetting()
        setting.kind = .heading
        setting.number = 2
        setting.part = .chapter
        lines.append(
          Line(
            range: start..<bytes.count, number: line.number, indent: 0, gap: max(gap, 1),
            width: heading.unicodeScalars.count, setting: setting))
        bytes.append(0x0A)
        gap = 1
      }
      moves.append((line.range, bytes.count - line.range.lowerBound))
      let start = bytes.count
      bytes.append(contentsOf: storage.bytes[line.range])
      lines.append(
        Line(
          range: start..<bytes.count, number: line.number, indent: line.indent, gap: gap,
          width: line.width, setting: line.setting))
      bytes.append(0x0A)
    }
    return Manuscript(
      TextStorage(bytes), lines: lines, spans: moved(moves), images: images)
  }

  /// The spans, which go with the lines that they are in.
  private func moved(_ moves: [(from: Range<Int>, by: Int)]) -> [StyleSpan] {
    let moves = moves.sorted { $0.from.lowerBound < $1.from.lowerBound }
    var place = 0
    var result: [StyleSpan] = []
    for span in spans {
      while place < moves.count, moves[place].from.upperBound <= span.range.lowerBound {
        place += 1
      }
      guard place < moves.count, moves[place].from.contains(span.range.lowerBound) else { continue }
      let by = moves[place].by
      result.append(
        StyleSpan(
          style: span.style, range: span.range.lowerBound + by..<span.range.upperBound + by))
    }
    return result.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}
