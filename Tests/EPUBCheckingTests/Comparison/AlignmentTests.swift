import Testing

@testable import EPUBChecking

@Suite struct AlignmentTests {
  private func keys(_ text: String) -> [UInt64] { text.unicodeScalars.map { UInt64($0.value) } }

  /// How many words are matched; that what is matched is equal and in order is checked.
  private func matched(_ first: [UInt64], _ second: [UInt64]) -> Int {
    let alignment = Alignment(first, second)
    var (a, b) = (0, 0)
    for run in alignment.runs {
      #expect(run.first >= a && run.second >= b && run.count > 0)
      #expect(first[run.first..<run.firstEnd] == second[run.second..<run.secondEnd])
      (a, b) = (run.firstEnd, run.secondEnd)
    }
    #expect(a <= first.count && b <= second.count)
    return alignment.runs.reduce(0) { $0 + $1.count }
  }

  @Test(arguments: [
    ("", "", 0), ("a", "", 0), ("", "a", 0), ("abc", "abc", 3), ("abc", "ac", 2), ("ac", "abc", 2),
    ("abcabba", "cbabac", 4), ("xaxbxc", "abc", 3), ("ab", "ba", 1), ("aaaa", "aa", 2),
  ])
  func theLongestCommonSequenceIsFound(first: String, second: String, count: Int) {
    #expect(matched(keys(first), keys(second)) == count)
  }

  /// The longest common subsequence as textbooks have it.
  private func longest(_ first: [UInt64], _ second: [UInt64]) -> Int {
    var row = [Int](repeating: 0, count: second.count + 1)
    for a in first {
      var diagonal = 0
      for (place, b) in second.enumerated() {
        let above = row[place + 1]
        row[place + 1] = a == b ? diagonal + 1 : max(above, row[place])
        diagonal = above
      }
    }
    return row[second.count]
  }

  @Test func shortTextsAreMatchedAsFarAsCanBe() {
    var random = Sequence(seed: 7)
    for _ in 0..<200 {
      let first = (0..<random.next(60)).map { _ in UInt64(random.next(5)) }
      let second = (0..<random.next(60)).map { _ in UInt64(random.next(5)) }
      #expect(matched(first, second) == longest(first, second))
    }
  }

  /// Long texts take the way of unique words; what was changed is little.
  @Test func aFewChangesInALongTextCostNoMoreThanThemselves() {
    var random = Sequence(seed: 11)
    let first = (0..<20_000).map { _ in UInt64(random.next(3000)) }
    var second = first
    for _ in 0..<50 { second.remove(at: random.next(second.count)) }
    for _ in 0..<50 { second.insert(9999, at: random.next(second.count)) }
    #expect(matched(first, second) == first.count - 50)
  }

  @Test func textsOfOneWordOverAndOverEnd() {
    let first = [UInt64](repeating: 1, count: 30_000)
    let second = [UInt64](repeating: 1, count: 20_000)
    #expect(matched(first, second) == 20_000)
  }

  @Test func textsWithNothingInCommonEnd() {
    #expect(matched((0..<50_000).map { UInt64($0) }, (60_000..<110_000).map { UInt64($0) }) == 0)
  }
}

/// Numbers that look like chance and are the same in every run.
private struct Sequence {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % limit
  }
}
