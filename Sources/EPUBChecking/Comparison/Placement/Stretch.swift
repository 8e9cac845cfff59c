/// Documents in a row that may be one story.
struct Stretch {
  private(set) var documents: [Int] = []
  /// The sources that all of the documents may belong to.
  private(set) var candidates: Set<Int>
  /// How many of the hashes each source has.
  private(set) var votes: [Int: Int] = [:]
  /// The hashes that the documents have in common with any source.
  private var known: Set<UInt64> = []
  /// How many hashes they have, known or not.
  private(set) var size = 0

  init(_ document: Int, _ votes: DocumentVotes, _ candidates: Set<Int>) {
    self.candidates = candidates
    add(document, votes)
  }

  /// Takes the next document in, if it may belong to the same source and does not repeat the others.
  mutating func take(
    _ document: Int, _ votes: DocumentVotes, _ others: Set<Int>
  ) -> Bool {
    let common = candidates.intersection(others)
    if common.isEmpty || repeats(votes.known) { return false }
    candidates = common
    add(document, votes)
    return true
  }

  /// Whether most of `hashes` stand in these documents already: another version of the story begins.
  private func repeats(_ hashes: Set<UInt64>) -> Bool {
    hashes.count { known.contains($0) } * 2 > hashes.count
  }

  /// Whether most of another's text stands here already.
  func repeats(_ other: Stretch) -> Bool { repeats(other.known) }

  /// How many hashes of a source stand here that are in none of the others.
  func hashes(of source: Int, butNotOf others: Set<Int>, _ index: SourceIndex) -> Int {
    known.count { hash in
      let stories = index.stories(with: hash) ?? []
      return stories.contains(source) && stories.isDisjoint(with: others)
    }
  }

  private mutating func add(_ document: Int, _ votes: DocumentVotes) {
    documents.append(document)
    known.formUnion(votes.known)
    size += votes.size
    self.votes.merge(votes.counts, uniquingKeysWith: +)
  }
}

/// What the fingerprint of a document says of the sources that it may belong to.
struct DocumentVotes {
  /// How many hashes each source has in common with the document.
  private(set) var counts: [Int: Int] = [:]
  private(set) var known: Set<UInt64> = []
  private(set) var size = 0

  init(_ fingerprint: Fingerprint, among index: SourceIndex) {
    for hash in Set(fingerprint.hashes) {
      guard let stories = index.stories(with: hash) else { continue }
      size += 1
      if !stories.isEmpty { known.insert(hash) }
      for story in stories { counts[story, default: 0] += 1 }
    }
  }

  /// The sources that have a good part of the text.
  var candidates: Set<Int> { Set(counts.filter { 10 * $0.value >= 3 * size }.keys) }
}
