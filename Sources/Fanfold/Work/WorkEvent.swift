/// What long work tells its caller while it goes on, in an order that does not depend on `jobs`.
public enum WorkEvent: Sendable {
  /// How far the work is.
  case progress(WorkProgress)
  /// A story was read; its diagnostics are in it.
  case read(Story)
  /// Something that a person should know of several stories together.
  case noticed(Diagnostic)
  /// A book stands at `path`.
  case made(path: String, book: Book)
  /// Something failed; the rest goes on.
  case failed(BinderyError)
}

/// How far long work is.
public struct WorkProgress: Sendable, Hashable {
  /// What is being done: `reading`, `binding`, `loading`, `checking`, `sending`.
  public enum Phase: String, Sendable, Hashable {
    case reading, binding, loading, checking, sending
  }

  public let phase: Phase
  /// How many of `total` are done.
  public let done: Int
  public let total: Int
  /// How many bytes are done; nil where they are not what takes the time.
  public let bytes: Bytes?

  /// How many bytes of how many are done.
  public struct Bytes: Sendable, Hashable {
    public let done: Int
    public let total: Int

    public init(done: Int, total: Int) {
      self.done = done
      self.total = total
    }
  }

  public init(_ phase: Phase, done: Int, of total: Int, bytes: Bytes? = nil) {
    self.phase = phase
    self.done = done
    self.total = total
    self.bytes = bytes
  }
}

/// What came of long work.
public struct WorkOutcome: Sendable, Hashable {
  /// How many books were made, stories read, or files copied.
  public var succeeded = 0
  public var failures: [BinderyError] = []

  public init() {}
}
