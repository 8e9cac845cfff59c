/// Words, or some words in a row, that stand in each of two texts once: where both are surely the
/// same place.
enum UniqueWords {
  /// The places of such words in both texts, ascending in both.
  ///
  /// - Parameter length: how many words in a row count as one.
  static func anchors(
    in first: [UInt64], _ firstRange: Range<Int>, and second: [UInt64], _ secondRange: Range<Int>,
    length: Int
  ) -> [(Int, Int)] {
    guard firstRange.count >= length, secondRange.count >= length else { return [] }
    var places: [UInt64: Place] = [:]
    places.reserveCapacity(firstRange.count)
    for place in firstRange.dropLast(length - 1) {
      places[key(first, place, length), default: Place()].addFirst(place)
    }
    for place in secondRange.dropLast(length - 1) {
      places[key(second, place, length)]?.addSecond(place)
    }
    let pairs = firstRange.dropLast(length - 1).compactMap { place -> (Int, Int)? in
      places[key(first, place, length)]?.second.map { (place, $0) }
    }
    return ascending(pairs)
  }

  /// Where something stands: in the second text only where it stands in both once.
  private struct Place {
    private var firstCount = 0
    private var secondCount = 0
    private var place = 0

    var second: Int? { firstCount == 1 && secondCount == 1 ? place : nil }

    mutating func addFirst(_ place: Int) { firstCount += 1 }

    mutating func addSecond(_ place: Int) {
      secondCount += 1
      self.place = place
    }
  }

  private static func key(_ words: [UInt64], _ place: Int, _ length: Int) -> UInt64 {
    length == 1 ? words[place] : WordKey.sequence(words[place..<place + length])
  }

  /// The longest sequence of pairs that ascends in the second place too (patience sorting).
  private static func ascending(_ pairs: [(Int, Int)]) -> [(Int, Int)] {
    // Of each length the pair with which the best sequence of that length ends.
    var ends: [Int] = []
    var before = [Int](repeating: -1, count: pairs.count)
    for (number, pair) in pairs.enumerated() {
      var (low, high) = (0, ends.count)
      while low < high {
        let middle = (low + high) / 2
        if pairs[ends[middle]].1 < pair.1 { low = middle + 1 } else { high = middle }
      }
      if low > 0 { before[number] = ends[low - 1] }
      if low == ends.count { ends.append(number) } else { ends[low] = number }
    }
    var result: [(Int, Int)] = []
    var next = ends.last ?? -1
    while next >= 0 {
      result.append(pairs[next])
      next = before[next]
    }
    return result.reversed()
  }
}
