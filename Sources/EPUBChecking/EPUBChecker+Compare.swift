import StoryModel
import ZIPArchive

extension EPUBChecker {
  /// Compares the words, scene breaks and emphasis of a book with those of its sources.
  ///
  /// Nothing is assumed of how the book was made: its text is what its documents show, in the order
  /// of the spine.
  ///
  /// - Parameters:
  ///   - index: the fingerprints of all sources.
  ///   - limit: how many differences of a story are listed.
  ///   - loading: gives source `number`, counted from 0, with its text. Called for one after the
  ///     other, so that a book of ten thousand stories needs the memory of one.
  /// - Throws: what `loading` throws, and `CheckingError` where the book cannot be read at all.
  package func compare(
    _ path: String, with index: SourceIndex, limit: Int = 20,
    loading: (_ number: Int) throws -> ComparedSource
  ) throws -> ComparedBook {
    var findings = Findings()
    guard let archive = try open(path, &findings),
      let documents = BookDocuments(archive, &findings)
    else { return ComparedBook(stories: [], copies: [], findings: findings.diagnostics) }
    let placement = Placement(documents, among: index, &findings)
    let stories = try placement.documents.indices.compactMap { number in
      try placement.surroundings(of: number).map { surroundings in
        let comparer = StoryComparer(documents, surroundings, limit: limit)
        return (number, comparer.compare(try loading(number)))
      }
    }
    UnknownText(documents, placement, index).run(&findings)
    return ComparedBook(
      stories: stories, copies: placement.copies, findings: findings.diagnostics)
  }
}

/// What a book has of the sources that it was compared with.
package struct ComparedBook: Sendable {
  /// The sources that are in the book, by their numbers.
  package let stories: [(number: Int, comparison: StoryComparison)]
  /// The sources that are not in the book, but whose text is, as that of another: shorter copies.
  package let copies: [Int]
  /// What concerns the book as a whole.
  package let findings: [Diagnostic]
}
