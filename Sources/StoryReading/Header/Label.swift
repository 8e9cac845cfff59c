import StoryModel

/// A label found on a line: `Rating` in `*Rating:* PG`.
struct Label {
  let key: HeaderKey
  let alsoKeys: [HeaderKey]
  /// The label without decoration and separator.
  let range: Range<Int>
  /// The value on the label's own line; empty where there is none.
  let value: Range<Int>
  /// Whether the vocabulary has it.
  let isKnown: Bool
  /// Whether prose uses the label as well.
  let isWeak: Bool
  /// False for `Rated PG-13`.
  var hasSeparator = true
}

/// Finds labels at the beginning of lines.
struct LabelScanner {
  let manuscript: Manuscript
  let vocabulary: HeaderVocabulary
  private let cache = Cache()

  /// What was found on a line already: the header's lines are looked at several times.
  private final class Cache {
    var labels: [Int: Label?] = [:]
  }

  init(manuscript: Manuscript, vocabulary: HeaderVocabulary) {
    self.manuscript = manuscript
    self.vocabulary = vocabulary
  }

  /// The labels of line `number`: none, one, or several where fields share the line.
  ///
  /// - Parameter isHeader: whether the line is a header's for sure.
  func labels(_ number: Int, isHeader: Bool = false) -> [Label] {
    let range = manuscript.lines[number].range
    guard let first = label(at: number) else { return [] }
    if first.key == .rating, !first.hasSeparator { return codes(behind: first) }
    return split(first, in: range, isHeader: isHeader)
  }

  /// The label that line `number` begins with; also one without separator on a line of its own.
  func label(at number: Int) -> Label? {
    // What a page calls the heading of a chapter, or a note at it, is no field of the header.
    if manuscript.lines[number].setting.part.isInChapter { return nil }
    if let known = cache.labels[number] { return known }
    let found = label(manuscript.lines[number].range) ?? bareLabel(number)
    cache.labels[number] = found
    return found
  }

  /// `TITLE` above `The Rain`: a label without separator, its value on the line below. Two lines on,
  /// or two lines back, there is another one.
  private func bareLabel(_ number: Int) -> Label? {
    guard number + 1 < manuscript.lines.count, manuscript.lines[number + 1].gap <= 1,
      let (name, key) = bareName(number), bareName(number + 1) == nil,
      bareName(number + 2) != nil || bareName(number - 2) != nil
    else { return nil }
    return Label(
      key: key, alsoKeys: [], range: name, value: name.upperBound..<name.upperBound, isKnown: true,
      isWeak: false)
  }

  /// The known label that line `number` is and nothing else.
  private func bareName(_ number: Int) -> (Range<Int>, HeaderKey)? {
    guard manuscript.lines.indices.contains(number), number < 60 else { return nil }
    let range = manuscript.lines[number].range
    guard range.count <= 32, !".,!?\"".utf8.contains(manuscript[range.upperBound - 1]) else {
      return nil
    }
    let name = trimDecoration(skipDecoration(range)..<range.upperBound)
    let compact = manuscript.compact(name)
    guard let key = vocabulary.key(compact), !vocabulary.isWeak(compact) else { return nil }
    return (name, key)
  }

  /// The label that `range` begins with, known or not; nil where it begins with none.
  func label(_ range: Range<Int>) -> Label? {
    let start = skipDecoration(range)
    guard let separator = separator(start..<range.upperBound) else {
      return ratingWithoutSeparator(start..<range.upperBound) ?? enclosedLabel(range, from: start)
    }
    let name = trimDecoration(start..<separator.lowerBound)
    if name.isEmpty { return nil }
    let value = value(separator.upperBound..<range.upperBound, decorated: start > range.lowerBound)
    if let (keys, isWeak) = keys(name) {
      return Label(
        key: keys[0], alsoKeys: Array(keys.dropFirst()), range: name, value: value, isKnown: true,
        isWeak: isWeak)
    }
    if let rating = ratingWithoutSeparator(start..<range.upperBound) { return rating }
    return unknown(name, separator, value)
  }

  /// The label that `range` is, without decoration and separator.
  func name(_ range: Range<Int>) -> Range<Int> {
    let start = min(skipDecoration(range), range.upperBound)
    let end = separator(start..<range.upperBound)?.lowerBound ?? range.upperBound
    let name = trimDecoration(start..<end)
    return name.isEmpty ? range : name
  }

