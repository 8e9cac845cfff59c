/// The marks that people type for quotations and apostrophes.
extension MarkScan {
  /// `"`.
  mutating func quotationMark(at index: Int) -> Int {
    let previous = text[index - 1]
    if previous == UInt8(ascii: "=") { return endOfValue(from: index) }
    if isFace(before: index) || isSlip(at: index) { return index + 1 }
    quote(.double, index, index + 1)
    return index + 1
  }

  /// `'`, or `''` for `"`.
  mutating func apostrophes(at index: Int) -> Int {
    if isASCIILetter(text[index - 1]), isASCIILetter(text[index + 1]) {
      edit(index, index + 1, .apostrophe)
      return index + 1
    }
    let end = text.end(ofRun: UInt8(ascii: "'"), from: index)
    let isInner = text.isWord(before: index) && text.isWord(at: end)
    switch end - index {
    case 1 where isEyes(at: index): return index + 3
    case 1:
      if isInner {
        edit(index, end, isMeasure(at: index) ? .prime : .apostrophe)
      } else if !isFace(before: index), !isFace(around: index) {
        quote(.single, index, end)
      }
    case 2 where isInner: break
    case 2 where isQuoteAndElision(at: index):
      quote(.single, index, index + 1)
      quote(.single, index + 1, end)
    case 2: quote(.double, index, end)
    case 3:
      let middle = text.before(index).precedesOpening ? index + 2 : index + 1
      quote(middle == index + 2 ? .double : .single, index, middle)
      quote(middle == index + 2 ? .single : .double, middle, end)
    default: break
    }
    return end
  }

  /// `` ` `` for the mark that opens, ``` `` ``` for the double one. Between letters it stays: to
  /// set it as an apostrophe would make one word of two.
  mutating func accents(at index: Int) -> Int {
    let end = text.end(ofRun: UInt8(ascii: "`"), from: index)
    if text.isWord(before: index) && text.isWord(at: end) { return end }
    if end - index <= 2 { quote(end - index == 1 ? .single : .double, index, end) }
    return end
  }

  /// `,,so"`.
  mutating func lowQuote(at index: Int) -> Int {
    let end = text.end(ofRun: UInt8(ascii: ","), from: index)
    if end - index == 2, text.before(index).precedesOpening, !text.isBlank(at: end) {
      quote(.double, index, end)
    }
    return end
  }

  /// A printer's mark, which stays; the spaces beside it may change.
  mutating func printersMark(at index: Int) -> Int {
    switch (text[index], text[index + 1], text[index + 2]) {
    case (0xC2, 0xB4, _):
      if !(text.isWord(before: index) && text.isWord(at: index + 2)) {
        quote(.single, index, index + 2)
      }
      return index + 2
    case (0xC2, 0xAB, _):
      quote(.typed, index, index + 2)
      if manner.inside.count > 0 { space(from: index + 2) }
      return index + 2
    case (0xC2, 0xBB, _):
      if manner.inside.count > 0 { space(before: index) }
      quote(.typed, index, index + 2)
      return index + 2
    case (0xE2, 0x80, 0x9C...0x9F):
      quote(.typed, index, index + 3)
      return index + 3
    case (0xE2, 0x80, 0x93...0x94):
      if text[index + 3] == 0x20 { joinToWord(before: index) }
      return index + 3
    case (0xE2, 0x80, 0xA6):
      if !text.isWord(at: index + 3) { joinToWord(before: index) }
      return index + 3
    default: return index + (text[index] == 0xC2 ? 2 : 3)
    }
  }

  /// `<<` or `>>` at `index` as a guillemet, where the language has them.
  mutating func chevrons(at index: Int) -> Int {
    let byte = text[index]
    let end = text.end(ofRun: byte, from: index)
    guard let chevrons = manner.chevrons, end - index == 2, text[index - 1] != UInt8(ascii: "-"),
      text[end] != UInt8(ascii: "-")
    else { return end }
    quote(.typed, index, end)
    if byte == UInt8(ascii: "<") {
      edit(index, manner.inside.count > 0 ? text.endOfSpace(from: end) : end, chevrons.open)
    } else {
      let start = manner.inside.count > 0 ? text.startOfSpace(before: index) : index
      edit(start, end, chevrons.close)
    }
    return end
  }

  private func isASCIILetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  // MARK: What is none

  /// The end of a value such as `color="red"`, which is of a program.
  private func endOfValue(from index: Int) -> Int {
    let limit = min(text.count, index + 100)
    var end = index + 1
    while end < limit, text[end] != UInt8(ascii: "\"") { end += 1 }
    return end < limit ? end + 1 : index + 1
  }

  /// `don"t`: a slip of the shift key.
  private func isSlip(at index: Int) -> Bool {
    guard text.isWord(before: index) else { return false }
    let tail = text.letters(from: index + 1)
    return tail.count <= 2 && Self.tails.contains(tail)
  }

  private static let tails = WordSet("t s m d ll re ve")

  /// Whether the mark belongs to a face before it: `^_^'`, `-_-"`.
  private func isFace(before index: Int) -> Bool {
    let (last, previous) = (text[index - 1], text[index - 2])
    return last == UInt8(ascii: "^") || previous == UInt8(ascii: "_") && last == UInt8(ascii: "-")
  }

  /// `'.'`, `'_'`: the middle of a face.
  private func isEyes(at index: Int) -> Bool {
    guard text[index + 2] == UInt8(ascii: "'"), !text.isWord(at: index + 3) else { return false }
    return text[index + 1] == UInt8(ascii: ".") || text[index + 1] == UInt8(ascii: "_")
  }

  /// Whether the mark is the tear of a face: `:'(`.
  private func isFace(around index: Int) -> Bool {
    switch text[index - 1] {
    case UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "="): break
    default: return false
    }
    switch text[index + 1] {
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "\\"), UInt8(ascii: "|"),
      UInt8(ascii: "*"):
      return true
    case UInt8(ascii: "D"), UInt8(ascii: "P"): return !text.isWord(at: index + 2)
    default: return false
    }
  }

  /// `''E's here,'`: a quotation that begins with an apostrophe, where no other `''` closes it.
  private func isQuoteAndElision(at index: Int) -> Bool {
    guard text.before(index).precedesOpening else { return false }
    let word = text.letters(from: index + 2)
    guard manner.elisions.contains(word) || manner.unclear.contains(word) else { return false }
    var next = index + 2
    let limit = min(text.count, next + 1000)
    while next < limit, text[next] != UInt8(ascii: "'") || text[next + 1] != UInt8(ascii: "'") {
      next += 1
    }
    return next >= limit
  }

  /// `5'10`, `3'x4'`: feet, or minutes. Three digits behind the mark are thousands, as the Swiss
  /// have them.
  private func isMeasure(at index: Int) -> Bool {
    guard text.isDigit(at: index - 1) else { return false }
    if isTimes(at: index + 1) { return true }
    guard text.isDigit(at: index + 1) else { return false }
    return !(text.isDigit(at: index + 2) && text.isDigit(at: index + 3))
  }
}
