/// The lines of a mail as a mailbox or an old system left them.
enum MailLines {
  /// `bytes` with LF line ends where they have CR alone (Macintosh, before 2001).
  static func withLineFeeds(_ bytes: ContiguousArray<UInt8>) -> ContiguousArray<UInt8> {
    guard bytes.contains(0x0D), !bytes.contains(0x0A) else { return bytes }
    return ContiguousArray(bytes.lazy.map { $0 == 0x0D ? 0x0A : $0 })
  }

  /// How many bytes before the head say nothing: blank lines, a byte-order mark.
  static func emptiness(_ mail: ContiguousArray<UInt8>) -> Int {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let start = mail.starts(with: mark) ? mark.count : 0
    return start + mail[start...].prefix { $0 == 0x0A || $0 == 0x0D }.count
  }

  /// A mail as it stands in a mailbox without what the mailbox adds: the envelope line `From thea@…`
  /// before it, and a `>` before lines that would look like one (mboxo, mboxrd: `>From `, `>>From `).
  static func withoutEscapes(_ bytes: ContiguousArray<UInt8>) -> ContiguousArray<UInt8> {
    var mail = ContiguousArray<UInt8>()
    mail.reserveCapacity(bytes.count)
    bytes.withUnsafeBufferPointer { buffer in
      var place = 0
      if buffer.starts(with: from) {
        place = (buffer.firstIndex(of: 0x0A) ?? buffer.count - 1) + 1
      }
      while place < buffer.count {
        let next = (buffer[place...].firstIndex(of: 0x0A) ?? buffer.count - 1) + 1
        let start = buffer[place] == mark && isEscaped(buffer[place..<next]) ? place + 1 : place
        mail.append(contentsOf: buffer[start..<next])
        place = next
      }
    }
    return mail
  }

  private static func isEscaped(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    line.drop { $0 == mark }.starts(with: from)
  }

  static let from = Array("From ".utf8)
  private static let mark = UInt8(ascii: ">")
}
