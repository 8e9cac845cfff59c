/// Hyphens that stand for dashes.
extension MarkScan {
  /// One hyphen or a run of them.
  mutating func hyphens(at start: Int) -> Int {
    let end = text.end(ofRun: UInt8(ascii: "-"), from: start)
    if isDrawing(text[start - 1]) || isDrawing(text[end]) || isAlone(start, end) { return end }
    switch end - start {
    case 1: hyphen(at: start)
    case 2, 3: dash(start, end)
    case 4...6: edit(start, end, .blank)
    // A line to be filled in, or a rule.
    default: break
    }
    return end
  }

  /// What makes an arrow or a face of a hyphen: `->`, `-_-`.
  private func isDrawing(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ">") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: "_")
  }

  /// Whether there is nothing else on the line.
  func isAlone(_ start: Int, _ end: Int) -> Bool {
    isLineStart(start) && text[text.endOfSpace(from: end)] == TypedText.lineEnd
  }

  private func isLineStart(_ index: Int) -> Bool {
    text[text.startOfSpace(before: index) - 1] == TypedText.lineEnd
  }

  /// A single hyphen is a dash between spaces, and at the beginning of dialogue.
  private mutating func hyphen(at start: Int) {
    let end = start + 1
    let (isSpaceBefore, isSpaceBehind) = (text.isBlank(at: start - 1), text.isBlank(at: end))
    if isSpaceBefore, isLineStart(start) {
      beginDialogue(start, end)
    } else if isSpaceBefore, isSpaceBehind {
      let next = text.endOfSpace(from: end)
      if text[next] == TypedText.lineEnd { return }
      let isSum = text.isDigit(at: text.startOfSpace(before: start) - 1) && text.isDigit(at: next)
      if !isSum { spacedDash(start, end, start < dialogueEnd ? manner.longDash : manner.dash) }
    } else if manner.hasAttachedDashes, start < dialogueEnd,
      isSpaceBefore || isSpaceBehind || text.after(end) == .closing
    {
      edit(start, end, manner.longDash)
    } else if isSpaceBehind, text.neighbour(at: text.start(before: start)) == .quote,
      text.before(start).precedesOpening, text.isWord(at: text.endOfSpace(from: end))
    {
      // What is quoted goes on after a pause.
      edit(start, end, manner.dash)
    }
  }

  /// A hyphen or dash at the beginning of a line: in many languages somebody speaks.
  private mutating func beginDialogue(_ start: Int, _ end: Int) {
    guard let dialogue = manner.dialogue, !text.isDigit(at: end) else { return }
    edit(start, text.endOfSpace(from: end), dialogue)
    dialogueEnd = end
    while text[dialogueEnd] != TypedText.lineEnd { dialogueEnd += 1 }
  }

  /// Two or three hyphens.
  private mutating func dash(_ start: Int, _ end: Int) {
    let (isSpaceBefore, isSpaceBehind) = (text.isBlank(at: start - 1), text.isBlank(at: end))
    if text.isDigit(at: start - 1), text.isDigit(at: end) {
      edit(start, end, .enDash)
    } else if isSpaceBefore, text[end] == UInt8(ascii: ";") || text[end] == UInt8(ascii: ".") {
      return
    } else if isCode(start, end) {
      return
    } else if isLineStart(start) {
      let count = edits.count
      beginDialogue(start, end)
      if edits.count == count { edit(start, end, manner.longDash) }
    } else if isSpaceBefore, isSpaceBehind {
      spacedDash(start, end, manner.longDash)
    } else if text.isWord(before: start), text.isWord(at: end) {
      edit(start, end, manner.innerDash)
    } else {
      edit(start, end, manner.longDash)
    }
  }

  /// Notes a hyphen directly before a quotation mark, which is a dash where the mark closes; gives
  /// its place among the edits.
  mutating func hyphenEdit(before mark: Int) -> Int? {
    let hyphen = mark - 1
    guard text[hyphen] == UInt8(ascii: "-") else { return nil }
    let isSpaced = text[hyphen - 1] == 0x20 && text.before(hyphen - 1) != .edge
    guard isSpaced || text.isWord(before: hyphen) else { return nil }
    let dash = isSpaced ? Glyphs.noBreakSpace + manner.dash : manner.longDash
    edits.append(
      Edit(start: isSpaced ? hyphen - 1 : hyphen, end: mark, glyphs: dash, isDropped: true))
    return edits.count - 1
  }

  private mutating func spacedDash(_ start: Int, _ end: Int, _ dash: Glyphs) {
    joinToWord(before: start)
    edit(start, end, dash)
  }
}
