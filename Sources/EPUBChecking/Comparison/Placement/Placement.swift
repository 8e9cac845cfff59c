import StoryModel

/// Which documents of a book hold which of the sources.
///
/// Nothing is known of how the book was made: documents in a row that have the same source in common
/// and do not repeat one another are one story of the book.
struct Placement {
  /// Of each source the documents with its text, in reading order; empty for one that is not there.
  private(set) var documents: [[Int]]
  /// Of each document the sources that it belongs to.
  private(set) var owners: [[Int]]
  private let index: SourceIndex
  private let votes: [DocumentVotes]
  /// Of each document whether it has text of any source.
  let hasText: [Bool]
  /// The stretches that belong to a source, and which.
  private var taken: [(stretch: Stretch, source: Int)] = []

  init(_ book: BookDocuments, among index: SourceIndex, _ findings: inout Findings) {
    self.index = index
    documents = Array(repeating: [], count: index.count)
    owners = Array(repeating: [], count: book.paths.count)
    var votes: [DocumentVotes] = []
    for number in book.paths.indices {
      votes.append(DocumentVotes(Fingerprint(book.words(of: number, &findings)), among: index))
    }
    self.votes = votes
    hasText = votes.map { !$0.candidates.isEmpty }
    assign(Set(documents.indices), book)
    // What looked like one story may be several: three files with a part of a story in each, and one
    // with all of it.
    assign(Set(documents.indices.filter { documents[$0].isEmpty }), book)
    assignRest()
    assignShared()
  }

  /// Gives sources the documents that belong to none yet, those first that fit best.
  private mutating func assign(_ sources: Set<Int>, _ book: BookDocuments) {
    let stretches = stretches(of: sources)
    var pairs: [(stretch: Int, source: Int, score: Double)] = []
    for (number, stretch) in stretches.enumerated() {
      // How much of a source's header stands round the text decides between copies of a story.
      let isAlone = stretch.candidates.count == 1 && stretches.count == 1
      let round = isAlone ? [] : pairsOfWords(round: stretch, book)
      for source in stretch.candidates {
        let likeness = index.likeness(of: source, in: round)
        pairs.append((number, source, score(stretch, source) + likeness / 20))
      }
    }
    pairs.sort { ($0.score, $1.source, $1.stretch) > ($1.score, $0.source, $0.stretch) }
    var open = Set(stretches.indices)
    for pair in pairs where open.contains(pair.stretch) && documents[pair.source].isEmpty {
      open.remove(pair.stretch)
      take(stretches[pair.stretch], for: pair.source)
    }
  }

  /// The documents that belong to no source yet, as far as they may belong to some of `sources`.
  private func stretches(of sources: Set<Int>) -> [Stretch] {
    var stretches: [Stretch] = []
    for number in votes.indices where owners[number].isEmpty {
      let candidates = votes[number].candidates.intersection(sources)
      if candidates.isEmpty { continue }
      let last = stretches.count - 1
      if last >= 0, stretches[last].take(number, votes[number], candidates) { continue }
      stretches.append(Stretch(number, votes[number], candidates))
    }
    return stretches
  }

  private func pairsOfWords(round stretch: Stretch, _ book: BookDocuments) -> Set<UInt64> {
    let words = book.words(of: surroundings(of: stretch.documents).joined)
    return Set(Fingerprint.hashes(words.keys, length: 2))
  }

  /// Stretches that are left may hold the rest of a source that has some of its documents already.
  private mutating func assignRest() {
    for stretch in stretches(of: Set(documents.indices)) {
      let source = stretch.candidates.sorted().first { source in
        !taken.contains { $0.source == source && $0.stretch.repeats(stretch) }
      }
      if let source { take(stretch, for: source) }
    }
  }

  /// Sources that are left may stand in the same documents as others: beside them, and not as their
  /// copies.
  private mutating func assignShared() {
    for source in documents.indices where documents[source].isEmpty && index.sizes[source] > 0 {
      let beside = taken.map(\.stretch).filter { stretch in
        let others = Set(stretch.documents.flatMap { owners[$0] })
        let own = stretch.hashes(of: source, butNotOf: others, index)
        return 10 * stretch.votes[source, default: 0] > 8 * index.sizes[source]
          && 2 * own > index.sizes[source]
      }
      if let stretch = beside.first { take(stretch, for: source) }
    }
  }

  private mutating func take(_ stretch: Stretch, for source: Int) {
    taken.append((stretch, source))
    documents[source] = (documents[source] + stretch.documents).sorted()
    for document in stretch.documents { owners[document].append(source) }
  }

  /// From 0 to 1: how much of the source is there, and how much of what is there is the source's.
  private func score(_ stretch: Stretch, _ source: Int) -> Double {
    let votes = Double(stretch.votes[source, default: 0])
    return votes / Double(max(1, stretch.size)) * votes / Double(max(1, index.sizes[source]))
  }

  // MARK: Round a story

  /// The documents of a story, and those before and after it that belong to none.
  struct Surroundings {
    let before: [Int]
    let own: [Int]
    let after: [Int]
    /// Whether other stories stand in the same documents.
    let isShared: Bool

    var joined: [Int] { before + own + after }
  }

  /// Nil for a source that is not in the book.
  func surroundings(of source: Int) -> Surroundings? {
    documents[source].isEmpty ? nil : surroundings(of: documents[source])
  }

  private func surroundings(of numbers: [Int]) -> Surroundings {
    let (first, last) = (numbers[0], numbers[numbers.count - 1])
    let before = hasText[..<first].lastIndex(of: true).map { $0 + 1 } ?? 0
    let after = hasText[(last + 1)...].firstIndex(of: true) ?? hasText.count
    let own = (first...last).filter { !hasText[$0] || numbers.contains($0) }
    return Surroundings(
      before: Array(before..<first), own: own, after: Array(last + 1..<after),
      isShared: numbers.contains { owners[$0].count > 1 })
  }

  /// The sources without documents whose text stands in the book all the same, as that of others.
  var copies: [Int] {
    documents.indices.filter { source in
      guard documents[source].isEmpty, index.sizes[source] > 0 else { return false }
      let found = votes.reduce(into: Set<UInt64>()) { found, votes in
        if votes.counts[source] != nil { found.formUnion(votes.known) }
      }
      let own = found.count { index.stories(with: $0)?.contains(source) == true }
      return 100 * own >= 98 * index.sizes[source]
    }
  }
}
