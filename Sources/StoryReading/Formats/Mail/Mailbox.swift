import Storage

/// A mailbox file (mbox, RFC 4155) of any size: one mail after the other, none of them held.
struct Mailbox {
  let source: RangedSource

  /// The head and place of every mail, in the order of the mailbox.
  ///
  /// Memory: two megabytes and some hundred bytes for each mail.
  func index() throws(StorageError) -> [MailboxMessage] {
    var messages: [MailboxMessage] = []
    var scanner = MailboxScanner(source)
    var bytes = ContiguousArray<UInt8>()
    while let range = try scanner.next() {
      let head = try head(range, &bytes)
      // What stands before the first mail is none.
      guard !head.fields.isEmpty else { continue }
      messages.append(MailboxMessage(head, range: range))
    }
    return messages
  }

  /// The mail as it stands in the mailbox.
  func bytes(of message: MailboxMessage) throws(StorageError) -> ContiguousArray<UInt8> {
    try source.bytes(message.range)
  }

  /// The mail, decoded, without what the mailbox added to it.
  func message(_ message: MailboxMessage) throws(StorageError) -> MailMessage {
    MailMessage(try bytes(of: message), isFromMailbox: true)
  }

  /// Whether `bytes`, the beginning of a file, begin a mailbox.
  static func begins(_ bytes: ContiguousArray<UInt8>) -> Bool {
    guard bytes.starts(with: MailLines.from) else { return false }
    return bytes.prefix(512).prefix { $0 != 0x0A && $0 != 0x0D }.withUnsafeBufferPointer {
      EnvelopeLine.isOne($0)
    }
  }

  /// The head of the mail at `range`, of which first little and then more is read.
  private func head(
    _ range: Range<Int>, _ bytes: inout ContiguousArray<UInt8>
  ) throws(StorageError) -> MailHead {
    var limit = 8 << 10
    while true {
      let part = range.lowerBound..<min(range.upperBound, range.lowerBound + limit)
      try source.read(part, into: &bytes)
      let head = MailHead(MailLines.withLineFeeds(bytes))
      if head.isComplete || part == range || limit >= 1 << 20 { return head }
      limit *= 8
    }
  }
}
