/// Looks once through the running text of a block and notes what a printer would set otherwise.
///
/// What a quotation mark is depends on the others of its block, so the marks are noted first and
/// decided when the end is reached (`decideDoubles`, `decideSingles`).
struct MarkScan {
  let text: TypedText
  let manner: Manner
  /// The double marks: the language's, or those that the author typed elsewhere.
  let double: Manner.Marks
  /// In order, and none over another.
  var edits: [Edit] = []
  var quotes: [QuoteMark] = []
  /// Where the line of dialogue ends whose dashes part what is said from who says it.
  var dialogueEnd = 0
  /// The quotation that the block ends within (`QuoteMark.level`).
  var unclosedLevel: Int?

  /// Notes the edits of the whole text.
  mutating func run() {
    let text = text
    manner.interest.withUnsafeBufferPointer { table in
      let table = table.baseAddress!
      var index = text.next(from: 0, in: table)
      while index < text.count { index = text.next(from: look(at: index), in: table) }
    }
    guard !quotes.isEmpty else { return }
    decideDoubles()
    decideSingles()
    for mark in quotes { set(mark) }
  }

  /// Notes what begins at `index`; gives where to look on.
  private mutating func look(at index: Int) -> Int {
    switch text[index] {
    case UInt8(ascii: "."): dots(at: index)
    case UInt8(ascii: "'"): apostrophes(at: index)
    case UInt8(ascii: "\""): quotationMark(at: index)
    case UInt8(ascii: "-"): hyphens(at: index)
    case 0x30...0x39: number(at: index)
    case 0xC2, 0xE2: printersMark(at: index)
    case UInt8(ascii: "`"): accents(at: index)
    case UInt8(ascii: "<"): angle(at: index)
    case UInt8(ascii: ">"): chevrons(at: index)
    case UInt8(ascii: ","): lowQuote(at: index)
    case UInt8(ascii: "@"): mailAddress(at: index)
    default: highMark(at: index)
    }
  }

  mutating func edit(_ start: Int, _ end: Int, _ glyphs: Glyphs) {
    edits.append(Edit(start: start, end: end, glyphs: glyphs))
  }

  /// The word before the mark at `index` keeps it on its line.
  mutating func joinToWord(before index: Int) {
    let start = text.startOfSpace(before: index)
    guard start < index, text.before(start) != .edge, start >= edits.last?.end ?? 0 else { return }
    edit(start, index, .noBreakSpace)
  }

  // MARK: Quotation marks

  /// Notes a mark whose role is still to be found.
  mutating func quote(_ kind: QuoteMark.Kind, _ start: Int, _ end: Int) {
    let cutOff = hyphenEdit(before: start)
    let place = kind == .typed ? nil : edits.count
    quotes.append(
      QuoteMark(
        kind: kind, start: start, end: end, before: text.before(start), after: text.after(end),
        edit: place, cutOff: cutOff))
    if place != nil { edits.append(Edit(start: start, end: end, glyphs: .none, isDropped: true)) }
  }

  /// Sets a mark as what it turned out to be.
  private mutating func set(_ mark: QuoteMark) {
    guard let place = mark.edit else { return }
    let marks = mark.kind == .double ? double : manner.single
    edits[place].isDropped = false
    switch mark.role {
    case .open:
      edits[place].glyphs = marks.open
      if mark.kind == .double, double.hasSpace {
        edits[place].end = text.endOfSpace(from: mark.end)
      }
    case .close:
      edits[place].glyphs = marks.close
      if mark.kind == .double, double.hasSpace {
        edits[place].start = text.startOfSpace(before: mark.start)
      }
    case .apostrophe: edits[place].glyphs = .apostrophe
    case .prime: edits[place].glyphs = mark.kind == .double ? .doublePrime : .prime
    case .plain, .undecided: edits[place].isDropped = true
    }
  }
}
