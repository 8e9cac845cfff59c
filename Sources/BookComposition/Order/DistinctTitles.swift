/// Titles that are unlike each other, so that a table of contents says which story is which.
enum DistinctTitles {
  /// `titles`, those that stand twice with the by-line behind them, and with a number where that
  /// is the same too: `Home (Kelly)`, `Home (Sue)`, `Home (Sue, 2)`.
  static func titles(_ titles: [String], bylines: [String]) -> [String] {
    let counts = titles.reduce(into: [String: Int]()) { $0[$1.lowercased(), default: 0] += 1 }
    var taken = Set(titles.filter { counts[$0.lowercased()] == 1 }.map { $0.lowercased() })
    // Where to go on counting, so that a thousand equal titles take a thousand steps.
    var next: [String: Int] = [:]
    return zip(titles, bylines).map { title, byline in
      guard counts[title.lowercased(), default: 0] > 1 else { return title }
      var candidate = "\(title) (\(byline))"
      let key = candidate.lowercased()
      var number = next[key] ?? 2
      while !taken.insert(candidate.lowercased()).inserted {
        candidate = "\(title) (\(byline), \(number))"
        number += 1
      }
      next[key] = number
      return candidate
    }
  }
}
