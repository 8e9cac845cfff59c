import StoryModel

/// Writes a manuscript for the formats that know their paragraphs: pages, word processors, books.
///
/// A paragraph becomes one line, and blank lines stand between paragraphs as they would in plain
/// text, so that the grammars of header and body serve all formats alike. White space is collapsed
/// as browsers do (CSS 2.1, section 16.6.1), but for preformatted text.
struct ManuscriptBuilder {
  /// How the text that follows is set.
  var setting = LineSetting()
  /// The line of the source that the text that follows stands on, counted from 1.
  var sourceLine = 1
  private var images: [StoryImage] = []
  private var bytes = ContiguousArray<UInt8>()
  private var lines: [Manuscript.Line] = []
  private var styles = OpenStyles()
  private var current: Current?
  /// White space that stands once text follows it.
  private var spaces = 0
  private var noBreakSpaces = 0
  /// Blank lines that stand once text follows them: empty lines, and what the blocks ask for.
  private var emptyLines = 0
  private var isRulePending = false
  /// Whether nothing has come since a picture, whose line a line break then ends.
  private var isAfterImage = false
  private var blockGap = 0

  /// Whether the text that follows is a link.
  private var isLink = false
  /// Links that were begun before the line's first word.
  private var pendingLinks = 0

  /// The line that is being written.
  private struct Current {
    let start: Int
    let number: Int
    let indent: Int
    let setting: LineSetting
    var links = 0
    var hasOtherWords = false
  }

  /// - Parameter byteCount: about how much text there will be.
  init(reserving byteCount: Int = 0) {
    bytes.reserveCapacity(byteCount)
  }

  /// Whether nothing but white space has been written.
  var isEmpty: Bool { lines.isEmpty && current == nil }

  /// How many lines are complete.
  var lineCount: Int { lines.count }

  /// How much text has been written, in bytes.
  var byteCount: Int { bytes.count }

  /// Whether a line has been begun.
  var isInLine: Bool { current != nil }

  /// Whether the line that is being written ends with `byte`, or has no text.
  func lineEnds(with byte: UInt8) -> Bool { current == nil || bytes.last == byte }

  // MARK: Text

  /// Adds running text: UTF-8, any cut of it.
  mutating func text(_ piece: UnsafeBufferPointer<UInt8>) {
    var place = 0
    while place < piece.count {
      let byte = piece[place]
      if byte <= 0x20 {
        if setting.kind == .preformatted {
          preformattedSpace(byte)
        } else {
          spaces += 1
        }
        place += 1
      } else if byte == 0xC2, place + 1 < piece.count, piece[place + 1] == 0xA0 {
        noBreakSpaces += 1
        place += 2
      } else {
        let end = wordsEnd(piece, from: place)
        write(UnsafeBufferPointer(rebasing: piece[place..<end]))
        place = end
      }
    }
  }

  /// Adds running text.
  mutating func text(_ string: some StringProtocol) {
    var string = String(string)
    string.withUTF8 { text($0) }
  }

  /// The end of the run of text at `start` that has only single spaces in it.
  private func wordsEnd(_ piece: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var end = start + 1
    let keepsSpaces = setting.kind == .preformatted
    while end < piece.count {
      let byte = piece[end]
      if byte > 0x20 {
        if byte == 0xC2, end + 1 < piece.count, piece[end + 1] == 0xA0 { break }
        end += 1
      } else if byte == 0x20, !keepsSpaces, end + 1 < piece.count, piece[end + 1] > 0x20,
        piece[end + 1] != 0xC2
      {
        end += 2
      } else {
        break
      }
    }
    return end
  }

  private mutating func preformattedSpace(_ byte: UInt8) {
    switch byte {
    case 0x0A:
      lineBreak()
      sourceLine += 1
    case 0x09: spaces += 8 - (column + spaces) % 8
    case 0x20: spaces += 1
    default: break
    }
  }

  private var column: Int { current.map { bytes.count - $0.start } ?? 0 }

