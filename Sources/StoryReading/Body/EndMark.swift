/// Lines that close a story (`Resources/Endings.toml`).
enum EndMark {
  /// The story or its part is over.
  case ended
  /// The story goes on elsewhere.
  case continued

  /// What kind of end mark `range` is, nil where it is none: words of the vocabulary with symbols
  /// round them, or such words with a part behind them (`END part one`, `TBC in part 2`).
  ///
  /// - Parameter isLast: whether nothing comes behind it in the file.
  static func kind(
    _ manuscript: Manuscript, _ range: Range<Int>, isLast: Bool, _ vocabulary: EndingVocabulary,
    _ headings: HeadingVocabulary
  ) -> EndMark? {
    let compact = manuscript.compact(range)
    let isDecorated = manuscript.bytes(range, SceneBreakMark.isDecorated)
    if vocabulary.weak.contains(compact), !isLast, !isDecorated { return nil }
    if let kind = vocabulary.marks[compact] { return isSpoken(manuscript, range) ? nil : kind }
    guard let first = manuscript.bytes(range, NormalForm.firstWord),
      vocabulary.firstOfOpenings.contains(first)
    else { return nil }
    let words = manuscript.words(range)
    guard words.count <= 9, !isSpoken(manuscript, range) else { return nil }
    let opening = vocabulary.openings.first { opening, _ in
      words.count > opening.count && words.starts(with: opening)
        && words.dropFirst(opening.count).allSatisfy {
          vocabulary.tail.contains($0) || headings.number($0) != nil
        }
    }
    return opening?.kind
  }

  /// Whether the line begins with a quotation mark: somebody says `"The end."`
  private static func isSpoken(_ manuscript: Manuscript, _ range: Range<Int>) -> Bool {
    let first = manuscript[range.lowerBound]
    return first == UInt8(ascii: "\"")
      || (first == 0xE2 && manuscript[range.lowerBound + 1] == 0x80
        && 0x9C...0x9E ~= manuscript[range.lowerBound + 2])
  }
}
