/// A place in a source file.
public struct SourceRange: Sendable, Hashable {
  /// The lines, counted from 1 as editors do.
  public let lines: ClosedRange<Int>

  /// The lines `lines`, counted from 1.
  public init(lines: ClosedRange<Int>) {
    self.lines = lines
  }

  /// One line, counted from 1.
  public init(line: Int) {
    lines = line...line
  }
}
