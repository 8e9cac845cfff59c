/// Tells mail from other text.
enum MailSniffer {
  /// Whether `bytes` begin with the head of a mail that has MIME's fields, or with a mailbox.
  ///
  /// A mail that was pasted into a text file is read as text: its head has neither.
  static func isMail(_ bytes: ContiguousArray<UInt8>) -> Bool {
    if Mailbox.begins(bytes) { return true }
    guard beginsWithField(bytes) else { return false }
    let head = MailHead(MailLines.withLineFeeds(ContiguousArray(bytes.prefix(1 << 16))))
    guard head.fields.count >= 2, head["Subject"] != nil || head["From"] != nil else {
      return false
    }
    return head.isMIME || head["Message-ID"] != nil
  }

  /// Whether the first line is a field of a mail's head. Nearly all texts are told by this alone.
  private static func beginsWithField(_ bytes: ContiguousArray<UInt8>) -> Bool {
    let name = bytes.prefix(40).prefix { 0x61...0x7A ~= $0 | 0x20 || $0 == UInt8(ascii: "-") }
    guard !name.isEmpty, name.endIndex < bytes.count, bytes[name.endIndex] == UInt8(ascii: ":")
    else { return false }
    let lower = String(decoding: name, as: UTF8.self).lowercased()
    return MailHead.names[lower] != nil || others.contains(lower) || lower.hasPrefix("x-")
  }

  private static let others: Set<String> = [
    "return-path", "received", "delivered-to", "mime-version", "sender", "reply-to", "path",
    "organization", "cc", "lines", "status", "mailing-list", "precedence", "list-help",
    "list-unsubscribe", "envelope-to", "xref", "dkim-signature", "authentication-results",
  ]
}
