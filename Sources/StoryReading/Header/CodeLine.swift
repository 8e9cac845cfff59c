import StoryModel

/// Finds lines of codes without labels: `PG-13. Spike/Xander`, `[NC-17]`, `All Ages.`
struct CodeLineScanner {
  let manuscript: Manuscript
  let vocabulary: HeaderVocabulary

  /// One code, and what it is about.
  struct Code {
    let key: HeaderKey
    let range: Range<Int>
  }

  /// The codes of `range`; empty where no rating is among them or a part reads like prose.
  func codes(_ range: Range<Int>) -> [Code] {
    guard range.count <= 160 else { return [] }
    let isBracketed = manuscript[range.lowerBound] == UInt8(ascii: "[")
    if isBracketed && manuscript[range.upperBound - 1] != UInt8(ascii: "]") { return [] }
    let inner =
      isBracketed || isParenthesised(range)
      ? range.lowerBound + 1..<max(range.upperBound - 1, range.lowerBound + 1) : range
    let pieces = pieces(inner).map { Code(key: key($0), range: $0) }
    guard pieces.count <= 8, areCodes(pieces, isBracketed: isBracketed) else { return [] }
    return merged(pieces)
  }

  /// Whether one pair of round brackets holds all of `range`.
  private func isParenthesised(_ range: Range<Int>) -> Bool {
    guard manuscript[range.lowerBound] == UInt8(ascii: "("),
      manuscript[range.upperBound - 1] == UInt8(ascii: ")")
    else { return false }
    return !manuscript.storage.bytes[range].dropFirst().dropLast()
      .contains { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: ")") }
  }

  /// Whether `range` is pairings and nothing else: `Spike/Xander, Buffy/Angel`.
  func arePairings(_ range: Range<Int>) -> Bool {
    guard range.count <= 160 else { return false }
    let pieces = pieces(range)
    return !pieces.isEmpty
      && pieces.allSatisfy { piece in
        let words = manuscript.storage.bytes[piece].split(separator: 0x20).count
        return key(piece) == .pairing && words <= 5 && 0x41...0x5A ~= manuscript[piece.lowerBound]
      }
  }

  /// Whether a rating is among `pieces`. One letter counts as a rating only beside other codes, as
  /// it may be an initial: `K. Ratt`.
  private func areCodes(_ pieces: [Code], isBracketed: Bool) -> Bool {
    let ratings = pieces.filter { $0.key == .rating }
    guard ratings.allSatisfy({ $0.range.count == 1 }) else { return true }
    return !ratings.isEmpty
      && (isBracketed || pieces.allSatisfy { $0.key != .keywords })
  }

  /// How many bytes of `range` are a rating at its beginning; 0 where there is none.
  func ratingLength(_ range: Range<Int>) -> Int {
    var longest = 0
    var words = 0
    for place in range.lowerBound + 1...range.upperBound {
      guard words < 3 else { break }
      let isEnd =
        place == range.upperBound || " .,;:(/)".utf8.contains(manuscript[place])
      guard isEnd else { continue }
      words += 1
      if vocabulary.ratings.contains(manuscript.compact(range.lowerBound..<place)) {
        longest = place - range.lowerBound
      }
    }
    return longest
  }

  /// The parts of `range` between full stops, commas and semicolons that stand in no brackets.
  func pieces(_ range: Range<Int>) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var (start, depth) = (range.lowerBound, 0)
    for place in range {
      switch manuscript[place] {
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth -= 1
      case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"):
        guard depth == 0, place + 1 == range.upperBound || manuscript[place + 1] == 0x20 else {
          continue
        }
        pieces.append(trimmed(start..<place))
        start = place + 1
      default: break
      }
    }
    pieces.append(trimmed(start..<range.upperBound))
    return pieces.filter { !$0.isEmpty }
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, manuscript[start] == 0x20 { start += 1 }
    while end > start, manuscript[end - 1] == 0x20 { end -= 1 }
    return start..<end
  }

  func key(_ piece: Range<Int>) -> HeaderKey {
    let rest = piece.dropFirst(ratingLength(piece))
    if rest.isEmpty || (rest.count < piece.count && isReason(rest)) { return .rating }
    if vocabulary.gen.contains(manuscript.compact(piece)) { return .category }
    if vocabulary.key(ofLine: manuscript.words(piece)) == .disclaimer { return .disclaimer }
    let bytes = manuscript.storage.bytes[piece]
    let slash = bytes.firstIndex(of: UInt8(ascii: "/")) ?? bytes.firstIndex(of: UInt8(ascii: "&"))
    return slash.map { $0 > piece.lowerBound && $0 + 1 < piece.upperBound } == true
      ? .pairing : .keywords
  }

  /// Whether `rest` is a reason given for the rating: `PG (language)`, `R for language`.
  private func isReason(_ rest: Range<Int>) -> Bool {
    let words = manuscript.words(rest)
    return manuscript[rest.lowerBound + (manuscript[rest.lowerBound] == 0x20 ? 1 : 0)]
      == UInt8(ascii: "(") || words.first == "for" || words.first == "because"
  }

  /// Neighbours of one kind made one: `Chloe/Lana, past Clark/Lana`.
  func merged(_ pieces: [Code]) -> [Code] {
    var merged: [Code] = []
    for piece in pieces {
      if let last = merged.last, last.key == piece.key {
        merged[merged.count - 1] = Code(
          key: piece.key, range: last.range.lowerBound..<piece.range.upperBound)
      } else {
        merged.append(piece)
      }
    }
    return merged
  }
}
