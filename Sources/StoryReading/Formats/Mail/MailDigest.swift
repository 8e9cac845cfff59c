import Storage

/// A day's mails of a list in one mail: multipart/digest (RFC 2046, 5.1.5) or plain text with rules
/// of hyphens between them (RFC 1153).
struct MailDigest {
  /// The mails, to be read like those of a mailbox.
  let mailbox: Mailbox
  let index: [MailboxMessage]

  /// The digest that the mail `bytes` is; nil where it is none.
  init?(_ bytes: ContiguousArray<UInt8>, isFromMailbox: Bool = false) {
    var mail = MailLines.withLineFeeds(bytes)
    if isFromMailbox { mail = MailLines.withoutEscapes(mail) }
    let head = MailHead(mail)
    let isMultipart = head["Content-Type"]?.lowercased().hasPrefix("multipart/") == true
    let mails = isMultipart ? Self.parts(mail) : Self.sections(ContiguousArray(mail[head.end...]))
    guard mails.count > 1 else { return nil }
    var all = ContiguousArray<UInt8>()
    var index: [MailboxMessage] = []
    for mail in mails {
      let start = all.count
      all += mail
      index.append(MailboxMessage(MailHead(mail), range: start..<all.count))
    }
    mailbox = Mailbox(source: RangedSource(all))
    self.index = index
  }

  // MARK: multipart/digest

  private static func parts(_ mail: ContiguousArray<UInt8>) -> [ContiguousArray<UInt8>] {
    guard MailBounds.end(of: mail) == nil, let parsed = ParsedMail(mail) else { return [] }
    return parsed.withRoot { root in
      // List programs put it between a preface and a footer.
      let lists = [root] + (0..<min(root.count, 16)).compactMap(root.child)
      guard let digest = lists.first(where: { $0.mediaType == "multipart/digest" }) else {
        return []
      }
      return (0..<min(digest.count, MailParts.greatestCount)).compactMap(digest.child)
        .filter { $0.kind == .message }.map(\.innerMail)
    } ?? []
  }

  // MARK: Plain text

  /// The mails between rules of hyphens.
  private static func sections(_ text: ContiguousArray<UInt8>) -> [ContiguousArray<UInt8>] {
    var mails: [ContiguousArray<UInt8>] = []
    var start: Int?
    text.withUnsafeBufferPointer { buffer in
      var line = 0
      while line < buffer.count {
        let next = (buffer[line...].firstIndex(of: 0x0A) ?? buffer.count - 1) + 1
        if isRule(buffer[line..<next]) {
          let content = contentStart(buffer, next)
          let begins = beginsMail(buffer, content)
          if let opened = start, begins || isLast(buffer, content) {
            mails.append(ContiguousArray(buffer[opened..<line]))
            start = nil
          }
          if begins { start = content }
        }
        line = next
      }
      if let start { mails.append(ContiguousArray(buffer[start...])) }
    }
    return mails
  }

  /// Whether `line` is the rule between mails: 30 hyphens, 70 behind the preface; nothing else.
  private static func isRule(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let hyphens = line.prefix { $0 == UInt8(ascii: "-") }.count
    return hyphens >= 27 && line.dropFirst(hyphens).allSatisfy { $0 <= 0x20 }
  }

  private static func contentStart(_ buffer: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    buffer[start...].firstIndex { $0 > 0x20 } ?? buffer.count
  }

  /// Whether a head with a sender and a subject or a date stands at `start`.
  private static func beginsMail(_ buffer: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    guard start < buffer.count else { return false }
    let end = min(start + 4096, buffer.count)
    let head = MailHead(UnsafeBufferPointer(rebasing: buffer[start..<end]))
    return head["From"] != nil && (head["Subject"] != nil || head["Date"] != nil)
  }

  /// Whether `End of … Digest` stands at `start`: the digest is over.
  private static func isLast(_ buffer: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    buffer[start...].starts(with: Array("End of ".utf8))
  }
}
