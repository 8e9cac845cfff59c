/// The line that begins a mail in a mailbox: `From thea@nowhere.example Mon Mar  1 20:15:09 1999`.
enum EnvelopeLine {
  /// Whether `line`, which begins with `From ` and has no line end, is one: a sender, and behind it a
  /// date with a month and a year or a time, and nothing else. Prose begins with `From ` as well.
  static func isOne(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    guard line.count <= 400 else { return false }
    let words = line.dropFirst(5).split { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
    var (end, hasMonth, hasTime, hasYear, numbers) = (words.count, false, false, false, 0)
    while end > 0, let kind = kind(words[end - 1]) {
      switch kind {
      case .month: hasMonth = true
      case .time: hasTime = true
      case .year: hasYear = true
      case .number: numbers += 1
      case .date: (hasMonth, hasYear) = (true, true)
      case .dayName, .zone: break
      }
      end -= 1
      if end == 1 { break }
    }
    guard hasMonth, hasTime || hasYear, hasTime || numbers > 0 else { return false }
    return isSender(words[..<end], isSure: hasTime && hasYear)
  }

  /// Whether `words` may be the sender: an address, also one disguised from robots (`thea at
  /// nowhere.example`), or, before a full date, any one word (`-`, `MAILER-DAEMON`).
  private static func isSender(
    _ words: ArraySlice<Slice<UnsafeBufferPointer<UInt8>>>, isSure: Bool
  ) -> Bool {
    guard !words.isEmpty else { return false }
    if words.contains(where: { $0.contains(UInt8(ascii: "@")) }) { return words.count <= 6 }
    if words.count == 3, words[words.startIndex + 1].elementsEqual("at".utf8) { return true }
    return words.count == 1 && isSure
  }

  private enum Kind { case dayName, month, time, year, number, zone, date }

  private static func kind(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Kind? {
    let word = word.last == UInt8(ascii: ",") ? word.dropLast() : word
    guard let first = word.first else { return nil }
    if isDigit(first) { return numeric(word) }
    if first == UInt8(ascii: "+") || first == UInt8(ascii: "-") {
      return word.count == 5 && word.dropFirst().allSatisfy(isDigit) ? .zone : nil
    }
    guard word.count >= 3, word.count <= 5 else { return nil }
    let name = String(decoding: word, as: UTF8.self)
    if months.contains(name) { return .month }
    if dayNames.contains(name) { return .dayName }
    return word.allSatisfy { 0x41...0x5A ~= $0 } ? .zone : nil
  }

  private static func numeric(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Kind? {
    let digits = word.filter(isDigit).count
    if digits == word.count {
      if digits == 4 {
        return word.starts(with: [0x31, 0x39]) || word.starts(with: [0x32, 0x30]) ? .year : nil
      }
      return digits <= 2 ? .number : nil
    }
    let rest = word.filter { !isDigit($0) }
    if rest.allSatisfy({ $0 == UInt8(ascii: ":") }), rest.count <= 2, digits >= 3 { return .time }
    let isDate = rest.count == 2 && rest[0] == rest[1] && "-/.".utf8.contains(rest[0])
    return isDate && 5...8 ~= digits ? .date : nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }

  private static let months: Set<String> = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
  private static let dayNames: Set<String> = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
}
