/// How much of a mail GMime is given: it has no limits of its own on parts, and each level of parts
/// makes it look at every line that may be a boundary once more.
struct MailBounds {
  /// Lines that may be boundaries (`--…`).
  private var boundaries = 0
  /// Lines that make a part a list of parts.
  private var lists = 0
  /// Lines of the heads of parts.
  private var headLines = 0
  private var isInHead = false
  private var holdsMessage = false

  private static let mostBoundaries = 50_000
  private static let mostHeadLines = 200_000
  private static let mostChecks = 50_000_000

  /// Where in `mail` reading has to stop; nil where it may go on to the end.
  static func end(of mail: ContiguousArray<UInt8>) -> Int? {
    var bounds = MailBounds()
    return mail.withUnsafeBufferPointer { buffer in
      var place = 0
      while place < buffer.count {
        let next = (buffer[place...].firstIndex(of: 0x0A) ?? buffer.count - 1) + 1
        bounds.count(UnsafeBufferPointer(rebasing: buffer[place..<next]))
        if bounds.isReached { return place }
        place = next
      }
      return nil
    }
  }

  private var isReached: Bool {
    boundaries > Self.mostBoundaries || headLines > Self.mostHeadLines
      || boundaries * lists > Self.mostChecks
  }

  private mutating func count(_ line: UnsafeBufferPointer<UInt8>) {
    if line.count > 2, line[0] == dash, line[1] == dash {
      boundaries += 1
      (isInHead, holdsMessage) = (true, false)
    } else if isInHead {
      headLines += 1
      countHeadLine(line)
    }
  }

  private mutating func countHeadLine(_ line: UnsafeBufferPointer<UInt8>) {
    if line[0] == 0x0A || line[0] == 0x0D {
      // A message inside begins with a head of its own.
      (isInHead, holdsMessage) = (holdsMessage, false)
    } else if Self.holds(line, "multipart/") {
      lists += 1
    } else if Self.holds(line, "message/rfc822") {
      holdsMessage = true
    }
  }

  /// Whether `words`, in lower case, stand near the beginning of `line`.
  private static func holds(_ line: UnsafeBufferPointer<UInt8>, _ words: StaticString) -> Bool {
    words.withUTF8Buffer { words in
      let last = min(line.count, 80) - words.count
      guard last >= 0 else { return false }
      return (0...last).contains { start in
        words.indices.allSatisfy { line[start + $0] | 0x20 == words[$0] | 0x20 }
      }
    }
  }

  private let dash = UInt8(ascii: "-")
}
