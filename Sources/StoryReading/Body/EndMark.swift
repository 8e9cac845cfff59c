/// Lines that close a story (`Resources/Endings.toml`).
enum EndMark {
  /// Whether `range` is an end mark: words of the vocabulary with symbols round them, or such words
  /// with a part behind them (`END part one`, `TBC in part 2`).
  static func isMark(
    _ manuscript: Manuscript, _ range: Range<Int>, _ vocabulary: EndingVocabulary,
    _ headings: HeadingVocabulary
  ) -> Bool {
    let compact = manuscript.compact(range)
    if vocabulary.marks.contains(compact) { return !isSpoken(manuscript, range) }
    guard let first = manuscript.bytes(range, NormalForm.firstWord),
      vocabulary.firstOfOpenings.contains(first)
    else { return false }
    let words = manuscript.words(range)
    guard words.count <= 9, !isSpoken(manuscript, range) else { return false }
    return vocabulary.openings.contains { opening in
      words.count > opening.count && words.starts(with: opening)
        && words.dropFirst(opening.count).allSatisfy {
          vocabulary.tail.contains($0) || headings.number($0) != nil
        }
    }
  }

  /// Whether the line begins with a quotation mark: somebody says `"The end."`
  private static func isSpoken(_ manuscript: Manuscript, _ range: Range<Int>) -> Bool {
    let first = manuscript[range.lowerBound]
    return first == UInt8(ascii: "\"")
      || (first == 0xE2 && manuscript[range.lowerBound + 1] == 0x80
        && 0x9C...0x9E ~= manuscript[range.lowerBound + 2])
  }
}
