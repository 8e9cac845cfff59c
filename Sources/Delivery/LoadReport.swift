import StoryModel

/// What loading has done.
package struct LoadReport: Sendable, Hashable {
  /// The folder on the device that holds the books.
  package let folder: String
  package let copied: [LoadedBook]
  /// Books that were there before, byte for byte.
  package let alreadyThere: [LoadedBook]
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
  package let book: LoadedBook
  /// Whether it was copied now; otherwise it was there before.
  package let isCopied: Bool
  /// How many books are done, this one included, and how many there are.
  package let done: Int
  package let total: Int
}
