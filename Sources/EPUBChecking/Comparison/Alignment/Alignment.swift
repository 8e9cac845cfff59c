/// Which words of two texts are the same: a long common subsequence of both.
///
/// Words that stand in both texts once are matched first (patience diff), and what lies between two
/// of them is compared by itself. So the time grows with the length of the texts, as long as they
/// are much the same.
struct Alignment {
  /// Words in a row that are the same in both texts.
  struct Run: Equatable {
    var first: Int
    var second: Int
    var count: Int

    var firstEnd: Int { first + count }
    var secondEnd: Int { second + count }
  }

  /// In the order of both texts.
  private(set) var runs: [Run] = []
  private let first: [UInt64]
  private let second: [UInt64]
  /// For each word of the first text its place in the second; -1 where it has none.
  private var places: [Int32]

  init(_ first: [UInt64], _ second: [UInt64]) {
    self.first = first
    self.second = second
    places = [Int32](repeating: -1, count: first.count)
    var open = [Span(first: 0..<first.count, second: 0..<second.count, depth: 0)]
    while let span = open.popLast() {
      guard let rest = matchEnds(span) else { continue }
      open += divided(rest)
    }
    gatherRuns()
  }

  /// An alignment of the same texts with other runs.
  mutating func replaceRuns(_ runs: [Run]) { self.runs = runs }

  /// Parts of both texts that are still to be compared.
  private struct Span {
    let first: Range<Int>
    let second: Range<Int>
    let depth: Int
  }

  /// Matches what two parts have in common at their beginning and their end; nil where nothing is
  /// left to compare.
  private mutating func matchEnds(_ span: Span) -> Span? {
    var (a, b) = (span.first.lowerBound, span.second.lowerBound)
    var (aEnd, bEnd) = (span.first.upperBound, span.second.upperBound)
    while a < aEnd, b < bEnd, first[a] == second[b] {
      places[a] = Int32(b)
      (a, b) = (a + 1, b + 1)
    }
    while a < aEnd, b < bEnd, first[aEnd - 1] == second[bEnd - 1] {
      (aEnd, bEnd) = (aEnd - 1, bEnd - 1)
      places[aEnd] = Int32(bEnd)
    }
    if a == aEnd || b == bEnd { return nil }
    return Span(first: a..<aEnd, second: b..<bEnd, depth: span.depth)
  }

  /// The parts between the words that are matched now.
  private mutating func divided(_ span: Span) -> [Span] {
    if span.first.count + span.second.count > Self.small, span.depth < Self.deepest {
      for length in [1, 3] {
        let anchors = UniqueWords.anchors(
          in: first, span.first, and: second, span.second, length: length)
        if !anchors.isEmpty { return divided(span, at: anchors) }
      }
    }
    for (a, b) in ShortestEdit.matches(first[span.first], second[span.second]) {
      places[a] = Int32(b)
    }
    return []
  }

  private mutating func divided(_ span: Span, at anchors: [(Int, Int)]) -> [Span] {
    var parts: [Span] = []
    var (a, b) = (span.first.lowerBound, span.second.lowerBound)
    for anchor in anchors {
      places[anchor.0] = Int32(anchor.1)
      parts.append(Span(first: a..<anchor.0, second: b..<anchor.1, depth: span.depth + 1))
      (a, b) = (anchor.0 + 1, anchor.1 + 1)
    }
    parts.append(
      Span(
        first: a..<span.first.upperBound, second: b..<span.second.upperBound,
        depth: span.depth + 1))
    return parts
  }

  /// In words: shorter parts are compared exactly.
  private static let small = 400
  /// How often parts are divided before they are compared as they are.
  private static let deepest = 40

  private mutating func gatherRuns() {
    for (a, place) in places.enumerated() where place >= 0 {
      if let last = runs.last, last.firstEnd == a, last.secondEnd == Int(place) {
        runs[runs.count - 1].count += 1
      } else {
        runs.append(Run(first: a, second: Int(place), count: 1))
      }
    }
    places = []
  }
}
