/// Why a shelf cannot be used.
package enum ShelfError: Error, Sendable, Hashable {
  /// The folder of the books cannot be listed.
  case folder(path: String, reason: String)
  /// The database that remembers the books failed.
  case database(reason: String)
}

/// Why a book is not on the shelf.
package enum BookProblem: Error, Sendable, Hashable {
  /// The file cannot be read, or is no archive.
  case unreadable(reason: String)
  /// The archive holds no package document that can be read.
  case noPackage(reason: String)
  /// The file lies outside of the folder, behind a link.
  case leadsAway
}

/// A file that is not on the shelf, and why.
package struct ShelfProblem: Sendable, Hashable {
  /// Below the folder.
  package let path: String
  /// In plain words.
  package let reason: String
}
