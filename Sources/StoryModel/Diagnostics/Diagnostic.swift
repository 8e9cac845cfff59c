/// Something worth telling about a story or a book that did not stop the work.
///
/// Libraries return diagnostics with their results and never print; programs decide what to show.
public struct Diagnostic: Sendable, Hashable {
  public enum Severity: String, Sendable, Hashable, CaseIterable, Comparable {
    /// Worth knowing: a decision that Fanfold took.
    case note
    /// Probably not what the reader wants.
    case warning
    /// Wrong.
    case error

    public static func < (left: Severity, right: Severity) -> Bool {
      let order = Severity.allCases
      return order.firstIndex(of: left)! < order.firstIndex(of: right)!
    }
  }

  /// Where in the source or the book.
  public enum Place: Sendable, Hashable {
    /// Lines of the story's source file.
    case lines(SourceRange)
    /// A file inside a book, and the line in it where one is known.
    case resource(String, line: Int?)
  }

  public let id: DiagnosticID
  /// What is so, in one sentence, naming the author's own words where they matter.
  public let message: String
  public let place: Place?

  public init(_ id: DiagnosticID, _ message: String, at place: Place? = nil) {
    self.id = id
    self.message = message
    self.place = place
  }

  public var severity: Severity { id.severity }
  /// What to do about it; empty where nothing need be done.
  public var hint: String { id.hint }
}
