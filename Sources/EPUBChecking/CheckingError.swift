import ZIPArchive

/// Why a book could not be checked. A broken book is no error: it is what checking finds.
package enum CheckingError: Error, Equatable, Sendable {
  /// The file cannot be read.
  case notReadable(path: String, ZIPError)
}

extension CheckingError {
  /// What happened and what to do about it, for the person at the terminal.
  package var explanation: String {
    switch self {
    case .notReadable(_, let error): error.explanation
    }
  }
}
