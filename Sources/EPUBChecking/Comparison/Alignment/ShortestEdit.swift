/// The common subsequence of two short texts by Myers' algorithm (“An O(ND) Difference Algorithm and
/// Its Variations”, 1986), which is the longest there is.
enum ShortestEdit {
  /// The places of the words that are matched, in both slices' own counting; none where the texts
  /// have more in difference than is looked for.
  static func matches(
    _ first: ArraySlice<UInt64>, _ second: ArraySlice<UInt64>
  ) -> [(Int, Int)] {
    let (a, b) = (Array(first), Array(second))
    guard let trace = trace(a, b) else { return [] }
    return path(trace, a.count, b.count).map {
      ($0.0 + first.startIndex, $0.1 + second.startIndex)
    }
  }

  /// How many words may differ: the time grows with the square of it.
  private static let mostDifferences = 1500

  /// For each number of differences how far each diagonal reaches with one less; nil where there are
  /// too many differences.
  private static func trace(_ a: [UInt64], _ b: [UInt64]) -> [[Int32]]? {
    let limit = min(a.count + b.count, mostDifferences)
    // reach[k + offset] is how far in `a` diagonal k has come.
    let offset = limit + 1
    var reach = [Int32](repeating: 0, count: 2 * limit + 3)
    var trace: [[Int32]] = []
    for differences in 0...limit {
      trace.append(Array(reach[offset - differences - 1...offset + differences + 1]))
      for k in stride(from: -differences, through: differences, by: 2) {
        var x = Int(
          goesDown(k, differences, reach[offset + k - 1], reach[offset + k + 1])
            ? reach[offset + k + 1] : reach[offset + k - 1] + 1)
        var y = x - k
        while x < a.count, y < b.count, a[x] == b[y] { (x, y) = (x + 1, y + 1) }
        reach[offset + k] = Int32(x)
        if x >= a.count, y >= b.count { return trace }
      }
    }
    return nil
  }

  /// Whether diagonal `k` is reached from the one above, by a word of the second text.
  private static func goesDown(
    _ k: Int, _ differences: Int, _ left: Int32, _ right: Int32
  ) -> Bool {
    k == -differences || (k != differences && left < right)
  }

  private static func path(_ trace: [[Int32]], _ aCount: Int, _ bCount: Int) -> [(Int, Int)] {
    var pairs: [(Int, Int)] = []
    var (x, y) = (aCount, bCount)
    for differences in trace.indices.reversed() {
      let reach = trace[differences]
      let middle = differences + 1
      let k = x - y
      let down = goesDown(k, differences, reach[middle + k - 1], reach[middle + k + 1])
      let before = down ? k + 1 : k - 1
      let beforeX = differences == 0 ? 0 : Int(reach[middle + before])
      let beforeY = differences == 0 ? 0 : beforeX - before
      let start = differences == 0 ? 0 : down ? beforeX : beforeX + 1
      while x > start, y > start - k {
        (x, y) = (x - 1, y - 1)
        pairs.append((x, y))
      }
      (x, y) = (beforeX, beforeY)
    }
    return pairs.reversed()
  }
}
