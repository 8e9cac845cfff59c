import StoryModel

/// The text of a block as it is set, cut where the inlines of the block were.
///
/// One value for all blocks of a document: its buffers are used again.
struct SetText {
  private var edits: [Edit] = []
  private var quotes: [QuoteMark] = []
  /// The typed text of a block with more than one piece.
  private var typed: [UInt8] = []
  /// Where the pieces end in the typed text.
  private var typedEnds: [Int] = []
  /// The set text, and room behind it.
  private var bytes: [UInt8] = []
  /// Where the pieces end in the set text.
  private var ends: [Int] = []
  private var nextPiece = 0

  // MARK: What was set

  /// The next piece of the set text; pieces are the texts of the inlines and their breaks.
  mutating func next() -> Range<Int> {
    let start = nextPiece == 0 ? 0 : ends[nextPiece - 1]
    nextPiece += 1
    return start..<ends[nextPiece - 1]
  }

  func withBytes<Result>(
    of range: Range<Int>, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  /// All of the set text.
  var whole: Range<Int> { 0..<(ends.last ?? 0) }

  // MARK: The typed text

  /// Sets text that is one piece; gives whether anything changes.
  mutating func set(_ text: Text, _ manner: Manner, _ double: Manner.Marks) -> Bool {
    if typedEnds.count == 1 { typedEnds[0] = text.byteCount } else { typedEnds = [text.byteCount] }
    return text.withBytes { set(TypedText(bytes: $0), manner, double) }
  }

  /// Sets lines, each but the first behind a break; gives whether anything changes.
  mutating func set(
    lines: some Collection<[Inline]>, _ manner: Manner, _ double: Manner.Marks
  ) -> Bool {
    typed.removeAll(keepingCapacity: true)
    typedEnds.removeAll(keepingCapacity: true)
    var isFirst = true
    for line in lines {
      if !isFirst { gatherBreak() }
      isFirst = false
      gather(line)
    }
    var typed: [UInt8] = []
    swap(&typed, &self.typed)
    defer { swap(&typed, &self.typed) }
    return typed.withUnsafeBufferPointer { set(TypedText(bytes: $0), manner, double) }
  }

  private mutating func gather(_ inlines: [Inline]) {
    for inline in inlines {
      switch inline {
      case .text(let text):
        text.withBytes { typed.append(contentsOf: $0) }
        typedEnds.append(typed.count)
      case .emphasis(let inlines), .strong(let inlines), .struck(let inlines),
        .thought(let inlines):
        gather(inlines)
      case .lineBreak: gatherBreak()
      }
    }
  }

  private mutating func gatherBreak() {
    typed.append(TypedText.lineEnd)
    typedEnds.append(typed.count)
  }

  // MARK: Setting

  private mutating func set(
    _ text: TypedText, _ manner: Manner, _ double: Manner.Marks
  ) -> Bool {
    var scan = MarkScan(text: text, manner: manner, double: double)
    swap(&scan.edits, &edits)
    swap(&scan.quotes, &quotes)
    if !scan.edits.isEmpty { scan.edits.removeAll(keepingCapacity: true) }
    if !scan.quotes.isEmpty { scan.quotes.removeAll(keepingCapacity: true) }
    scan.run()
    swap(&scan.edits, &edits)
    swap(&scan.quotes, &quotes)
    guard edits.contains(where: { !$0.isDropped }), !text.isMarksAlone else { return false }
    apply(to: text)
    return true
  }

  /// Copies the text, each edit in its place, and cuts it where the pieces were. A piece that ends
  /// within an edit ends behind it.
  private mutating func apply(to text: TypedText) {
    let room = text.count + edits.count * Glyphs.room + Glyphs.room
    if bytes.count < room { bytes = [UInt8](repeating: 0, count: room + room / 2) }
    if !ends.isEmpty { ends.removeAll(keepingCapacity: true) }
    nextPiece = 0
    bytes.withUnsafeMutableBufferPointer { bytes in
      var output = Output(text: text, start: bytes.baseAddress!)
      var nextEnd = typedEnds[0]
      for edit in edits where !edit.isDropped && edit.start >= output.from {
        while nextEnd <= edit.start { nextEnd = output.endPiece(at: nextEnd, typedEnds, &ends) }
        output.copy(upTo: edit.start)
        output.put(edit)
      }
      while ends.count < typedEnds.count {
        nextEnd = output.endPiece(at: nextEnd, typedEnds, &ends)
      }
    }
  }
}

/// Where the set text is written to: a buffer with room enough for it.
private struct Output {
  let text: TypedText
  let start: UnsafeMutablePointer<UInt8>
  /// How many bytes are written.
  private var count = 0
  /// What was typed before this place is written, or left out.
  private(set) var from = 0

  init(text: TypedText, start: UnsafeMutablePointer<UInt8>) {
    self.text = text
    self.start = start
  }

  @inline(__always)
  mutating func copy(upTo limit: Int) {
    guard limit > from else { return }
    (start + count).update(from: text.bytes.baseAddress! + from, count: limit - from)
    count += limit - from
    from = limit
  }

  @inline(__always)
  mutating func put(_ edit: Edit) {
    edit.glyphs.write(to: start + count)
    count += edit.glyphs.count
    from = edit.end
  }

  /// Copies the rest of the piece that ends at `end`; gives where the next one ends.
  mutating func endPiece(at end: Int, _ typedEnds: [Int], _ ends: inout [Int]) -> Int {
    copy(upTo: end)
    ends.append(count)
    return ends.count < typedEnds.count ? typedEnds[ends.count] : Int.max
  }
}

extension TypedText {
  /// Whether there is no letter, no digit and no quotation: a rule, a row of stars.
  fileprivate var isMarksAlone: Bool {
    var index = 0
    while index < count {
      let neighbour = neighbour(at: index)
      if neighbour.isWord || neighbour == .quote { return false }
      index += 1
      while self[index] & 0xC0 == 0x80 { index += 1 }
    }
    return true
  }
}
