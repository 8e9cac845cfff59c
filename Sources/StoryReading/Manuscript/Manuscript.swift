import StoryModel

/// A text as lines, whatever format it came in: what the grammars of header and body work on.
struct Manuscript {
  let storage: TextStorage
  /// The lines that are not blank, in order.
  let lines: [Line]
  /// How many blank lines most often stand between two paragraphs; 0 where there are none.
  let modalGap: Int

  init(_ storage: TextStorage, lines: [Line]) {
    self.storage = storage
    self.lines = lines
    modalGap = Self.modalGap(lines[...])
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
    SourceRange(lines: lines[range.lowerBound].number...lines[range.upperBound].number)
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
    var end = line + 1
    while end < lines.count, lines[end].gap == 0 { end += 1 }
    return end
  }

  /// The letters and digits of `range` in lower case.
  func compact(_ range: Range<Int>) -> String { bytes(range, NormalForm.compact) }

  /// The words of `range` in lower case.
  func words(_ range: Range<Int>) -> [String] { bytes(range, NormalForm.words) }

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
