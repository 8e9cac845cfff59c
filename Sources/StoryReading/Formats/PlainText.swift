import Glibc
import StoryModel

/// Plain text: one line of the file is one line of the manuscript.
enum PlainText {
  /// The text in `input`, in whatever encoding it is.
  static func transcribe(
    _ input: StoryInput, _ vocabulary: Vocabulary
  ) throws(ReadingError) -> Transcript {
    let decoded = try SourceDecoder.decode(input.bytes)
    return Transcript(
      manuscript: manuscript(decoded.text), encoding: decoded.encoding,
      hasByteOrderMark: decoded.hasByteOrderMark, diagnostics: decoded.diagnostics)
  }

  /// The lines of `text`, which is UTF-8 with `\n` line ends; mail quoting is taken off.
  static func manuscript(_ text: ContiguousArray<UInt8>) -> Manuscript {
    let storage = TextStorage(text)
    let lines = text.withUnsafeBufferPointer(lines)
    if let unquoted = MailQuoting.remove(storage, lines) {
      return Manuscript(TextStorage(unquoted), lines: unquoted.withUnsafeBufferPointer(self.lines))
    }
    return Manuscript(storage, lines: lines)
  }

  private static func lines(_ buffer: UnsafeBufferPointer<UInt8>) -> [Manuscript.Line] {
    var lines: [Manuscript.Line] = []
    lines.reserveCapacity(buffer.count / 64 + 8)
    var (start, number, gap) = (0, 0, 0)
    while start < buffer.count {
      let end = lineEnd(buffer, from: start)
      number += 1
      if let line = line(buffer, start..<end, number: number, gap: gap) {
        lines.append(line)
        gap = 0
      } else {
        gap += 1
      }
      start = end + 1
    }
    return lines
  }

  private static func lineEnd(_ buffer: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard let base = buffer.baseAddress,
      let found = memchr(base + start, 0x0A, buffer.count - start)
    else { return buffer.count }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// The line without the white space round it; nil where it is blank.
  private static func line(
    _ buffer: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, number: Int, gap: Int
  ) -> Manuscript.Line? {
    var (start, end, indent) = (range.lowerBound, range.upperBound, 0)
    while start < end {
      let length = spaceLength(buffer, at: start, before: end)
      if length == 0 { break }
      indent = buffer[start] == 0x09 ? (indent / 8 + 1) * 8 : indent + 1
      start += length
    }
    while start < end {
      let length = spaceLength(buffer, endingAt: end, after: start)
      if length == 0 { break }
      end -= length
    }
    if start == end { return nil }
    return Manuscript.Line(
      range: start..<end, number: number, indent: indent, gap: gap,
      width: width(buffer, start..<end))
  }

  /// The length of the space, tab, no-break or ideographic space at `place`; 0 where there is none.
  private static func spaceLength(
    _ buffer: UnsafeBufferPointer<UInt8>, at place: Int, before end: Int
  ) -> Int {
    switch buffer[place] {
    case 0x20, 0x09: 1
    case 0xC2: place + 1 < end && buffer[place + 1] == 0xA0 ? 2 : 0
    case 0xE3:
      place + 2 < end && buffer[place + 1] == 0x80 && buffer[place + 2] == 0x80 ? 3 : 0
    default: 0
    }
  }

  private static func spaceLength(
    _ buffer: UnsafeBufferPointer<UInt8>, endingAt end: Int, after start: Int
  ) -> Int {
    switch buffer[end - 1] {
    case 0x20, 0x09: 1
    case 0xA0: end - start >= 2 && buffer[end - 2] == 0xC2 ? 2 : 0
    case 0x80:
      end - start >= 3 && buffer[end - 2] == 0x80 && buffer[end - 3] == 0xE3 ? 3 : 0
    default: 0
    }
  }

  /// The number of characters; of a long line, where nobody asks, the number of bytes.
  private static func width(_ buffer: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    if range.count > 400 { return range.count }
    var inner = 0
    for byte in UnsafeBufferPointer(rebasing: buffer[range]) {
      inner &+= Int(byte & 0xC0 == 0x80 ? 1 : 0)
    }
    return range.count - inner
  }
}
