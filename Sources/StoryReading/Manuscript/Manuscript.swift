import StoryModel

/// A text as lines, whatever format it came in: what the grammars of header and body work on.
struct Manuscript {
  let storage: TextStorage
  /// The lines that are not blank, in order.
  let lines: [Line]
  /// How many blank lines most often stand between two paragraphs; 0 where there are none.
  let modalGap: Int
  /// Where the format says that words are emphasised: sorted, properly nested, none beyond its line.
  let spans: [StyleSpan]
  /// The pictures that lines show.
  let images: [StoryImage]
  /// Of each line the first one behind its group: lines without blanks between them. Looked up so
  /// often that to search for it each time would take ever longer in a long group.
  private let groupEnds: [Int32]

  init(
    _ storage: TextStorage, lines: [Line], spans: [StyleSpan] = [], images: [StoryImage] = []
  ) {
    self.storage = storage
    self.lines = lines
    self.spans = spans
    self.images = images
    modalGap = Self.modalGap(lines[...])
    groupEnds = Self.groupEnds(lines)
  }

  /// The manuscript without the lines that `isTaken` picks; the gap round them is that of the line
  /// that follows, or theirs where that is larger.
  ///
  /// - Parameter changed: lines that others stand for.
  func leavingOut(_ isTaken: (Int) -> Bool, _ changed: [Int: Line] = [:]) -> Manuscript {
    var rest: [Line] = []
    rest.reserveCapacity(lines.count)
    var gap = 0
    for (place, line) in lines.enumerated() {
      gap = max(gap, line.gap)
      if isTaken(place) {
        gap = max(gap, 1)
        continue
      }
      rest.append((changed[place] ?? line).with(gap: gap))
      gap = 0
    }
    return Manuscript(storage, lines: rest, spans: spans, images: images)
  }

  /// A line that is not blank.
  struct Line {
    /// Its text without the white space round it, in bytes of the buffer.
    let range: Range<Int>
    /// Counted from 1, blank lines included.
    let number: Int
    /// How many columns of white space come before the text.
    let indent: Int
    /// How many blank lines come before it.
    let gap: Int
    /// How many characters the text has.
    let width: Int
    /// What the format says of the line.
    var setting = LineSetting()

    /// The line with `gap` blank lines before it.
    func with(gap: Int) -> Line {
      Line(
        range: range, number: number, indent: indent, gap: gap, width: width, setting: setting)
    }

    /// The line as one of `part`.
    func with(part: PagePart) -> Line {
      var copy = self
      copy.setting.part = part
      return copy
    }

    /// The line with less text.
    func with(range: Range<Int>) -> Line {
      Line(
        range: range, number: number, indent: indent, gap: gap, width: range.count,
        setting: setting)
    }
  }

  /// The most common number of blank lines in a row among `lines`; the smaller one in a tie.
  static func modalGap(_ lines: ArraySlice<Line>) -> Int {
    var counts = [Int](repeating: 0, count: 9)
    for line in lines.dropFirst() { counts[min(line.gap, 8)] += 1 }
    let best = (1..<9).max { (counts[$0], -$0) < (counts[$1], -$1) }!
    return counts[best] == 0 ? 0 : best
  }

  /// The text of `range`.
  func text(_ range: Range<Int>) -> Text { Text(storage, range) }

  /// The place of the lines `range`, counted as editors do.
  func place(_ range: ClosedRange<Int>) -> SourceRange {
    // The pages of a book each count their lines from 1, and notes stand where they are read.
    let numbers = (lines[range.lowerBound].number, lines[range.upperBound].number)
    return SourceRange(lines: min(numbers.0, numbers.1)...max(numbers.0, numbers.1))
  }

  /// The bytes of `range`.
  func bytes<Result>(
    _ range: Range<Int>, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result {
    try storage.bytes.withUnsafeBufferPointer { try body(.init(rebasing: $0[range])) }
  }

  subscript(place: Int) -> UInt8 { storage.bytes[place] }

  /// The first line after the group of lines without blanks that `line` belongs to.
  func groupEnd(_ line: Int) -> Int {
    line < lines.count ? Int(groupEnds[line]) : line + 1
  }

  private static func groupEnds(_ lines: [Line]) -> [Int32] {
    var ends = [Int32](repeating: Int32(lines.count), count: lines.count)
    for line in lines.indices.dropLast().reversed() {
      ends[line] = lines[line + 1].gap > 0 ? Int32(line + 1) : ends[line + 1]
    }
    return ends
  }

  /// The letters and digits of `range` in lower case.
  func compact(_ range: Range<Int>) -> String { bytes(range, NormalForm.compact) }

  /// The words of `range` in lower case.
  func words(_ range: Range<Int>) -> [String] { bytes(range, NormalForm.words) }

  /// The text of line `line` with its indent as spaces.
  func indented(_ line: Int) -> Text {
    let indent = min(lines[line].indent, 200)
    if indent == 0 { return text(lines[line].range) }
    var bytes = ContiguousArray<UInt8>(repeating: 0x20, count: indent)
    bytes.append(contentsOf: storage.bytes[lines[line].range])
    return Text(bytes: bytes)
  }

  /// The text of `ranges` in a buffer of its own, every run of white space made one space.
  func collapsed(_ ranges: [Range<Int>]) -> Text {
    var bytes = ContiguousArray<UInt8>()
    bytes.reserveCapacity(ranges.reduce(0) { $0 + $1.count + 1 })
    for range in ranges {
      if !bytes.isEmpty && bytes.last != 0x20 { bytes.append(0x20) }
      for byte in storage.bytes[range] {
        let isSpace = byte == 0x20 || byte == 0x09 || byte == 0x0A
        if !isSpace {
          bytes.append(byte)
        } else if !bytes.isEmpty && bytes.last != 0x20 {
          bytes.append(0x20)
        }
      }
    }
    while bytes.last == 0x20 { bytes.removeLast() }
    return Text(bytes: bytes)
  }
}
