/// A mail of a mailbox, as far as its head tells.
struct MailboxMessage: Sendable, Hashable {
  /// Where it lies in the mailbox, in bytes, its envelope line included.
  let range: Range<Int>
  let senderName: String?
  /// In lower case.
  let senderAddress: String?
  /// Decoded (RFC 2047).
  let subject: String
  /// ISO 8601 with the sender's time zone; nil where the mail has no date.
  let date: String?
  let messageID: String?
  /// The mails that it answers, by their Message-ID, the nearest last.
  let references: [String]
  /// The mailing list: `due-south-fic` of `[due-south-fic] Rain` or of List-Id.
  let listTag: String?
  /// Whether the mail says how its body is made.
  let isMIME: Bool

  /// How many bytes it has.
  var size: Int { range.count }

  init(_ head: MailHead, range: Range<Int>) {
    self.range = range
    let sender = head["From"].flatMap(MailWords.mailbox)
    senderName = sender?.name
    senderAddress = sender.map { $0.address.lowercased() }
    subject = head["Subject"] ?? ""
    date = head["Date"].flatMap(MailWords.date)
    messageID = head["Message-ID"].flatMap { Self.identifiers($0).first }
    let earlier = head["References"].map(Self.identifiers) ?? []
    let answered = head["In-Reply-To"].map(Self.identifiers) ?? []
    references = Array((earlier + answered.filter { !earlier.contains($0) }).suffix(4))
    listTag = Self.listTag(subject) ?? head["List-Id"].flatMap(Self.listName)
    isMIME = head.isMIME
  }

  /// What stands in angle brackets.
  private static func identifiers(_ value: String) -> [String] {
    value.split(separator: "<").dropFirst(value.utf8.first == UInt8(ascii: "<") ? 0 : 1)
      .compactMap { $0.split(separator: ">").first.map(String.init) }
  }

  /// `due-south-fic` of `[due-south-fic] Rain`: one word, and no part and no code.
  private static func listTag(_ subject: String) -> String? {
    guard subject.utf8.first == UInt8(ascii: "["), let close = subject.firstIndex(of: "]") else {
      return nil
    }
    let tag = subject[subject.index(after: subject.startIndex)..<close]
    let isTag =
      tag.utf8.count >= 3 && !tag.utf8.contains { " /".utf8.contains($0) }
      && tag.utf8.contains { 0x61...0x7A ~= $0 | 0x20 }
    return isTag ? String(tag) : nil
  }

  /// `due-south-fic` of `Due South Fic <due-south-fic.lists.example>`.
  private static func listName(_ value: String) -> String? {
    let identifier = value.split(separator: "<").last ?? ""
    return identifier.split { ".>@ ".contains($0) }.first.map(String.init)
  }
}
