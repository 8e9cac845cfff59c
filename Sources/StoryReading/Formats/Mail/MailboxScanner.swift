import Glibc
import Storage

/// Finds where the mails of a mailbox begin, a megabyte at a time.
struct MailboxScanner {
  private let source: RangedSource
  private var buffer = ContiguousArray<UInt8>()
  /// Where the buffer's first byte lies in the mailbox.
  private var base = 0
  /// Where the search goes on, in the mailbox.
  private var place = 0
  /// What ends lines: LF, or CR alone on old Macintoshes.
  private var lineEnd: UInt8 = 0x0A
  private var previous: Int?
  private var isDone = false

  private static let chunk = 1 << 20
  /// How much of an envelope line is looked at, and how much before it.
  private static let lineLimit = 512
  private static let lookback = 4

  init(_ source: RangedSource) {
    self.source = source
  }

  /// The range of the next mail, its envelope line included; nil behind the last one.
  mutating func next() throws(StorageError) -> Range<Int>? {
    if previous == nil { try begin() }
    while !isDone {
      guard let start = try nextStart() else {
        isDone = true
        let range = previous!..<source.size
        return range.isEmpty ? nil : range
      }
      let range = previous!..<start
      previous = start
      if !range.isEmpty { return range }
    }
    return nil
  }

  /// Whether the lines end with CR alone.
  var hasCarriageReturns: Bool { lineEnd == 0x0D }

  private mutating func begin() throws(StorageError) {
    try load(at: 0)
    if !buffer.contains(0x0A), buffer.contains(0x0D) { lineEnd = 0x0D }
    previous = 0
  }

  private mutating func load(at offset: Int) throws(StorageError) {
    base = offset
    try source.read(offset..<offset + Self.chunk, into: &buffer)
    place = max(place, offset)
  }

  /// Where the next envelope line behind `place` stands.
  private mutating func nextStart() throws(StorageError) -> Int? {
    while true {
      // A file that was cut short meanwhile ends where reading ends.
      let isLast = buffer.count < Self.chunk || base + buffer.count >= source.size
      switch search(isLast: isLast) {
      case .found(let start):
        place = start + 5
        return start
      case .end:
        if isLast { return nil }
        place = base + buffer.count
        try load(at: place - Self.lookback)
      case .cut(let at):
        // A line that is not whole in the buffer: it is looked at again with what comes after it.
        place = at
        try load(at: at - Self.lookback)
      }
    }
  }

  private enum Found {
    case found(Int)
    case end
    case cut(Int)
  }

  private func search(isLast: Bool) -> Found {
    buffer.withUnsafeBufferPointer { bytes in
      guard let first = bytes.baseAddress else { return .end }
      var at = place - base
      while at < bytes.count, let hit = memchr(first + at, CInt(lineEnd), bytes.count - at) {
        let end = UnsafeRawPointer(hit) - UnsafeRawPointer(first)
        let start = end + 1
        if start + Self.lineLimit > bytes.count, !isLast { return .cut(base + end) }
        if isFrom(bytes, start), isBlankLine(bytes, before: end),
          EnvelopeLine.isOne(line(bytes, start))
        {
          return .found(base + start)
        }
        at = start
      }
      return .end
    }
  }

  private func isFrom(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    start + 5 <= bytes.count && bytes[start] == UInt8(ascii: "F")
      && bytes[start + 1] == UInt8(ascii: "r")
      && bytes[start + 2] == UInt8(ascii: "o") && bytes[start + 3] == UInt8(ascii: "m")
      && bytes[start + 4] == 0x20
  }

  /// Whether nothing stands on the line that ends at `end`.
  private func isBlankLine(_ bytes: UnsafeBufferPointer<UInt8>, before end: Int) -> Bool {
    guard end > 0 else { return base == 0 }
    if bytes[end - 1] == lineEnd { return true }
    return bytes[end - 1] == 0x0D && (end == 1 || bytes[end - 2] == lineEnd)
  }

  private func line(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int
  ) -> UnsafeBufferPointer<UInt8> {
    let rest = bytes[start..<min(start + Self.lineLimit, bytes.count)]
    return UnsafeBufferPointer(rebasing: rest[..<(rest.firstIndex(of: lineEnd) ?? rest.endIndex)])
  }
}
