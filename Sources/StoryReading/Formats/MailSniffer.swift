/// Tells mail from other text.
enum MailSniffer {
  /// Whether `bytes` begin with the head of a mail that has MIME's fields, or with a mailbox.
  static func isMail(_ bytes: ContiguousArray<UInt8>) -> Bool { false }
}