  private mutating func write(_ run: UnsafeBufferPointer<UInt8>) {
    if current == nil { beginLine() } else { writeSpaces() }
    (spaces, noBreakSpaces) = (0, 0)
    styles.open(at: bytes.count)
    if !isLink, current?.hasOtherWords == false { current?.hasOtherWords = Self.hasWords(run) }
    bytes.append(contentsOf: run)
  }

  /// Several no-break spaces in a row only keep things apart; one joins two words.
  private mutating func writeSpaces() {
    if noBreakSpaces == 1 && spaces == 0 {
      bytes.append(0xC2)
      bytes.append(0xA0)
    } else if setting.kind == .preformatted {
      for _ in 0..<spaces + noBreakSpaces { bytes.append(0x20) }
    } else if spaces > 0 || noBreakSpaces > 0 {
      for _ in 0..<max(1, noBreakSpaces + min(spaces, 1)) { bytes.append(0x20) }
    }
  }

  private mutating func beginLine() {
    (isRulePending, isAfterImage) = (false, false)
    let indent =
      noBreakSpaces
      + (setting.kind == .preformatted ? spaces : noBreakSpaces > 0 ? min(spaces, 1) : 0)
    current = Current(
      start: bytes.count, number: sourceLine, indent: indent, setting: setting,
      links: isLink ? max(pendingLinks, 1) : 0)
    pendingLinks = 0
  }

  private static func hasWords(_ run: UnsafeBufferPointer<UInt8>) -> Bool {
    run.contains { 0x61...0x7A ~= $0 | 0x20 || 0x30...0x39 ~= $0 || $0 >= 0xC3 && $0 != 0xE2 }
  }

  // MARK: Links

  /// The text that follows is a link.
  mutating func beginLink() {
    isLink = true
    if current == nil { pendingLinks = 1 } else { current?.links += 1 }
  }

  mutating func endLink() { isLink = false }

  // MARK: Styles

  /// The text that follows is set off; calls may be nested.
  mutating func begin(_ style: TextStyle) { styles.begin(style) }

  /// Ends what the last `begin` of this style began.
  mutating func end(_ style: TextStyle) { styles.end(style, at: bytes.count) }

  // MARK: Lines and blocks

  /// Ends the line; where there is none, the line is empty.
  mutating func lineBreak() {
    settleRule()
    if !endLine(), !isAfterImage { emptyLines += 1 }
    isAfterImage = false
    (spaces, noBreakSpaces) = (0, 0)
  }

  /// Ends the line before or after a block that has `gap` blank lines round it: 1 for a paragraph,
  /// 0 for a `div`.
  mutating func block(gap: Int) {
    settleRule()
    isAfterImage = false
    // A paragraph of nothing but no-break spaces stands for a blank line.
    if !endLine(), noBreakSpaces > 0 { emptyLines += 1 }
    (spaces, noBreakSpaces) = (0, 0)
    // Line breaks at the end of running text and the block after it ask for the same blank line.
    blockGap = max(blockGap, blockGap == 0 ? max(0, gap - emptyLines) : gap)
  }

  /// Adds a blank line.
  mutating func blankLine() {
    endLine()
    emptyLines += 1
  }

  /// White space that no words can cross: between the cells of a table.
  mutating func space() { spaces += 1 }

  /// What stands here is a rule if it has its line to itself: a picture between paragraphs.
  mutating func mayBeRule() {
    if current == nil { isRulePending = true }
  }

  /// Adds the rule that nothing else has come to stand beside.
  private mutating func settleRule() {
    guard isRulePending else { return }
    isRulePending = false
    if current == nil { rule() }
  }

  /// Adds a rule.
  mutating func rule() {
    special(.rule, number: 0, text: "---")
  }

  /// Adds a picture on a line of its own.
  mutating func image(_ image: StoryImage) {
    images.append(image)
    special(.image, number: Int32(images.count - 1), text: "\u{FFFC}")
    isAfterImage = true
  }

