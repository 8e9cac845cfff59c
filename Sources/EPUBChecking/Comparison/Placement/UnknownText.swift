import StoryModel

/// Looks for text of the book that is of no source: a story too many.
///
/// A book has words of its own, on its title page, in its contents and its colophon; they are few, or
/// stand in lists, or are the words of headers.
struct UnknownText {
  private let book: BookDocuments
  private let placement: Placement
  private let index: SourceIndex

  init(_ book: BookDocuments, _ placement: Placement, _ index: SourceIndex) {
    self.book = book
    self.placement = placement
    self.index = index
  }

  func run(_ findings: inout Findings) {
    for number in (placement.unowned + placement.others).sorted() {
      let words = book.words(of: [number])
      let isCopy = !placement.owners[number].isEmpty || placement.unowned.contains(number)
      let prose = words.words.indices.filter { words.words[$0].marks.contains(.prose) }
      guard let first = prose.first else { continue }
      let unknown = isCopy ? prose.count : unknownCount(words, prose)
      if !isCopy, unknown < Self.most || 2 * unknown < prose.count { continue }
      let beginning = words.string(first..<min(words.words.count, first + 8))
      findings.add(
        .storyWithoutSource, ComparisonWording.noSource(prose.count, beginning),
        in: book.paths[number], line: Int(words.words[first].line))
    }
  }

  /// How many different passages of the prose are in no source.
  private func unknownCount(_ words: WordText, _ prose: [Int]) -> Int {
    let text = words.words.filter { $0.marks.contains(.prose) }
    return Set(Fingerprint(keys: text.map(\.key)).hashes).count { !index.knows($0) }
  }

  /// So many words a book may have of its own on a page.
  private static let most = 100
}
