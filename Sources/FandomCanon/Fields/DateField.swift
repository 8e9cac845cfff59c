import StoryModel

extension Interpretation {
  /// When the story was written or posted, as precisely as its author says.
  ///
  /// A correction that is the author's day in other words is none: spreadsheets rewrite dates.
  mutating func date() -> Stated<String>? {
    guard corrections.has(.date) else { return date(in: header) }
    let author = date(in: Header(fields: draft.fields))
    let said = date(in: header, isCorrection: true)
    if let author, author.value == said?.value {
      corrections.drop(.date)
      return author
    }
    return said.map { corrected($0, .date, .date) }
  }

  private func date(in header: Header, isCorrection: Bool = false) -> Stated<String>? {
    for field in header.fields(.date) {
      guard let date = DatePhrase(months: vocabulary.months).read(field.value.string) else {
        continue
      }
      return Stated(date, written: field.written, evidence: field.evidence)
    }
    if isCorrection { return nil }
    return dateOfCompletion() ?? copyrightYear() ?? dateInPassing()
  }

  /// `Completed: May 1999`.
  private func dateOfCompletion() -> Stated<String>? {
    for field in header.fields(.status) {
      if let date = DatePhrase(months: vocabulary.months).read(field.value.string) {
        return Stated(date, written: field.written, evidence: field.evidence)
      }
    }
    return nil
  }

  /// `Previously posted to ASC in 1998`: a date among the notes, behind a word of writing.
  private func dateInPassing() -> Stated<String>? {
    for field in header.fields(.notes) where field.value.string.utf8.contains(where: Self.isDigit) {
      for sentence in field.value.string.split(whereSeparator: { ".;\n".contains($0) }) {
        let tokens = Tokens(sentence)
        guard let word = vocabulary.statuses.dated.matches(in: tokens.words).first,
          word.range.upperBound < tokens.count
        else { continue }
        let rest = tokens.text(word.range.upperBound..<tokens.count)
        guard let date = DatePhrase(months: vocabulary.months).read(rest) else { continue }
        return Stated(
          date, written: Written(Text(trimmed(sentence)), at: field.place), evidence: .text)
      }
    }
    return nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

  /// The year of a copyright line, where there is no better date: `Copyright 1996 by H. R. Pell`.
  private func copyrightYear() -> Stated<String>? {
    for field in header.fields(.disclaimer) {
      let tokens = Tokens(field.value.string)
      guard let sign = tokens.words.prefix(3).firstIndex(of: "copyright"), sign + 1 < tokens.count,
        let year = Int(tokens[sign + 1]), (1930...2100).contains(year)
      else { continue }
      let words = Written(Text(tokens.text(sign..<sign + 2)), at: field.place)
      return Stated(String(year), written: words, evidence: .text)
    }
    return nil
  }
}

/// Reads the dates that people write.
struct DatePhrase {
  let months: PhraseTable<Int>

  /// The first date in `value` as ISO 8601: `1999-05-14`, `1999-05` or `1999`; nil without a year.
  ///
  /// `11/24/00` has the American order unless only the other one makes a date; `24.11.2000` has the
  /// European one.
  func read(_ value: String) -> String? {
    let tokens = Tokens(Self.withMarks(value))
    return numeric(tokens) ?? named(tokens) ?? year(tokens) ?? compact(tokens)
  }

  /// `2003年8月15日` with a mark between its numbers.
  private static func withMarks(_ value: String) -> String {
    guard value.contains("年") else { return value }
    return String(value.map { "年月".contains($0) ? "-" : $0 == "日" ? " " : $0 })
  }

  /// `20020417`
  private func compact(_ tokens: Tokens) -> String? {
    for word in tokens.words where word.utf8.count == 8 {
      guard let number = Int(word) else { continue }
      return iso(number / 10000, number / 100 % 100, number % 100)
    }
    return nil
  }

