/// Places whose marks are not punctuation: addresses, tags, names of files.
extension MarkScan {
  /// Leaves the address alone that has the byte at `index`; gives its end.
  mutating func address(around index: Int) -> Int {
    var start = index
    while start > 0, isPartOfAddress(start - 1) { start -= 1 }
    while let last = edits.last, last.start >= start { edits.removeLast() }
    while let last = quotes.last, last.start >= start { quotes.removeLast() }
    var end = index + 1
    while end < text.count, isPartOfAddress(end) { end += 1 }
    while end > index + 1, Neighbour(ascii: text[end - 1] & 0x7F) == .closing { end -= 1 }
    return end
  }

  private func isPartOfAddress(_ index: Int) -> Bool {
    switch text[index] {
    case 0...0x20, 0x80..., UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"):
      false
    case UInt8(ascii: "'"): text.isWord(before: index) && text.isWord(at: index + 1)
    default: true
    }
  }

  /// `jo@example.org`.
  mutating func mailAddress(at index: Int) -> Int {
    guard text.isWord(before: index), text.isWord(at: index + 1) else { return index + 1 }
    var end = index + 1
    while text.isWord(at: end) || text[end] == UInt8(ascii: "-") { end += 1 }
    return text[end] == UInt8(ascii: ".") && text.isWord(at: end + 1)
      ? address(around: index) : index + 1
  }

  /// A tag that stands in the text as such, or the name of somebody in a chat: `<Sal>`.
  mutating func angle(at index: Int) -> Int {
    if text[index + 1] == UInt8(ascii: "<") { return chevrons(at: index) }
    let first = text[index + 1]
    let isTag = first == UInt8(ascii: "/") || first == UInt8(ascii: "!")
    guard isTag || text.isWord(at: index + 1) else { return index + 1 }
    var end = index + 1
    var hasSpace = false
    var hasValue = false
    while end < index + 120, text[end] != UInt8(ascii: ">") {
      if text[end] == UInt8(ascii: "<") || text[end] == TypedText.lineEnd { return index + 1 }
      hasSpace = hasSpace || text[end] <= 0x20
      hasValue = hasValue || text[end] == UInt8(ascii: "=")
      end += 1
    }
    return end < index + 120 && (isTag || hasValue || !hasSpace) ? end + 1 : index + 1
  }

  /// Whether the hyphens stand in an option, a path or the name of a file.
  func isCode(_ start: Int, _ end: Int) -> Bool {
    var first = start
    while first > 0, start - first < 60, !text.isBlank(at: first - 1) { first -= 1 }
    var last = end
    var hasDot = false
    while last < text.count, last - end < 60, !text.isBlank(at: last) {
      if text[last] == UInt8(ascii: "=") || text[last] == UInt8(ascii: "\\") { return true }
      hasDot = hasDot || text[last] == UInt8(ascii: ".")
      last += 1
    }
    if first < start, text.bytes[first..<start].contains(UInt8(ascii: "\\")) { return true }
    return hasDot && isFileName(text.bytes[first..<last])
  }

  private func isFileName(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let dot = word.lastIndex(of: UInt8(ascii: ".")), dot > word.startIndex else {
      return false
    }
    return Self.suffixes.contains(word[(dot + 1)...])
  }

  private static let suffixes = WordSet(
    "txt htm html xhtml doc docx rtf pdf odt zip rar jpg jpeg gif png bmp mp3 wav avi mpg exe com")
}
