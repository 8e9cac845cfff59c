/// Which part of a story a subject says a mail is: `(2/3)`, `[2/?]`, `Part Two`, `Epilogue`.
struct PartNumber: Hashable, Sendable {
  /// `2` of `2b/5`; 0 for a prologue.
  let number: Int
  /// `b` of `2b/5`.
  var letter = ""
  /// How many parts there are; nil where the author does not say or does not know.
  var total: Int?
  /// The word before the number as written: `Chapter`.
  var word: String?
  /// As the subject has it: `2/3`.
  var written = ""
  /// The name that a part has instead of a number: `Epilogue`.
  var name: String?

  /// The number of parts that have names and come last.
  static let lastNumber = 100_000

  /// What parts are put in order by, and told from one another.
  struct Order: Hashable, Comparable {
    let number: Int
    let letter: String

    static func < (left: Order, right: Order) -> Bool {
      (left.number, left.letter) < (right.number, right.letter)
    }
  }

  var order: Order { Order(number: number, letter: letter) }

  /// Whether it is the only one: `(1/1)`.
  var isWhole: Bool { number == 1 && total == 1 }

  /// A heading for the part: `Part 2`, `Chapter 3`, `Epilogue`.
  var heading: String {
    if let name { return name }
    return number == 0 ? "Prologue" : "\(word ?? "Part") \(number)\(letter)"
  }
}

/// Finds part numbers among the words of a subject.
struct PartNumberScanner {
  let vocabulary: Vocabulary

  /// The part that `words` begin with, and how many of them it takes; nil where they begin with none.
  ///
  /// - Parameter isAlone: whether nothing else stands beside them, as in brackets.
  func part(_ words: ArraySlice<Substring>, isAlone: Bool) -> (part: PartNumber, count: Int)? {
    guard let first = words.first else { return nil }
    let word = NormalForm.compact(String(first))
    if vocabulary.mail.parts.contains(word), words.count > 1 {
      return worded(String(first), words.dropFirst())
    }
    if let (part, count) = counted(words, needsTotal: true) { return (part, count) }
    guard words.count == 1 else { return nil }
    // `(2)`
    if isAlone, let number = Int(word), 1..<100 ~= number { return (PartNumber(number: number), 1) }
    if vocabulary.mail.first.contains(word) {
      return (PartNumber(number: 0, name: trimmed(first)), 1)
    }
    if vocabulary.mail.last.contains(word) {
      return (PartNumber(number: PartNumber.lastNumber, name: trimmed(first)), 1)
    }
    return nil
  }

  /// `Two of Five` behind `Part`.
  private func worded(
    _ word: String, _ words: ArraySlice<Substring>
  ) -> (part: PartNumber, count: Int)? {
    var rest = words
    var skipped = 1
    if rest.count > 1, NormalForm.compact(String(rest.first!)) == "the" {
      (rest, skipped) = (rest.dropFirst(), 2)
    }
    guard let (found, count) = counted(rest, needsTotal: false) else { return nil }
    var part = found
    part.word = trimmed(Substring(word))
    if part.word?.utf8.last == UInt8(ascii: ".") { part.word?.removeLast() }
    return (part, count + skipped)
  }

  /// `2/3`, `2of3`, `2 of 3`, `2 / 3`, `two of three`, and `2` alone where no total is needed.
  private func counted(
    _ words: ArraySlice<Substring>, needsTotal: Bool
  ) -> (part: PartNumber, count: Int)? {
    guard let first = words.first else { return nil }
    if let part = slashed(first) { return (part, 1) }
    guard let (number, letter) = number(first) else { return nil }
    let next = words.dropFirst()
    if next.count > 1, isOf(next.first!) {
      let last = next[next.startIndex + 1]
      if isOpen(last) { return (PartNumber(number: number, letter: letter), 3) }
      if let (total, _) = self.number(last), number <= total, total < 1000 {
        return (PartNumber(number: number, letter: letter, total: total), 3)
      }
    }
    return needsTotal ? nil : (PartNumber(number: number, letter: letter), 1)
  }

  /// `2/3`, `2b/5`, `1-2/5`, `2/?`, `2of3`.
  private func slashed(_ word: Substring) -> PartNumber? {
    let bare = word.utf8.drop { ":,;-".utf8.contains($0) }
    let numberEnd = bare.firstIndex { !(0x30...0x39 ~= $0) } ?? bare.endIndex
    guard numberEnd > bare.startIndex, let number = Int(String(bare[..<numberEnd])!), number < 1000
    else { return nil }
    var rest = bare[numberEnd...]
    var letter = ""
    if let sign = rest.first, 0x61...0x66 ~= sign | 0x20, rest.dropFirst().first == slash {
      letter = String(UnicodeScalar(sign | 0x20))
      rest = rest.dropFirst()
    } else if rest.first == UInt8(ascii: "-") {
      let end = rest.dropFirst().drop { 0x30...0x39 ~= $0 }
      if end.first == slash { rest = end }
    }
    if rest.first == slash {
      rest = rest.dropFirst()
    } else if rest.starts(with: "of".utf8) {
      rest = rest.dropFirst(2)
    } else {
      return nil
    }
    let last = Substring(rest)
    if isOpen(last) { return PartNumber(number: number, letter: letter) }
    let digits = last.utf8.prefix { 0x30...0x39 ~= $0 }
    guard let total = Int(String(digits)!), number <= total, total < 1000,
      last.utf8.dropFirst(digits.count).allSatisfy({ ",.:;-)]".utf8.contains($0) })
    else { return nil }
    return PartNumber(number: number, letter: letter, total: total)
  }

  private let slash = UInt8(ascii: "/")

  private func isOf(_ word: Substring) -> Bool {
    word == "/" || vocabulary.headings.of.contains(NormalForm.compact(String(word)))
  }

  /// `?`, `??`, `x`
  private func isOpen(_ word: Substring) -> Bool {
    let rest = word.utf8.drop { $0 == UInt8(ascii: "?") }
    if rest.count < word.utf8.count { return rest.allSatisfy { ",.:;-+".utf8.contains($0) } }
    return word == "x" || word == "X" || word == "n"
  }

  private func number(_ word: Substring) -> (Int, String)? {
    let compact = NormalForm.compact(String(word))
    if let number = vocabulary.headings.number(compact), 0..<1000 ~= number { return (number, "") }
    // `2b`
    guard let last = compact.utf8.last, 0x61...0x66 ~= last,
      let number = Int(compact.dropLast()), number < 1000
    else { return nil }
    return (number, String(UnicodeScalar(last)))
  }

  private func trimmed(_ word: Substring) -> String {
    String(word.drop { "([-:".contains($0) }.prefix { !")]:,;".contains($0) })
  }
}
