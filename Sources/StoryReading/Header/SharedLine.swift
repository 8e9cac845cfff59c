import StoryModel

/// Lines that hold several fields.
extension LabelScanner {
  /// The labels of a line that `first` begins.
  ///
  /// A further label is sure where two spaces come before it, or where the line has three and more
  /// labels that prose does not use.
  ///
  /// - Parameter isHeader: whether the line is a header's for sure: then every known label is one.
  func split(_ first: Label, in range: Range<Int>, isHeader: Bool = false) -> [Label] {
    guard first.isKnown, first.value.count > 3 else { return [first] }
    var found: [(start: Int, label: Label, isSure: Bool)] = []
    for colon in first.value where manuscript[colon] == UInt8(ascii: ":") {
      guard let next = label(before: colon, after: first.value.lowerBound, in: range) else {
        continue
      }
      let isSure = isHeader || manuscript[next.range.lowerBound - 2] == 0x20
      if isSure || !next.isWeak { found.append((next.range.lowerBound, next, isSure)) }
    }
    if found.count < 2 { found = found.filter(\.isSure) }
    var labels: [Label] = []
    var current = first
    for (start, label, _) in found where start >= current.value.lowerBound {
      labels.append(current.ending(before: start, manuscript))
      current = label
    }
    return labels + [current]
  }

  /// The known label of one to three words that ends at `colon`.
  private func label(before colon: Int, after start: Int, in range: Range<Int>) -> Label? {
    var end = colon
    while end > start, manuscript[end - 1] == 0x20 { end -= 1 }
    var best: Label?
    var (place, words) = (end, 0)
    while place > start, end - place < 28, words < 3 {
      place -= 1
      guard place - 1 > start, manuscript[place - 1] == 0x20, manuscript[place] != 0x20 else {
        continue
      }
      words += 1
      if let label = label(place..<range.upperBound), label.isKnown, label.hasSeparator,
        label.range == place..<end, label.alsoKeys.isEmpty || words == 1
      {
        best = label
      }
      if manuscript[place - 2] == 0x20 { break }
    }
    return best
  }

  /// `Rated PG. No romance. X-Files`: the rating, and what the codes behind it are about.
  func codes(behind rating: Label) -> [Label] {
    let scanner = CodeLineScanner(manuscript: manuscript, vocabulary: vocabulary)
    let codes = scanner.pieces(rating.value).map {
      CodeLineScanner.Code(key: scanner.key($0), range: $0)
    }
    guard codes.count > 1, codes[0].key == .rating, codes.count <= 6, rating.value.count <= 120
    else {
      return [rating]
    }
    let isSentence = manuscript[codes[0].range.upperBound] == UInt8(ascii: ".")
    guard isSentence else { return [rating] }
    let others = scanner.merged(Array(codes.dropFirst())).map { code in
      Label(
        key: code.key, alsoKeys: [], range: code.range.lowerBound..<code.range.lowerBound,
        value: code.range, isKnown: true, isWeak: false)
    }
    return [rating.ending(before: codes[0].range.upperBound, manuscript)] + others
  }
}

extension Label {
  /// The same label with its value cut off at `place`.
  func ending(before place: Int, _ manuscript: Manuscript) -> Label {
    var end = place
    while end > value.lowerBound, manuscript[end - 1] == 0x20 { end -= 1 }
    return Label(
      key: key, alsoKeys: alsoKeys, range: range, value: value.lowerBound..<end, isKnown: isKnown,
      isWeak: isWeak)
  }
}