  /// Three numbers side by side: `1999-05-14`, `11/24/00`, `24.11.2000`; or two: `1999-05`.
  private func numeric(_ tokens: Tokens) -> String? {
    for start in 0..<max(0, tokens.count - 1) {
      guard let mark = separator(tokens, before: start + 1) else { continue }
      let first = tokens[start]
      guard let a = Int(first), let b = Int(tokens[start + 1]) else { continue }
      let third =
        start + 2 < tokens.count && separator(tokens, before: start + 2) == mark
        ? start + 2 : nil
      let c = third.flatMap { Int(Self.digits(tokens[$0])) }
      if first.utf8.count == 4 {
        if let c { return iso(a, b, c) }
        return iso(a, b, nil)
      }
      guard let third, let c else { continue }
      let year = Self.year(c, digits: Self.digits(tokens[third]).count)
      if mark == "." { return iso(year, b, a) ?? iso(year, a, b) }
      return iso(year, a, b) ?? iso(year, b, a)
    }
    return nil
  }

  /// `May 14, 1999`, `14 May 1999`, `May 1999`, `14. Mai '99`.
  private func named(_ tokens: Tokens) -> String? {
    let words = tokens.words.indices.filter { !isTime(tokens, $0) }.map { tokens[$0] }
      .filter { $0 != "of" && $0 != "the" }
    for index in words.indices {
      guard let month = months.match(words, at: index)?.value else { continue }
      let before = index > 0 ? PartMarker.number(words[index - 1], roman: false) : nil
      let numbers = words.dropFirst(index + 1).prefix(2)
      let after = numbers.compactMap { PartMarker.number($0, roman: false) }
      if let day = before, let year = numbers.first.flatMap(yearNumber), (1...31).contains(day) {
        return iso(year, month, day)
      }
      if after.count == 2, let year = yearNumber(numbers.last ?? ""), (1...31).contains(after[0]) {
        return iso(year, month, after[0])
      }
      if let year = numbers.first.flatMap(yearNumber) { return iso(year, month, nil) }
    }
    return nil
  }

  /// Whether the word is of a time of day: `21:14:03`.
  private func isTime(_ tokens: Tokens, _ index: Int) -> Bool {
    let isDigits = tokens[index].utf8.allSatisfy { (48...57).contains($0) }
    let colon = { (gap: ArraySlice<Unicode.Scalar>) in gap.count == 1 && gap.first == ":" }
    return isDigits && (colon(tokens.gap(before: index)) || colon(tokens.gap(before: index + 1)))
  }

  /// `copyright 1997`.
  private func year(_ tokens: Tokens) -> String? {
    tokens.words.first { $0.utf8.count == 4 && (1930...2100).contains(Int($0) ?? 0) }
  }

  private func yearNumber(_ word: String) -> Int? {
    guard let number = Int(word), [2, 4].contains(word.utf8.count) else { return nil }
    return Self.year(number, digits: word.utf8.count)
  }

  /// Two digits are of this century up to 59.
  private static func year(_ number: Int, digits: Int) -> Int {
    digits > 2 ? number : number < 60 ? 2000 + number : 1900 + number
  }

  private static func digits(_ word: String) -> String {
    String(word.prefix { $0.isASCII && $0.isNumber })
  }

  private func separator(_ tokens: Tokens, before index: Int) -> Unicode.Scalar? {
    let gap = tokens.gap(before: index)
    let marks = gap.filter { !$0.isSpace }
    return marks.count == 1 && "-/.".unicodeScalars.contains(marks[marks.startIndex])
      ? marks.first : nil
  }

  private func iso(_ year: Int, _ month: Int, _ day: Int?) -> String? {
    guard (1930...2100).contains(year), (1...12).contains(month) else { return nil }
    let head = "\(year)-\(month < 10 ? "0" : "")\(month)"
    guard let day else { return head }
    return (1...31).contains(day) ? "\(head)-\(day < 10 ? "0" : "")\(day)" : nil
  }
}
