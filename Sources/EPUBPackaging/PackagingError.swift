/// Why a publication cannot be packaged. Both are faults of the program, not of a story.
package enum PackagingError: Error, Equatable, Sendable {
  /// Two resources of one path.
  case duplicatePath(String)
  /// A section gave other resources than the package document counts on.
  case unexpectedResources(promised: [String], rendered: [String])
}

extension PackagingError {
  /// What happened, for the person at the terminal.
  package var explanation: String {
    switch self {
    case .duplicatePath(let path): "The book has two files named \(path)."
    case .unexpectedResources(let promised, let rendered):
      "The book's contents promise \(promised.joined(separator: ", ")); "
        + "made were \(rendered.joined(separator: ", "))."
    }
  }
}
