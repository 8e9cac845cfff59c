import StoryModel

/// A title at the end of the path that leads to it: `Harry Potter ❯ The Rain ❯ Chapter 2`.
struct PathTitle {
  let fandom: Range<Int>
  let title: Range<Int>
  /// The name of the chapter.
  let rest: [Range<Int>]

  /// Nil where `range` is no path.
  init?(_ range: Range<Int>, in manuscript: Manuscript) {
    var pieces: [Range<Int>] = []
    var start = range.lowerBound
    var place = start
    while place + 2 < range.upperBound {
      // U+276F, U+203A
      let isArrow =
        manuscript[place] == 0xE2
        && (manuscript[place + 1] == 0x9D && manuscript[place + 2] == 0xAF
          || manuscript[place + 1] == 0x80 && manuscript[place + 2] == 0xBA)
      if isArrow {
        pieces.append(Self.trimmed(start..<place, in: manuscript))
        start = place + 3
      }
      place += isArrow ? 3 : 1
    }
    pieces.append(Self.trimmed(start..<range.upperBound, in: manuscript))
    guard 2...3 ~= pieces.count, pieces.allSatisfy({ !$0.isEmpty }) else { return nil }
    (fandom, title, rest) = (pieces[0], pieces[1], Array(pieces.dropFirst(2)))
  }

  private static func trimmed(_ range: Range<Int>, in manuscript: Manuscript) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, manuscript[start] == 0x20 { start += 1 }
    while start < end, manuscript[end - 1] == 0x20 { end -= 1 }
    return start..<end
  }
}
