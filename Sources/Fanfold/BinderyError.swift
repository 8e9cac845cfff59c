/// Why a story could not be read or a book not be made. Concerns one file; others can go on.
public struct BinderyError: Error, Sendable, Hashable {
  /// What went wrong, as far as a caller may want to tell cases apart.
  public enum Cause: Sendable, Hashable {
    /// Not there, not readable, a folder, too large.
    case unreadable
    /// Empty, or no text at all.
    case notAStory
    /// The story's file changed between the first look and the binding.
    case changedWhileReading
    /// No room, no permission, a folder in the way.
    case unwritable
    /// No mail server takes it, or it is too large for a mail.
    case unsendable
    /// The book could not be made; a fault of Fanfold.
    case unmakeable
  }

  /// The file or book that the error is about.
  public let subject: String
  public let cause: Cause
  /// What is so and what to do, in plain words.
  public let explanation: String
  /// Whether whatever comes next would fail for the same reason.
  let endsRun: Bool

  init(
    _ subject: String, _ cause: Cause, explanation: String? = nil, endsRun: Bool = false
  ) {
    self.endsRun = endsRun
    self.subject = subject
    self.cause = cause
    self.explanation = explanation ?? cause.explanation
  }

  /// The same error, known to have come of writing: a folder in the way reads like any other.
  var whileWriting: BinderyError {
    BinderyError(subject, .unwritable, explanation: explanation)
  }
}
