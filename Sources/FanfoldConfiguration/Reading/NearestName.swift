/// What somebody may have meant.
enum NearestName {
  /// The name that a typing error or two would have made `name`; nil where none is near.
  static func to(_ name: String, among names: [String]) -> String? {
    let word = Array(folded(name))
    let allowance = max(1, word.count / 3)
    let distances = names.map { (name: $0, distance: distance(word, Array(folded($0)))) }
    let nearest = distances.min { $0.distance < $1.distance }
    return nearest.flatMap { $0.distance <= allowance ? $0.name : nil }
  }

  /// `a, b or c`.
  static func list(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " or " + last
  }

  /// Capitals and the choice of hyphens are no difference.
  private static func folded(_ name: String) -> String {
    name.lowercased().replacing("_", with: "-")
  }

  /// How many characters are to be put in, left out, changed or swapped with the next one (optimal
  /// string alignment).
  private static func distance(_ one: [Character], _ other: [Character]) -> Int {
    var rows = [Array(0...other.count)]
    for row in 1...max(1, one.count) where row <= one.count {
      var line = [row] + Array(repeating: 0, count: other.count)
      for column in 1...max(1, other.count) where column <= other.count {
        let isSame = one[row - 1] == other[column - 1]
        var best = min(
          rows[row - 1][column] + 1, line[column - 1] + 1,
          rows[row - 1][column - 1] + (isSame ? 0 : 1))
        if row > 1, column > 1, one[row - 1] == other[column - 2], one[row - 2] == other[column - 1]
        {
          best = min(best, rows[row - 2][column - 2] + 1)
        }
        line[column] = best
      }
      rows.append(line)
    }
    return rows.last?.last ?? 0
  }
}
