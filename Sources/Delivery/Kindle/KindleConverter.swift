import StoryModel
import ZIPArchive

/// Makes of any finished EPUB one that Amazon's Send to Kindle takes. What it takes is known from its
/// refusals: the rules are in `docs/Mail.md`.
package enum KindleConverter {
  /// What became of a book.
  package struct Outcome: Sendable, Hashable {
    /// Whether anything had to be changed; otherwise the book is the same byte for byte.
    package let isChanged: Bool
    /// What Amazon may refuse all the same, and what the book had to lose.
    package let notes: [Diagnostic]
  }

  /// Converts the EPUB at `path`, of any program, and writes it to `target`, whole or not at all.
  /// What does not change is copied as it lies in the archive.
  ///
  /// - Parameter limits: how much the archive may unpack to.
  @discardableResult
  package static func convert(
    bookAt path: String, to target: String, limits: ZIPLimits = ZIPLimits()
  ) throws(DeliveryError) -> Outcome {
    let (entries, outcome) = try entries(ofBookAt: path, limits: limits)
    try SourceBook.write(entries, madeOf: path, to: target)
    return outcome
  }

  /// What the converted book consists of, `mimetype` first. A book of the `kindle` profile does not
  /// change.
  package static func entries(
    ofBookAt path: String, limits: ZIPLimits = ZIPLimits()
  ) throws(DeliveryError) -> (entries: [ZIPEntry], outcome: Outcome) {
    try SourceBook.converting(path) { () throws(EPUBFault) in
      var conversion = try KindleConversion(path, limits: limits)
      try conversion.run()
      return (conversion.entries, conversion.outcome)
    }
  }
}
