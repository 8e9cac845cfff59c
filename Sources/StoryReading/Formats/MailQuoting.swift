import StoryModel

/// Story text that was forwarded by mail: every line begins with `> `.
enum MailQuoting {
  /// The text without the quoting marks, its lines where they were; nil where there is no quoting.
  ///
  /// Lines before the first quoted one stay as they are: they are the mail that forwards.
  static func remove(
    _ storage: TextStorage, _ lines: [Manuscript.Line]
  ) -> ContiguousArray<UInt8>? {
    guard let first = lines.firstIndex(where: { storage.bytes[$0.range.lowerBound] == mark }),
      first < 40
    else { return nil }
    let quoted = lines[first...].reduce(0) {
      $0 + (storage.bytes[$1.range.lowerBound] == mark ? 1 : 0)
    }
    let rest = lines.count - first
    guard quoted >= 5, quoted * 10 >= rest * 8 else { return nil }
    return stripped(storage.bytes, from: lines[first].range.lowerBound)
  }

  private static func stripped(
    _ bytes: ContiguousArray<UInt8>, from start: Int
  ) -> ContiguousArray<UInt8> {
    var text = ContiguousArray(bytes[..<start])
    text.reserveCapacity(bytes.count)
    var isAtLineStart = true
    for place in start..<bytes.count {
      let byte = bytes[place]
      if isAtLineStart && byte == mark { continue }
      let isSpaceAfterMark =
        isAtLineStart && byte == 0x20 && place > start && bytes[place - 1] == mark
      // `> > so` is quoted twice.
      let isMarkNext = place + 1 < bytes.count && bytes[place + 1] == mark
      isAtLineStart = byte == 0x0A || isSpaceAfterMark && isMarkNext
      if !isSpaceAfterMark { text.append(byte) }
    }
    return text
  }

  private static let mark = UInt8(ascii: ">")
}
