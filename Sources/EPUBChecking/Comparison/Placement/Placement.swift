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
  private var stretches: [Stretch] = []
  /// Of each document whether it has text of any source.
  private var hasText: [Bool] = []

  /// - Parameter story: gives a source; only those are asked for whose text several have.
  init(
    _ book: BookDocuments, among index: SourceIndex, _ findings: inout Findings,
    story: (Int) throws -> Story
  ) throws {
    self.index = index
    documents = Array(repeating: [], count: index.count)
    owners = Array(repeating: [], count: book.paths.count)
    for number in book.paths.indices {
      gather(number, DocumentVotes(Fingerprint(book.words(of: number, &findings)), among: index))
    }
    let gathered = self
    try assign { source, stretch in
      let round = book.words(of: gathered.surroundings(of: stretch.documents).joined)
      return HeaderDifferences.likeness(of: try story(source), in: round)
    }
  }

  private mutating func gather(_ number: Int, _ votes: DocumentVotes) {
    hasText.append(!votes.candidates.isEmpty)
    if votes.candidates.isEmpty { return }
    if !stretches.isEmpty, stretches[stretches.count - 1].take(number, votes) { return }
    stretches.append(Stretch(number, votes))
  }

  /// Gives every source its documents, those first that fit best.
  ///
  /// - Parameter likeness: how much of a source's header stands round some documents, from 0 to 1:
  ///   it decides between sources with the same text.
  private mutating func assign(_ likeness: (_ source: Int, Stretch) throws -> Double) rethrows {
    var pairs: [(stretch: Int, source: Int, score: Double)] = []
    for (number, stretch) in stretches.enumerated() {
      for source in stretch.candidates { pairs.append((number, source, score(stretch, source))) }
    }
    let counts = pairs.reduce(into: [:]) { $0[$1.source, default: 0] += 1 }
    for place in pairs.indices {
      let pair = pairs[place]
      let stretch = stretches[pair.stretch]
      if counts[pair.source]! > 1 || stretch.candidates.count > 1 {
        pairs[place].score += try likeness(pair.source, stretch) / 20
      }
    }
    pairs.sort { ($0.score, $1.source, $1.stretch) > ($1.score, $0.source, $0.stretch) }
    var open = Set(stretches.indices)
    for pair in pairs where open.contains(pair.stretch) && documents[pair.source].isEmpty {
      open.remove(pair.stretch)
      take(pair.stretch, for: pair.source)
    }
    assignRest(open.sorted())
  }

  /// Stretches that are left hold the rest of a source that has some of its documents already. And
  /// sources that are left may share their documents with another.
  private mutating func assignRest(_ open: [Int]) {
    for number in open {
      let stretch = stretches[number]
      let source = stretch.candidates.sorted().first { source in
        let own = stretches.filter { $0.documents.contains(where: documents[source].contains) }
        return !own.contains { $0.repeats(stretch) }
      }
      if let source { take(number, for: source) }
    }
    for source in documents.indices where documents[source].isEmpty && index.sizes[source] > 0 {
      let votes = stretches.map { $0.votes[source, default: 0] }
      guard let best = votes.indices.max(by: { votes[$0] < votes[$1] }),
        10 * votes[best] > 8 * index.sizes[source]
      else { continue }
      take(best, for: source)
    }
  }

  private mutating func take(_ stretch: Int, for source: Int) {
    documents[source] = (documents[source] + stretches[stretch].documents).sorted()
    for document in stretches[stretch].documents { owners[document].append(source) }
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

  /// The documents that have text of some source which is not in the book: copies of a story.
  var unowned: [Int] { hasText.indices.filter { hasText[$0] && owners[$0].isEmpty } }

  /// The documents that have no text of any source.
  var others: [Int] { hasText.indices.filter { !hasText[$0] } }
}
