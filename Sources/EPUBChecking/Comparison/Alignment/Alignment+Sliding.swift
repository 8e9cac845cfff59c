extension Alignment {
  /// Moves what only one of the texts has to where it reads best.
  ///
  /// Between `the house` and `the old the house` either `old the` or `the old` is what was added; it
  /// is rather a heading or a paragraph than the end of one and the beginning of the next.
  mutating func slide(_ first: [Word], _ second: [Word]) {
    var runs = runs
    for number in runs.indices.dropFirst() {
      let (above, below) = (runs[number - 1], runs[number])
      let added = above.secondEnd..<below.second
      let missing = above.firstEnd..<below.first
      let room = -above.count...below.count
      let shift =
        missing.isEmpty
        ? Self.shift(of: added, in: second, room)
        : added.isEmpty ? Self.shift(of: missing, in: first, room) : 0
      if shift == 0 { continue }
      runs[number - 1].count += shift
      runs[number].first += shift
      runs[number].second += shift
      runs[number].count -= shift
    }
    replaceRuns(runs.filter { $0.count > 0 })
  }

  /// By how many words a passage is to be moved; negative for upwards.
  private static func shift(of passage: Range<Int>, in words: [Word], _ room: ClosedRange<Int>)
    -> Int
  {
    var best = (shift: 0, score: score(passage, in: words))
    for step in [-1, 1] {
      var shift = 0
      while room.contains(shift + step), abs(shift) < mostSteps {
        let low = passage.lowerBound + shift
        let high = passage.upperBound + shift
        let isEqual =
          step < 0
          ? words[low - 1].key == words[high - 1].key : words[low].key == words[high].key
        if !isEqual { break }
        shift += step
        let score = score(low + step..<high + step, in: words)
        if score > best.score { best = (shift, score) }
      }
    }
    return best.shift
  }

  private static let mostSteps = 200

  /// How well a passage reads as one that was put in or left out.
  private static func score(_ passage: Range<Int>, in words: [Word]) -> Int {
    let begins = words[passage.lowerBound].gap == .block
    let ends = passage.upperBound == words.count || words[passage.upperBound].gap == .block
    let isHeading = passage.allSatisfy { words[$0].marks.contains(.heading) }
    return (begins ? 2 : 0) + (ends ? 2 : 0) + (isHeading ? 4 : 0)
  }
}
