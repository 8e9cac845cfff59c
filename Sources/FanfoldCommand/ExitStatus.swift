import ArgumentParser
import Fanfold

/// The exit codes of every command, in one table.
enum ExitStatus: Int32 {
  /// All well.
  case success = 0
  /// Some files failed; the others were made.
  case partialFailure = 1
  /// Nothing could be made.
  case failure = 2
  /// A book that was checked is broken.
  case brokenBook = 3
  // 64 (EX_USAGE) is ArgumentParser's: the command line is wrong.

  /// The status of work that ended so.
  init(_ outcome: WorkOutcome) {
    self =
      outcome.failures.isEmpty ? .success : outcome.succeeded > 0 ? .partialFailure : .failure
  }

  /// Ends the command with this status.
  func exit() throws {
    if self != .success { throw ExitCode(rawValue) }
  }
}
