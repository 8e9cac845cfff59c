import Delivery
import StoryReading

extension Bindery {
  /// Whether `text` is an address that mail can go to: `jo@example.org`.
  public static func isMailAddress(_ text: String) -> Bool {
    MailAddress(text) != nil
  }

  /// Whether books that go to `address` are made fit for a Kindle.
  public static func isKindleAddress(_ address: String) -> Bool {
    MailAddress(address)?.isKindle ?? false
  }

  /// Mails the EPUBs at `books`: as many mails as they take. Those for a Kindle are made fit for it
  /// first; all others go as they are.
  ///
  /// A mail that fails keeps none of the others. What was sent is noted at once, so that a run that was
  /// cut short sends nothing twice.
  /// - Throws: `BinderyError` where an address is none or the record cannot be read. What is wrong with
  ///   the server or the password is among the failures, and ends the run.
  public func send(
    _ books: [String], _ options: SendingOptions, tell: (WorkEvent) -> Void
  ) throws(BinderyError) -> SendOutcome {
    var post = try PostOffice(books, options, limits: self.options.limits.archive)
    post.send(tell)
    return post.outcome
  }
}
