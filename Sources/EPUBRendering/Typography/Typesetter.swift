import EPUBModel
import Markup
import StoryModel

/// Sets the running text of blocks as the printers of a language do.
///
/// The text of a block is looked at in one piece, whatever inlines it is in, so that a mark sees
/// its neighbours across their borders. What comes out is cut where the inlines were. A class for
/// the sake of its buffers, which every block uses again; it belongs to one document.
final class Typesetter {
  let manner: Manner
  private var edits: [Edit] = []
  private var quotes: [QuoteMark] = []
  /// The text of a block with more than one piece.
  private var typed: [UInt8] = []
  /// Where the pieces end in the typed text.
  private var typedEnds: [Int] = []
  private var set: [UInt8] = []
  private var ends: [Int] = []
  private var nextPiece = 0

  /// nil where stories stay as typed.
  init?(_ typography: PublicationOptions.Typography, language: String) {
    guard typography == .full, let manner = Manners.manner(of: language) else { return nil }
    self.manner = manner
  }

  /// Sets `inlines`.
  ///
  /// - Returns: whether anything of them changes. Then `writeNext` writes their pieces in order: the
  ///   texts and the breaks of lines.
  func set(_ inlines: [Inline]) -> Bool {
    if inlines.count == 1, case .text(let text) = inlines[0] {
      typedEnds = [text.byteCount]
      return text.withBytes { set(TypedText(bytes: $0)) }
    }
    begin()
    gather(inlines)
    return typed.withUnsafeBufferPointer { set(TypedText(bytes: $0)) }
  }

  /// Sets lines that make one passage, each but the first behind a break.
  func set(lines: some Collection<[Inline]>) -> Bool {
    begin()
    for (number, line) in lines.enumerated() {
      if number > 0 { gather([.lineBreak]) }
      gather(line)
    }
    return typed.withUnsafeBufferPointer { set(TypedText(bytes: $0)) }
  }

  /// Writes the next piece; nothing for a break.
  func writeNext(into writer: inout MarkupWriter) {
    let range = nextRange()
    set.withUnsafeBufferPointer { writer.text(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  /// The bytes of the next piece.
  func nextBytes() -> [UInt8] { Array(set[nextRange()]) }

  private func nextRange() -> Range<Int> {
    let start = nextPiece == 0 ? 0 : ends[nextPiece - 1]
    nextPiece += 1
    return start..<ends[nextPiece - 1]
  }

  /// All that was set, in one piece.
  var wholeText: ContiguousArray<UInt8> { ContiguousArray(set) }

  /// Passes over a break.
  func skipNext() { nextPiece += 1 }

  // MARK: The typed text

  private func begin() {
    typed.removeAll(keepingCapacity: true)
    typedEnds.removeAll(keepingCapacity: true)
  }

  private func gather(_ inlines: [Inline]) {
    for inline in inlines {
      switch inline {
      case .text(let text):
        text.withBytes { typed.append(contentsOf: $0) }
        typedEnds.append(typed.count)
      case .emphasis(let inlines), .strong(let inlines), .struck(let inlines),
        .thought(let inlines):
        gather(inlines)
      case .lineBreak:
        typed.append(TypedText.lineEnd)
        typedEnds.append(typed.count)
      }
    }
  }

  // MARK: The set text

  private func set(_ text: TypedText) -> Bool {
    var scan = MarkScan(text: text, manner: manner)
    swap(&scan.edits, &edits)
    swap(&scan.quotes, &quotes)
    scan.edits.removeAll(keepingCapacity: true)
    scan.quotes.removeAll(keepingCapacity: true)
    scan.run()
    swap(&scan.edits, &edits)
    swap(&scan.quotes, &quotes)
    guard edits.contains(where: { !$0.isDropped }), !text.isMarksAlone else { return false }
    apply(to: text)
    return true
  }

  /// Copies the text, each edit in its place, and cuts it where the pieces were.
  private func apply(to text: TypedText) {
    set.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    nextPiece = 0
    var from = 0
    for edit in edits where !edit.isDropped && edit.start >= from {
      copy(text, from..<edit.start)
      edit.glyphs.append(to: &set)
      endPieces(upTo: edit.end - 1)
      from = edit.end
    }
    copy(text, from..<text.count)
    endPieces(upTo: text.count)
  }

  private func copy(_ text: TypedText, _ range: Range<Int>) {
    var from = range.lowerBound
    while ends.count < typedEnds.count, typedEnds[ends.count] <= range.upperBound {
      let end = max(from, typedEnds[ends.count])
      set.append(contentsOf: UnsafeBufferPointer(rebasing: text.bytes[from..<end]))
      ends.append(set.count)
      from = end
    }
    set.append(contentsOf: UnsafeBufferPointer(rebasing: text.bytes[from..<range.upperBound]))
  }

  /// Ends the pieces whose end lies before or at `limit`.
  private func endPieces(upTo limit: Int) {
    while ends.count < typedEnds.count, typedEnds[ends.count] <= limit { ends.append(set.count) }
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
