/// Tells files that may hold several stories from those that are one.
package enum StoryContainer {
  /// Whether a file is an archive of files, and not a book or a document that is an archive inside.
  ///
  /// - Parameters:
  ///   - start: its first bytes, some hundreds.
  ///   - end: its last bytes, a quarter of a megabyte: where the names of the entries stand.
  package static func isArchiveOfStories(
    start: ContiguousArray<UInt8>, end: ContiguousArray<UInt8>
  ) -> Bool {
    if case .other? = ArchiveKind.kind(start: start, end: end) { true } else { false }
  }

  /// Whether a file that begins with `start` is a mailbox.
  package static func isMailbox(_ start: ContiguousArray<UInt8>) -> Bool {
    start.starts(with: Array("From ".utf8)) && MailSniffer.isMail(start)
  }
}
