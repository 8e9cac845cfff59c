import StoryModel

/// Finds headings of chapters and parts (`Resources/Headings.toml`).
struct HeadingScanner {
  let manuscript: Manuscript
  let vocabulary: HeadingVocabulary

  /// What kind of heading a line is.
  enum Kind: Equatable {
    /// `Chapter 1`, `Part Two: Ashes`, `Epilogue`.
    case worded
    /// `1.`, `II`, `Three`: a heading only where the numbers follow one another.
    case numeral(Int, style: Style)
  }

  enum Style: Equatable { case digits, roman, word, counted }

  /// The heading that line `line` is by its words; nil where it is none.
  func kind(_ line: Int) -> Kind? {
    let range = manuscript.lines[line].range
    guard range.count <= 120, manuscript[range.lowerBound] != UInt8(ascii: "\""),
      let first = firstWord(range), begins(first.word)
    else { return nil }
    let words = manuscript.words(range)
    if words.count == 1, let numeral = numeral(words[0], range) { return numeral }
    if words.count == 2, let number = counted(words, range) {
      return .numeral(number, style: .counted)
    }
    guard words.count <= 18 else { return nil }
    let isHeading =
      isNumbered(words, range) || isOrdinal(words, range) || isAlone(words, range)
      || isChinese(range)
    return isHeading ? .worded : nil
  }

  /// The first word of `range` in lower case behind any symbols; nil where it is a long one.
  private func firstWord(_ range: Range<Int>) -> (word: String, end: Int)? {
    let bytes = manuscript.storage.bytes
    var start = range.lowerBound
    // Dashes and quotation marks are three bytes that begin with 0xE2.
    while start < range.upperBound, !Self.isWordByte(bytes[start]) {
      start += bytes[start] == 0xE2 ? 3 : 1
    }
    guard start < range.upperBound, start - range.lowerBound < 12 else { return nil }
    var end = start
    while end < range.upperBound, Self.isWordByte(bytes[end]) { end += 1 }
    guard end - start <= 24, mayBegin(bytes, start..<end, range.upperBound) else { return nil }
    return (manuscript.compact(start..<end), end)
  }

  /// Whether the vocabulary may have the word, or it may be a number.
  private func mayBegin(
    _ bytes: ContiguousArray<UInt8>, _ word: Range<Int>, _ end: Int
  ) -> Bool {
    let first = bytes[word.lowerBound]
    if first >= 0x80 || 0x30...0x39 ~= first { return true }
    if vocabulary.filter.mayContain(bytes, word) { return true }
    for place in word {
      if bytes[place] >= 0x80 { return true }
      if !Self.numerals.contains(bytes[place] | 0x20) { return false }
    }
    // A Roman numeral is a heading only where nothing follows: `I went home.`
    return !bytes[word.upperBound..<end].contains(where: Self.isWordByte)
  }

  private static let numerals = Array("ivxlc".utf8)

  private func begins(_ word: String) -> Bool {
    vocabulary.beginnings.contains(word) || Int(word) != nil || RomanNumeral.value(word) != nil
      || word.unicodeScalars.first == "\u{7B2C}"
  }

  private func numeral(_ word: String, _ range: Range<Int>) -> Kind? {
    guard let number = vocabulary.number(word), number > 0, number < 200 else { return nil }
    if Int(word) != nil { return .numeral(number, style: .digits) }
    if vocabulary.numbers[word] != nil { return .numeral(number, style: .word) }
    let bytes = manuscript.storage.bytes[range]
    return bytes.contains { 0x61...0x7A ~= $0 } ? nil : .numeral(number, style: .roman)
  }

  /// The number of `(1/3)`.
  private func counted(_ words: [String], _ range: Range<Int>) -> Int? {
    guard let number = Int(words[0]), let total = Int(words[1]), number > 0, number <= total,
      total < 200,
      manuscript.storage.bytes[range].allSatisfy({ "0123456789/ ()[]".utf8.contains($0) })
    else { return nil }
    return number
  }

  /// `Chapter 1`, `Part the Second`, `PART 2/5`, `Chapter One: Title`.
  private func isNumbered(_ words: [String], _ range: Range<Int>) -> Bool {
    guard vocabulary.words.contains(words[0]) else { return false }
    var place = words.count > 1 && words[1] == "the" ? 2 : 1
    guard place < words.count, isNumber(words[place]) else { return false }
    place += 1
    while place < words.count,
      isNumber(words[place])
        || vocabulary.of.contains(words[place]) && place + 1 < words.count
          && isNumber(words[place + 1])
    {
      place += 1
    }
    if place == words.count { return !endsSentence(range) || words.count == 2 }
    if vocabulary.strict.contains(words[0]) { return false }
    return isTitle(behind: place, words, range)
  }

