/// How Fanfold knows something.
public enum Evidence: String, Sendable, Hashable, CaseIterable {
  /// A labelled field of the header: `RATING: PG`.
  case header
  /// The block of title and by-line above or below the header.
  case byline
  /// A bare line or a passage of the text.
  case text
  /// The name of the file.
  case fileName
  /// Worked out from the text; the author did not say so.
  case inferred
  /// The caller said so.
  case override
}

/// What an author wrote, and where.
public struct Written: Sendable, Hashable {
  /// The author's words.
  public let text: Text
  /// The lines that they stand on; nil where they come from no line (a file name).
  public let place: SourceRange?

  public init(_ text: Text, at place: SourceRange?) {
    self.text = text
    self.place = place
  }
}

/// What Fanfold made of something, beside what the author wrote.
public struct Stated<Value: Sendable & Hashable>: Sendable, Hashable {
  /// What Fanfold made of it.
  public let value: Value
  /// What the author wrote; nil where the author wrote nothing.
  public let written: Written?
  /// How Fanfold knows.
  public let evidence: Evidence

  public init(_ value: Value, written: Written?, evidence: Evidence) {
    self.value = value
    self.written = written
    self.evidence = evidence
  }
}
