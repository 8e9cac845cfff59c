/// Which double marks open and which close.
extension MarkScan {
  /// Decides the double marks of the text by what stands beside them, and where that says nothing,
  /// by whether a quotation is open.
  mutating func decideDoubles() {
    var open: Int?
    var level = 0
    for index in quotes.indices {
      guard quotes[index].kind != .single else {
        quotes[index].level = open == nil ? 0 : level
        continue
      }
      let role = role(ofDouble: index, open: open)
      quotes[index].role = role
      switch role {
      case .open:
        level += 1
        open = index
      case .close:
        setCutOff(of: index, openedBy: open)
        open = nil
      default: break
      }
    }
    unclosedLevel = open == nil ? nil : level
  }

  private func role(ofDouble index: Int, open: Int?) -> QuoteMark.Role {
    let mark = quotes[index]
    if isInches(index, isOpen: open != nil) { return .prime }
    switch lean(of: mark) {
    case .open: return open != nil && isStrayClosing(index) ? .close : .open
    case .close: return open == nil && isStrayOpening(index) ? .open : .close
    default: return open == nil ? .open : .close
    }
  }

  /// Which way a mark leans by what stands beside it.
  private func lean(of mark: QuoteMark) -> QuoteMark.Role {
    switch (mark.before.precedesOpening, mark.after.followsClosing) {
    case (true, false): return .open
    case (false, true): return .close
    case (true, true): return isEllipsis(at: mark.end) ? .open : .undecided
    case (false, false):
      if mark.before == .dash { return .undecided }
      return mark.after == .dash || mark.after == .opening ? .close : .undecided
    }
  }

  func isEllipsis(at index: Int) -> Bool {
    text[index] == UInt8(ascii: ".") && text[index + 1] == UInt8(ascii: ".")
      || text[index] == 0xE2 && text[index + 1] == 0x80 && text[index + 2] == 0xA6
  }

  private func nextDouble(after index: Int) -> QuoteMark? {
    quotes[(index + 1)...].prefix(Self.reach).first { $0.kind != .single }
  }

  /// How many marks are looked through for the next or the last of a kind.
  static let reach = 40

  /// `"Well, "he said.`: a mark that closes on the wrong side of its space.
  private func isStrayClosing(_ index: Int) -> Bool {
    let mark = quotes[index]
    let space = text.startOfSpace(before: mark.start)
    guard space < mark.start, mark.after.isLetter else { return false }
    let isComma = text[space - 1] == UInt8(ascii: ",")
    guard isComma || mark.after == .small && text.before(space) == .closing else { return false }
    return nextDouble(after: index).map { lean(of: $0) != .close } ?? true
  }

  /// `he said," Well."`: a mark that opens on the wrong side of its space.
  private func isStrayOpening(_ index: Int) -> Bool {
    let mark = quotes[index]
    let last = text[mark.start - 1]
    guard mark.after == .space || text[mark.end] == 0x20,
      last == UInt8(ascii: ",") || last == UInt8(ascii: ":")
    else { return false }
    return nextDouble(after: index).map { lean(of: $0) == .close } ?? false
  }

  /// `6" tall`, `5'10"`. Within a quotation only where another mark closes it.
  private func isInches(_ index: Int, isOpen: Bool) -> Bool {
    let mark = quotes[index]
    guard mark.kind == .double, text.isDigit(at: mark.start - 1),
      !mark.after.isWord || isTimes(at: mark.end)
    else { return false }
    var start = mark.start
    while text.isDigit(at: start - 1) { start -= 1 }
    if mark.start - start > 2 { return false }
    if isFeet(before: start) { return true }
    return !isOpen || nextDouble(after: index).map { lean(of: $0) == .close } ?? false
  }

  /// `4"x4"`.
  func isTimes(at index: Int) -> Bool {
    text[index] | 0x20 == UInt8(ascii: "x") && text.isDigit(at: index + 1)
  }

  /// Whether a number with the mark of feet ends before `index`: `5'`, `5'-`.
  private func isFeet(before index: Int) -> Bool {
    let index = text[index - 1] == UInt8(ascii: "-") ? index - 1 : index
    if text[index - 1] == UInt8(ascii: "'") { return text.isDigit(at: index - 2) }
    let isPrime = text[index - 3] == 0xE2 && text[index - 2] == 0x80
    return isPrime && (text[index - 1] == 0xB2 || text[index - 1] == 0x99)
      && text.isDigit(at: index - 4)
  }

  /// A hyphen before the mark that closes is where speech is cut off, unless all that is quoted is
  /// the beginning of a word: `"pre-"`.
  mutating func setCutOff(of closing: Int, openedBy opening: Int?) {
    guard let hyphen = quotes[closing].cutOff else { return }
    let isSpeech =
      opening.map { opening in
        let (from, to) = (quotes[opening].end, quotes[closing].start)
        return text.neighbour(at: from) == .capital
          || from < to && text.bytes[from..<to].contains { $0 <= 0x20 }
      } ?? true
    edits[hyphen].isDropped = !isSpeech
  }
}