  /// What the label `name` names, in parts where it is a combined one; nil where nothing.
  private func keys(_ name: Range<Int>) -> (keys: [HeaderKey], isWeak: Bool)? {
    let compact = manuscript.compact(name)
    if let key = vocabulary.key(compact) { return ([key], vocabulary.isWeak(compact)) }
    // `Author's Notes (please read)`, `Challenge #79`
    if let sign = manuscript.storage.bytes[name].firstIndex(where: { $0 == 0x28 || $0 == 0x23 }),
      sign > name.lowerBound, let key = vocabulary.key(manuscript.compact(name.lowerBound..<sign))
    {
      return ([key], false)
    }
    guard isCombined(name) else { return nil }
    let parts = parts(name)
    var keys: [HeaderKey] = []
    var known = 0
    for part in parts {
      guard let key = vocabulary.key(part) else { continue }
      known += 1
      if !keys.contains(key) { keys.append(key) }
    }
    // One part may be unknown in `Kudos/Feedback`, none in `this and that`.
    let isSlashed = manuscript.storage.bytes[name].contains(UInt8(ascii: "/"))
    return known > 0 && known + (isSlashed ? 1 : 0) >= parts.count ? (keys, false) : nil
  }

  /// Whether signs or the word `and` part the label `name`.
  private func isCombined(_ name: Range<Int>) -> Bool {
    var before: UInt8 = 0
    for place in name {
      let byte = manuscript[place]
      if "/&+,|".utf8.contains(byte) { return true }
      if before == 0x20, byte | 0x20 == UInt8(ascii: "a"), place + 3 < name.upperBound,
        manuscript[place + 1] | 0x20 == UInt8(ascii: "n"),
        manuscript[place + 2] | 0x20 == UInt8(ascii: "d"), manuscript[place + 3] == 0x20
      {
        return true
      }
      before = byte
    }
    return false
  }

  /// The parts of a combined label in compact form.
  private func parts(_ name: Range<Int>) -> [String] {
    manuscript.bytes(name) { bytes in
      let string = String(decoding: bytes, as: UTF8.self).lowercased()
      return string.split(whereSeparator: { "/&+,|".contains($0) })
        .flatMap { part in part.split(separator: " ").split(separator: "and") }
        .map { NormalForm.compact($0.joined(separator: " ")) }.filter { !$0.isEmpty }
    }
  }

  /// `Rated PG-13`, `Rating PG: too blue to be G`: label and rating without a separator.
  private func ratingWithoutSeparator(_ range: Range<Int>) -> Label? {
    let bytes = manuscript.storage.bytes
    guard let space = bytes[range].firstIndex(of: 0x20), space - range.lowerBound <= 10,
      vocabulary.ratingLabels.contains(manuscript.compact(range.lowerBound..<space))
    else { return nil }
    let value = space + 1..<range.upperBound
    let scanner = CodeLineScanner(manuscript: manuscript, vocabulary: vocabulary)
    guard scanner.ratingLength(value) > 0 else { return nil }
    return Label(
      key: .rating, alsoKeys: [], range: range.lowerBound..<space, value: value, isKnown: true,
      isWeak: false, hasSeparator: false)
  }

  /// `~Title~ Rain`: a known label that marks or tags enclose, the value behind them. `start` is
  /// where the text begins behind the opening mark.
  private func enclosedLabel(_ range: Range<Int>, from start: Int) -> Label? {
    guard start > range.lowerBound, start < range.upperBound else { return nil }
    let opener = manuscript[range.lowerBound]
    let bytes = manuscript.storage.bytes[start..<min(start + 32, range.upperBound)]
    guard let end = bytes.firstIndex(of: opener), end > start else { return nil }
    let compact = manuscript.compact(start..<end)
    guard let key = vocabulary.key(compact), !vocabulary.isWeak(compact) else { return nil }
    var behind = end
    while behind < range.upperBound, manuscript[behind] == opener { behind += 1 }
    if let length = tagLength(end..<range.upperBound) { behind = end + length }
    guard behind < range.upperBound, manuscript[behind] == 0x20 else { return nil }
    return Label(
      key: key, alsoKeys: [], range: start..<end,
      value: value(behind..<range.upperBound, decorated: false), isKnown: true, isWeak: false)
  }

  /// A label that nobody knows but that looks like one: a few words and a colon.
  private func unknown(
    _ name: Range<Int>, _ separator: Range<Int>, _ value: Range<Int>
  ) -> Label? {
    guard manuscript[separator.lowerBound] == UInt8(ascii: ":") || separator.count == 3,
      name.count <= 32, !value.isEmpty, value.lowerBound > separator.upperBound
    else { return nil }
    let isDash = manuscript[separator.lowerBound] == 0x20
    let words = manuscript.words(name)
    guard !isDash, 1...4 ~= words.count, manuscript[name.lowerBound] >= 0x41,
      words.contains(where: { $0.utf8.count > 1 })
    else { return nil }
    return Label(
      key: .other, alsoKeys: [], range: name, value: value, isKnown: false, isWeak: true)
  }

