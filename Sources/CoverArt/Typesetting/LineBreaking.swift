/// Where the lines of a text end.
struct LineBreaking {
  private let pieces: [Segments.Piece]

  init(_ segments: Segments) { pieces = segments.pieces }

  /// The least width in which the pieces make `count` lines; nil where they are fewer.
  func leastWidth(lines count: Int) -> Double? {
    guard count <= pieces.count else { return nil }
    var low = pieces.map(\.width).max() ?? 0
    if greedyCount(low) <= count { return low }
    var high = pieces.reduce(0) { $0 + $1.width + $1.gap }
    for _ in 0..<16 {
      let middle = (low + high) / 2
      if greedyCount(middle) <= count { high = middle } else { low = middle }
    }
    return high
  }

  /// Lines as numbers of pieces.
  struct Lines {
    let ranges: [Range<Int>]
    /// Of their unevenness and of where they end.
    let cost: Double
  }

  /// `count` lines, none wider than `width`, as even as they can be.
  func lines(_ count: Int, width: Double) -> Lines {
    // The evenness of a long text is seen by nobody, and its tables would be large.
    guard pieces.count <= 80, let best = bestEnds(count, width: width) else {
      return Lines(ranges: greedy(width), cost: 0)
    }
    var lines: [Range<Int>] = []
    var end = pieces.count
    for line in stride(from: count, to: 0, by: -1) {
      let start = best.starts[line][end]
      lines.append(start..<end)
      end = start
    }
    return Lines(ranges: lines.reversed(), cost: best.cost)
  }

  /// For each number of lines and each number of pieces: where the last line begins.
  private func bestEnds(_ count: Int, width: Double) -> (starts: [[Int]], cost: Double)? {
    let many = pieces.count
    // Lines are as even as they can be among themselves; how wide the page is does not matter.
    let full = min(width, (leastWidth(lines: count) ?? width) * 1.2)
    var cost = [Double](repeating: .infinity, count: many + 1)
    cost[0] = 0
    var starts = [[Int]](repeating: [Int](repeating: 0, count: many + 1), count: count + 1)
    for line in 1...count {
      var next = [Double](repeating: .infinity, count: many + 1)
      for end in 1...many {
        var length = -pieces[end - 1].gap
        for start in stride(from: end - 1, through: 0, by: -1) {
          length += pieces[start].width + pieces[start].gap
          if length > full * 1.0001 { break }
          let slack = (full - length) / full
          let total = cost[start] + slack * slack + (end < many ? pieces[end - 1].cost : 0)
          if total < next[end] {
            next[end] = total
            starts[line][end] = start
          }
        }
      }
      cost = next
    }
    return cost[many].isFinite ? (starts, cost[many]) : nil
  }

  private func greedyCount(_ width: Double) -> Int { greedy(width).count }

  private func greedy(_ width: Double) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    var length = 0.0
    for (index, piece) in pieces.enumerated() {
      if index > start, length + piece.width > width * 1.0001 {
        lines.append(start..<index)
        start = index
        length = 0
      }
      length += piece.width + piece.gap
    }
    return lines + [start..<pieces.count]
  }
}
