import Markup

/// Takes out of a document what makes it a KEPUB.
struct KepubUnmarking {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var tokenizer: MarkupTokenizer
  private var edited: EditedMarkup
  /// For each open element, whether its tags go.
  private var open: [Bool] = []
  /// Where the style begins that is taken out with all it holds, and how deep it lies.
  private var style: (start: Int, depth: Int)?

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    tokenizer = MarkupTokenizer(bytes)
    edited = EditedMarkup(bytes, capacity: bytes.count)
  }

  mutating func run() throws(MarkupError) {
    while let token = try tokenizer.next() {
      switch token.kind {
      case .startTag:
        let tag = KepubTag(token, in: bytes)
        let goes = tag.isSpan || tag.isColumns || tag.isInner
        if goes { edited.remove(token.range) }
        if tag.isStyle, style == nil { style = (token.range.lowerBound, open.count) }
        open.append(goes)
      case .endTag:
        guard let goes = open.popLast() else {
          throw tokenizer.failure(at: token.range.lowerBound, "an end tag has no start")
        }
        if goes { edited.remove(token.range) }
        if let begun = style, begun.depth == open.count {
          edited.remove(begun.start..<token.range.upperBound)
          style = nil
        }
      default: break
      }
    }
  }

  mutating func finish() -> [UInt8] { edited.finish() }
}
