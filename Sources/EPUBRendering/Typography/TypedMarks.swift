import StoryModel

/// Which printers' marks an author typed: straight marks of the same story become the same ones.
struct TypedMarks {
  /// How often each stands in the text.
  private var low = 0, high = 0, right = 0
  /// Guillemets before words and behind them.
  private var pointedOut = 0, pointedIn = 0
  /// How many bytes are still looked at: what the beginning of a long story has, all of it has.
  private var rest = 64 << 10

  init(_ story: Story) {
    for chapter in story.chapters {
      for block in chapter.blocks where rest > 0 { count(block) }
    }
  }

  /// The pair that was typed most; nil where there are too few marks to tell.
  var pair: [String]? {
    let guillemets = pointedOut + pointedIn
    let best = max(low, guillemets, high)
    if best < 2 { return nil }
    if best == low { return ["„", right > high ? "”" : "“"] }
    if best == guillemets { return pointedOut >= pointedIn ? ["«", "»"] : ["»", "«"] }
    return low == 0 && right > 0 ? ["“", "”"] : nil
  }

  private mutating func count(_ block: Block) {
    switch block {
    case .paragraph(let inlines), .aligned(_, let inlines), .heading(let inlines): count(inlines)
    case .verse(let lines): for line in lines { count(line) }
    case .quotation(let blocks): for block in blocks { count(block) }
    case .note, .sceneBreak, .preformatted, .image: break
    }
  }

  private mutating func count(_ inlines: [Inline]) {
    for inline in inlines {
      switch inline {
      case .text(let text): text.withBytes { count(TypedText(bytes: $0)) }
      case .emphasis(let inlines), .strong(let inlines), .struck(let inlines),
        .thought(let inlines):
        count(inlines)
      case .lineBreak: break
      }
    }
  }

  private mutating func count(_ text: TypedText) {
    rest -= text.count
    for index in text.bytes.indices {
      switch (text.bytes[index], text[index + 1], text[index + 2]) {
      case (0xE2, 0x80, 0x9E): low += 1
      case (0xE2, 0x80, 0x9C): high += 1
      case (0xE2, 0x80, 0x9D): right += 1
      case (0xC2, 0xAB, _) where text.before(index).precedesOpening: pointedOut += 1
      case (0xC2, 0xBB, _) where text.before(index).precedesOpening: pointedIn += 1
      default: break
      }
    }
  }
}
