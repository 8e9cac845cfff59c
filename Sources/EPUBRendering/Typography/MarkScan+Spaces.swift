/// Spaces that a line must not be broken at, or that a language has beside its marks.
extension MarkScan {
  /// A number, with its unit on the same line: `5 km`.
  mutating func number(at index: Int) -> Int {
    var end = index + 1
    while text.isDigit(at: end) || isPoint(text[end]) && text.isDigit(at: end + 1) { end += 1 }
    guard text[end] == 0x20, !text.isBlank(at: end + 1) else { return end }
    var unit = end + 1
    while unit < end + 6, !text.isBlank(at: unit), !isStop(text[unit]) { unit += 1 }
    if unit < end + 6, manner.units.contains(text.bytes[end + 1..<unit]) {
      edit(end, end + 1, .noBreakSpace)
    }
    return end
  }

  private func isPoint(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",")
  }

  private func isStop(_ byte: UInt8) -> Bool {
    Neighbour(ascii: byte & 0x7F) != .symbol && !Neighbour(ascii: byte & 0x7F).isWord
      && byte < 0x80
  }

  /// `:`, and in French `;`, `!`, `?`.
  mutating func highMark(at index: Int) -> Int {
    let mark = text[index]
    if mark == UInt8(ascii: ":"), text[index + 1] == UInt8(ascii: "/"),
      text[index + 2] == UInt8(ascii: "/"), text.isWord(before: index)
    {
      return address(around: index)
    }
    guard let space = manner.spaces[mark], !isHighMark(text[index - 1]) else { return index + 1 }
    let next = text.neighbour(at: index + 1)
    guard next.isBlank || next == .quote || next == .closing && mark != UInt8(ascii: ":") else {
      return index + 1
    }
    let start = text.startOfSpace(before: index)
    if start < index {
      if text.before(start) != .edge { edit(start, index, space) }
    } else if takesSpace(before: index) {
      edit(index, index, space)
    }
    return index + 1
  }

  private func isHighMark(_ byte: UInt8) -> Bool { manner.spaces[byte] != nil }

  /// Whether the mark at `index` stands close behind a word, and is no part of an entity.
  private func takesSpace(before index: Int) -> Bool {
    let last = text.neighbour(at: text.start(before: index))
    guard last.isWord || last == .quote || text[index - 1] == UInt8(ascii: ")") else {
      return false
    }
    guard text[index] == UInt8(ascii: ";") else { return true }
    var start = index
    while start > 0, index - start < 10, text.neighbour(at: start - 1).isWord { start -= 1 }
    return text[start - 1] != UInt8(ascii: "&") && text[start - 1] != UInt8(ascii: "#")
  }

  /// The space behind a mark that opens, as the language has it.
  mutating func space(from index: Int) {
    let end = text.endOfSpace(from: index)
    if end > index || text.neighbour(at: index) != .space { edit(index, end, manner.inside) }
  }

  /// The space before a mark that closes, as the language has it.
  mutating func space(before index: Int) {
    let start = text.startOfSpace(before: index)
    guard start >= edits.last?.end ?? 0 else { return }
    if start < index || text.neighbour(at: text.start(before: index)) != .space {
      edit(start, index, manner.inside)
    }
  }
}
