/// The sentences of a run of text, as a Kobo counts them: each ends behind the white space after a
/// full stop, an exclamation or question mark, behind which one closing mark may stand. Nothing is
/// left out: together they are the run.
///
/// The rule is simple on purpose. It has to find the same places that other converters find, or
/// positions and highlights in books of theirs are lost.
struct Sentences {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let end: Int
  private var place: Int

  struct Sentence {
    let range: Range<Int>
    /// Whether it is nothing but white space, of any kind.
    let isBlank: Bool
    let hasNoBreakSpace: Bool
  }

  /// The sentences of what stands in `range`: character data, its references not resolved.
  init(of range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    place = range.lowerBound
    end = range.upperBound
  }

  private enum State {
    case inSentence, behindStop, behindClosingMark, inSpace
  }

  mutating func next() -> Sentence? {
    guard place < end else { return nil }
    let start = place
    var state = State.inSentence
    var isBlank = true
    var hasNoBreakSpace = false
    while place < end {
      if state == .inSentence, !isBlank, bytes[place].isPlainLetter {
        place += 1
        continue
      }
      let character = TextCharacter(at: place, to: end, in: bytes)
      if state == .inSpace, character.kind != .space { break }
      switch character.kind {
      case .stop: state = .behindStop
      case .closingMark: state = state == .behindStop ? .behindClosingMark : .inSentence
      case .space: if state != .inSentence { state = .inSpace }
      case .otherSpace, .other: state = .inSentence
      }
      isBlank = isBlank && character.isWhiteSpace
      hasNoBreakSpace = hasNoBreakSpace || character.isNoBreakSpace
      place += character.length
    }
    return Sentence(range: start..<place, isBlank: isBlank, hasNoBreakSpace: hasNoBreakSpace)
  }
}

extension UInt8 {
  /// A letter of ASCII: most of most texts, and nothing that ends a sentence.
  fileprivate var isPlainLetter: Bool { (0x61...0x7A).contains(self | 0x20) }
}
