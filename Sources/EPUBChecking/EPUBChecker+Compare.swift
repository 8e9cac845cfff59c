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
  /// - Returns: the sources that are in the book; of the others nothing is said.
  /// - Throws: what `loading` throws, and `CheckingError` where the book cannot be read at all.
  package func compare(
    _ path: String, with index: SourceIndex, limit: Int = 20,
    loading: (_ number: Int) throws -> ComparedSource
  ) throws -> (stories: [(number: Int, comparison: StoryComparison)], findings: [Diagnostic]) {
    var findings = Findings()
    guard let archive = try open(path, &findings),
      let documents = BookDocuments(archive, &findings)
    else { return ([], findings.diagnostics) }
    let placement = Placement(documents, among: index, &findings)
    let stories = try placement.documents.indices.compactMap { number in
      try placement.surroundings(of: number).map { surroundings in
        let comparer = StoryComparer(documents, surroundings, limit: limit)
        return (number, comparer.compare(try loading(number)))
      }
    }
    UnknownText(documents, placement, index).run(&findings)
    return (stories, findings.diagnostics)
  }
}
