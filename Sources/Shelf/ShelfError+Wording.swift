extension ShelfError {
  /// What is so and what to do, in plain words.
  package var explanation: String {
    switch self {
    case .folder(let path, let reason): "\(path): \(reason)"
    case .database(let reason): "the memory of the catalogue failed: \(reason)"
    }
  }
}

extension BookProblem {
  var explanation: String {
    switch self {
    case .unreadable(let reason): reason
    case .noPackage(let reason): "is no book that can be read: \(reason)"
    case .leadsAway: "is a link that leads out of the folder"
    }
  }
}