  private mutating func special(_ kind: LineSetting.Kind, number: Int32, text: String) {
    block(gap: 1)
    let usual = setting
    setting.kind = kind
    setting.number = number
    beginLine()
    bytes.append(contentsOf: text.utf8)
    endLine()
    setting = usual
    blockGap = 1
  }

  /// Ends the line that is being written. Returns whether there was one.
  @discardableResult
  private mutating func endLine() -> Bool {
    guard let line = current else { return false }
    current = nil
    styles.close(at: bytes.count)
    (spaces, noBreakSpaces) = (0, 0)
    let range = line.start..<bytes.count
    let gap = lines.isEmpty ? emptyLines : emptyLines + blockGap
    var setting = line.setting
    if line.links > 0, !line.hasOtherWords { setting.links = UInt8(clamping: line.links) }
    let inner = bytes[range].reduce(0) { $0 &+ ($1 & 0xC0 == 0x80 ? 1 : 0) }
    lines.append(
      Manuscript.Line(
        range: range, number: line.number, indent: line.indent, gap: gap,
        width: range.count - inner, setting: setting))
    (emptyLines, blockGap) = (0, 0)
    bytes.append(0x0A)
    return true
  }

  /// Where empty paragraphs stand between paragraphs everywhere, they are spacing: lines without one
  /// between them belong together, as those of a poem do.
  private mutating func closeUp() {
    let modal = Manuscript.modalGap(lines[...])
    guard modal > 1 else { return }
    lines = lines.map { $0.with(gap: max(0, $0.gap - (modal - 1))) }
  }

  /// The manuscript of all that was written.
  consuming func finish() -> Manuscript {
    endLine()
    closeUp()
    return Manuscript(TextStorage(bytes), lines: lines, spans: styles.spans, images: images)
  }
}

/// The styles that are on, and the runs of text that they have made.
///
/// A run that has ended goes on where its style begins again before the next word: word processors
/// and editors cut runs where they need not.
private struct OpenStyles {
  private(set) var spans: [StyleSpan] = []
  /// How often each style has been begun.
  private var depths: [3 of Int] = [0, 0, 0]
  /// Where each style was last ended.
  private var ends: [3 of Int] = [0, 0, 0]
  /// The runs that are not closed, the outer ones first: numbers in `spans`.
  private var open: [Int] = []
  private var isActive = false

  mutating func begin(_ style: TextStyle) {
    depths[Int(style.rawValue)] += 1
    isActive = true
  }

  mutating func end(_ style: TextStyle, at place: Int) {
    let number = Int(style.rawValue)
    guard depths[number] > 0 else { return }
    depths[number] -= 1
    if depths[number] == 0 { ends[number] = place }
  }

  /// Closes the runs whose styles are off, and opens one at `place` for each style that is on and has
  /// none.
  mutating func open(at place: Int) {
    guard isActive else { return }
    if let first = open.firstIndex(where: { depths[Int(spans[$0].style.rawValue)] == 0 }) {
      close(from: first, at: place)
    }
    for style in TextStyle.allCases where depths[Int(style.rawValue)] > 0 {
      guard !open.contains(where: { spans[$0].style == style }) else { continue }
      open.append(spans.count)
      spans.append(StyleSpan(style: style, range: place..<place))
    }
    isActive = !open.isEmpty
  }

  /// Closes all runs at the end of a line.
  mutating func close(at place: Int) {
    close(from: 0, at: place)
  }

  /// Closes the runs from number `first` on. One inside of another ends with it at the latest.
  private mutating func close(from first: Int, at place: Int) {
    var end = place
    for number in open[min(first, open.count)...] {
      let span = spans[number]
      let style = Int(span.style.rawValue)
      if depths[style] == 0 { end = min(end, ends[style]) }
      spans[number] = StyleSpan(
        style: span.style, range: span.range.lowerBound..<max(span.range.lowerBound, end))
    }
    open.removeSubrange(min(first, open.count)...)
    isActive = isActive && (depths[0] + depths[1] + depths[2] > 0 || !open.isEmpty)
  }
}