  /// `First Part`, `Last Chapter: Title`.
  private func isOrdinal(_ words: [String], _ range: Range<Int>) -> Bool {
    guard words.count > 1, vocabulary.words.contains(words[1]),
      !vocabulary.strict.contains(words[1]),
      vocabulary.last.contains(words[0]) || vocabulary.numbers[words[0]] != nil
    else { return false }
    return words.count == 2 ? !endsSentence(range) : isTitle(behind: 2, words, range)
  }

  /// `Epilogue`, `Prologue: Title`.
  private func isAlone(_ words: [String], _ range: Range<Int>) -> Bool {
    if vocabulary.alone.contains(words.joined()) { return !endsSpeech(range) }
    guard vocabulary.alone.contains(words[0]), words.count <= 10 else { return false }
    return separator(behind: 1, range) == .strong
  }

  /// `第一章`
  private func isChinese(_ range: Range<Int>) -> Bool {
    manuscript.bytes(range) { bytes in
      let scalars = Array(String(decoding: bytes.prefix(30), as: UTF8.self).unicodeScalars)
      return scalars.first == "第"
        && scalars.prefix(6).contains { "章回部节節话話卷".unicodeScalars.contains($0) }
    }
  }

  private func isNumber(_ word: String) -> Bool {
    if vocabulary.number(word) != nil || vocabulary.last.contains(word) { return true }
    // `9b`
    return word.utf8.count <= 4 && word.utf8.first.map { 0x30...0x39 ~= $0 } == true
  }

  /// Whether what stands behind word `place` is the title of a chapter.
  private func isTitle(behind place: Int, _ words: [String], _ range: Range<Int>) -> Bool {
    switch separator(behind: place, range) {
    case .strong: true
    case .weak: !endsSentence(range)
    case .none:
      !endsSentence(range)
        && manuscript.storage.bytes[range].last.map { !",;\"".utf8.contains($0) } == true
        && beginsCapital(word: place, range)
    }
  }

  private enum Separator { case none, weak, strong }

  /// What parts word number `place` from the one before it.
  private func separator(behind place: Int, _ range: Range<Int>) -> Separator {
    guard let gap = gap(before: place, range) else { return .none }
    let bytes = manuscript.storage.bytes[gap]
    if bytes.contains(UInt8(ascii: ":")) || bytes.contains(UInt8(ascii: "("))
      || bytes.contains(0x2F)
      || bytes.contains(UInt8(ascii: "\"")) || bytes.contains(UInt8(ascii: "~"))
      || bytes.contains(UInt8(ascii: "-")) || bytes.contains(0xE2) || bytes.contains(0xEF)
    {
      return .strong
    }
    return bytes.contains(UInt8(ascii: ".")) || bytes.contains(UInt8(ascii: ",")) ? .weak : .none
  }

  private func beginsCapital(word place: Int, _ range: Range<Int>) -> Bool {
    guard let gap = gap(before: place, range), gap.upperBound < range.upperBound else {
      return false
    }
    return !(0x61...0x7A ~= manuscript[gap.upperBound])
  }

  /// The bytes between word `place - 1` and word `place` of `range`.
  private func gap(before place: Int, _ range: Range<Int>) -> Range<Int>? {
    let bytes = manuscript.storage.bytes
    var (count, isInside, start) = (0, false, range.lowerBound)
    for at in range {
      let isWord = Self.isWordByte(bytes[at]) || bytes[at] == UInt8(ascii: "'")
      if isWord && !isInside {
        if count == place { return start..<at }
        count += 1
      }
      if !isWord && isInside { start = at }
      isInside = isWord
    }
    return nil
  }

  private func endsSentence(_ range: Range<Int>) -> Bool {
    let last = manuscript[range.upperBound - 1]
    return last == UInt8(ascii: ".") || last == UInt8(ascii: ",") || last == UInt8(ascii: "?")
  }

  private func endsSpeech(_ range: Range<Int>) -> Bool {
    ",?!\"".utf8.contains(manuscript[range.upperBound - 1])
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    0x61...0x7A ~= byte | 0x20 || 0x30...0x39 ~= byte || (byte >= 0x80 && byte != 0xE2)
  }
}
