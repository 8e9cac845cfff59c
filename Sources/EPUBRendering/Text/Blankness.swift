import StoryModel

extension Text {
  /// Whether the text is nothing but white space.
  var isBlank: Bool { withBytes { $0.allSatisfy { $0 <= 0x20 } } }

  /// Whether there is a letter or a digit in the text.
  var hasWords: Bool {
    string.unicodeScalars.contains { scalar in
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
  }
}

extension [Inline] {
  /// Whether there is nothing to read in the inlines.
  var isBlank: Bool {
    allSatisfy { inline in
      switch inline {
      case .text(let text): text.isBlank
      case .emphasis(let inlines), .strong(let inlines), .struck(let inlines),
        .thought(let inlines):
        inlines.isBlank
      case .lineBreak: true
      }
    }
  }
}

extension Block {
  /// About how many bytes of text the block holds.
  var byteCount: Int {
    switch self {
    case .paragraph(let inlines), .aligned(_, let inlines), .heading(let inlines):
      inlines.byteCount
    case .verse(let lines): lines.reduce(0) { $0 + $1.byteCount }
    case .sceneBreak, .image: 0
    case .quotation(let blocks), .note(let blocks): blocks.reduce(0) { $0 + $1.byteCount }
    case .preformatted(let lines): lines.reduce(0) { $0 + $1.byteCount }
    }
  }
}

extension [Inline] {
  fileprivate var byteCount: Int {
    reduce(0) { sum, inline in
      switch inline {
      case .text(let text): sum + text.byteCount
      case .emphasis(let inlines), .strong(let inlines), .struck(let inlines),
        .thought(let inlines):
        sum + inlines.byteCount
      case .lineBreak: sum
      }
    }
  }
}
