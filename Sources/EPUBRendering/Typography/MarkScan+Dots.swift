/// Full stops: ellipses, and abbreviations that keep the next word on their line.
extension MarkScan {
  mutating func dots(at start: Int) -> Int {
    let next = text[start + 1]
    let isRun = next == UInt8(ascii: ".") || next == 0x20 && text[start + 2] == UInt8(ascii: ".")
    if !isRun { return fullStop(at: start) }
    var end = text.end(ofRun: UInt8(ascii: "."), from: start)
    var count = end - start
    if count == 1 {
      (count, end) = spacedDots(from: start)
      if count < 3 { return fullStop(at: start) }
    }
    let isPath = isSlash(text[start - 1]) || isSlash(text[end])
    if isPath || isAlone(start, end) || !(3...4).contains(count) { return end }
    if !text.isWord(at: end) { joinToWord(before: start) }
    edit(start, end, count == 3 ? .ellipsis : .ellipsisAndDot)
    return end
  }

  /// How many dots stand at `start` with one space between each and the next, and where they end.
  private func spacedDots(from start: Int) -> (count: Int, end: Int) {
    var (count, end) = (1, start + 1)
    while text[end] == 0x20, text[end + 1] == UInt8(ascii: "."), text[end + 2] != UInt8(ascii: ".")
    {
      count += 1
      end += 2
    }
    return (count, end)
  }

  private func isSlash(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\\")
  }

  private mutating func fullStop(at index: Int) -> Int {
    if text[index + 1] == 0x20 {
      abbreviation(at: index)
    } else if text[index - 1] | 0x20 == UInt8(ascii: "w"), isWorldWideWeb(index) {
      return address(around: index)
    }
    return index + 1
  }

  private func isWorldWideWeb(_ index: Int) -> Bool {
    text[index - 2] | 0x20 == UInt8(ascii: "w") && text[index - 3] | 0x20 == UInt8(ascii: "w")
      && !text.isWord(before: index - 3) && text.isWord(at: index + 1)
  }

  /// `Mr. Giles`, `p. 12`, `J. Marrow`.
  private mutating func abbreviation(at index: Int) {
    let next = text.neighbour(at: index + 2)
    guard next == .capital || next == .letter || next == .digit else { return }
    var start = index
    while start > 0, index - start <= Self.longest, isLetter(text[start - 1]) { start -= 1 }
    guard start < index, index - start <= Self.longest else { return }
    let word = text.bytes[start..<index]
    let isJoined =
      if next == .digit {
        manner.numbers.contains(word)
      } else {
        text.neighbour(at: start) == .capital && manner.titles.contains(word)
          || index - start == 1 && isInitial(at: start)
      }
    if isJoined { edit(index + 1, index + 2, .noBreakSpace) }
  }

  /// Whether the capital at `index` is part of a name: `James T. Kirk`, `J. R. Marrow`. In `It was
  /// an A. It was` it ends the sentence, and so it may in `Is it I? I. He knew`.
  private func isInitial(at index: Int) -> Bool {
    guard text.neighbour(at: index) == .capital, text[index] != UInt8(ascii: "I") else {
      return false
    }
    let isNextInitial =
      text.neighbour(at: index + 3) == .capital && text[index + 4] == UInt8(ascii: ".")
    if isNextInitial || text[index - 1] == UInt8(ascii: ".") {
      // P.S. is followed by a sentence.
      return text[index] != UInt8(ascii: "S") || text[index - 2] != UInt8(ascii: "P")
    }
    let space = text.startOfSpace(before: index)
    if text[space - 1] == TypedText.lineEnd { return true }
    var word = space
    while word > 0, text.neighbour(at: word - 1).isWord { word -= 1 }
    let isTitle = text[space - 1] == UInt8(ascii: ".")
    return space < index && (isTitle || word < space && text.neighbour(at: word) == .capital)
  }

  private func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 }

  /// In bytes, of the abbreviations.
  private static let longest = 6
}
