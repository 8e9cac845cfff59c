import StoryModel

/// What loading has done, or would do.
package struct LoadReport: Sendable, Hashable {
  /// Books that were not there, or in another edition.
  package var copied: [LoadedBook] = []
  /// Books that were there before.
  package var alreadyThere: [LoadedBook] = []
  /// The paths of books that are not on the device any more, from its root.
  package var removed: [String] = []
  /// Books that could not be copied.
  package var failures: [LoadFailure] = []
  /// What the person should know about the device.
  package var notes: [Diagnostic] = []
}

/// A book that is on the device.
package struct LoadedBook: Sendable, Hashable {
  /// Where it came from.
  package let source: String
  /// Where it is, from the root of the device.
  package let path: String
}

/// A book that could not be copied.
package struct LoadFailure: Sendable, Hashable, Error {
  /// Where it lies.
  package let book: String
  package let error: DeliveryError

  package static func == (left: LoadFailure, right: LoadFailure) -> Bool {
    left.book == right.book && left.error == right.error
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(book) }
}

/// What loading tells while it goes on.
package enum LoadEvent: Sendable, Hashable {
  /// How far it has come.
  case progress(LoadProgress)
  /// A book is safe on the device, or was found there.
  case done(LoadedBook, isCopied: Bool)
  /// A book could not be copied; the others go on.
  case failed(LoadFailure)
}

/// How far loading has come.
package struct LoadProgress: Sendable, Hashable {
  /// How many books are done, of how many.
  package var books = 0
  package var totalBooks = 0
  /// How many bytes are written, of how many. What conversion adds is not known before.
  package var bytes = 0
  package var totalBytes = 0
}