  /// The value without a decoration that the label opened.
  private func value(_ range: Range<Int>, decorated: Bool) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, let length = closerLength(start..<end) { start += length }
    while start < end {
      if manuscript[start] == 0x20 || manuscript[start] == 0x09 {
        start += 1
      } else if let length = tagLength(start..<end) {
        start += length
      } else {
        break
      }
    }
    while decorated, end > start, Self.isDecoration(manuscript[end - 1]) { end -= 1 }
    while end > start, let length = tagLength(endingAt: end, after: start) { end -= length }
    return start..<end
  }

  /// The length of a mark or tag that closes a decorated label (`*`, `[/b]`) at the beginning.
  private func closerLength(_ range: Range<Int>) -> Int? {
    let first = manuscript[range.lowerBound]
    if first == UInt8(ascii: "*") || first == UInt8(ascii: "_") {
      let next = range.lowerBound + 1
      return next == range.upperBound || manuscript[next] == 0x20 || manuscript[next] == first
        ? 1 : nil
    }
    return tagLength(range)
  }
}

// MARK: - The shape of a label

extension LabelScanner {
  static func isDecoration(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "*"), UInt8(ascii: "~"), UInt8(ascii: "_"), UInt8(ascii: "="),
      UInt8(ascii: "+"), UInt8(ascii: "#"), UInt8(ascii: "|"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  /// The length of `[b]`, `<b>`, `[/i]` and the like at the beginning of `range`.
  func tagLength(_ range: Range<Int>) -> Int? {
    let bytes = manuscript.storage.bytes[range]
    let closer: UInt8
    switch bytes.first {
    case UInt8(ascii: "["): closer = UInt8(ascii: "]")
    case UInt8(ascii: "<"): closer = UInt8(ascii: ">")
    default: return nil
    }
    guard let end = bytes.prefix(10).firstIndex(of: closer) else { return nil }
    let name = NormalForm.compact(String(decoding: bytes[range.lowerBound..<end], as: UTF8.self))
    return ["b", "i", "u", "em", "strong", "center"].contains(name)
      ? end + 1 - range.lowerBound : nil
  }

  /// The length of a tag that ends at `end`.
  private func tagLength(endingAt end: Int, after start: Int) -> Int? {
    let last = manuscript[end - 1]
    guard last == UInt8(ascii: "]") || last == UInt8(ascii: ">") else { return nil }
    let bytes = manuscript.storage.bytes[max(start, end - 10)..<end]
    guard let open = bytes.lastIndex(where: { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "<") }),
      tagLength(open..<end) == end - open
    else { return nil }
    return end - open
  }

  /// Where the text of `range` begins behind bullets, marks and tags.
  func skipDecoration(_ range: Range<Int>) -> Int {
    var start = range.lowerBound
    while start < range.upperBound {
      let byte = manuscript[start]
      if Self.isDecoration(byte) || byte == 0x20 {
        start += 1
      } else if byte == 0xE2, start + 2 < range.upperBound, manuscript[start + 1] == 0x80,
        manuscript[start + 2] == 0xA2
      {
        start += 3
      } else if let length = tagLength(start..<range.upperBound) {
        start += length
      } else {
        break
      }
    }
    return start
  }

  func trimDecoration(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound {
      let byte = manuscript[end - 1]
      if Self.isDecoration(byte) || byte == 0x20 || byte == 0x09 {
        end -= 1
      } else if let length = tagLength(endingAt: end, after: range.lowerBound) {
        end -= length
      } else {
        break
      }
    }
    return range.lowerBound..<max(end, range.lowerBound)
  }

  /// The colon or dash between label and value in the first bytes of `range`.
  func separator(_ range: Range<Int>) -> Range<Int>? {
    let limit = min(range.upperBound, range.lowerBound + 64)
    var place = range.lowerBound
    while place < limit {
      switch manuscript[place] {
      case UInt8(ascii: ":"):
        var end = place + 1
        while end < range.upperBound, manuscript[end] == UInt8(ascii: ":") { end += 1 }
        return place..<end
      case 0xEF
      where place + 2 < range.upperBound && manuscript[place + 1] == 0xBC
        && manuscript[place + 2] == 0x9A:
        return place..<place + 3
      case 0x20:
        if let dash = dash(place..<range.upperBound) { return dash }
      case UInt8(ascii: "\""), UInt8(ascii: "?"), UInt8(ascii: "!"):
        return nil
      default: break
      }
      place += 1
    }
    return nil
  }

  /// ` - `, ` -- `, ` – ` or ` — ` at the beginning of `range`.
  private func dash(_ range: Range<Int>) -> Range<Int>? {
    var end = range.lowerBound + 1
    while end < range.upperBound, manuscript[end] == UInt8(ascii: "-") { end += 1 }
    if end == range.lowerBound + 1, end + 2 < range.upperBound, manuscript[end] == 0xE2,
      manuscript[end + 1] == 0x80, 0x93...0x94 ~= manuscript[end + 2]
    {
      end += 3
    }
    guard end > range.lowerBound + 1, end < range.upperBound, manuscript[end] == 0x20 else {
      return nil
    }
    return range.lowerBound..<end + 1
  }
}
