import StoryModel

/// What loading has done.
package struct LoadReport: Sendable, Hashable {
  /// The folder on the device that holds the books.
  package let folder: String
  /// Books that were not there, or in another edition.
  package let copied: [LoadedBook]
  /// Books that were there before, byte for byte.
  package let alreadyThere: [LoadedBook]
  /// What the person should know about the device.
  package let notes: [Diagnostic]
}

/// A book that is on the device.
package struct LoadedBook: Sendable, Hashable {
  /// Where it came from.
  package let source: String
  /// Its file name on the device.
  package let name: String
}

/// How far loading has come.
package struct LoadProgress: Sendable, Hashable {
  /// The book that is done.
  package let book: LoadedBook
  /// Whether it was copied now; otherwise it was there before.
  package let isCopied: Bool
  /// How many books are done, this one included.
  package let done: Int
  /// How many books there are.
  package let total: Int
}
