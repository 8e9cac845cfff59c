import StoryModel

extension Text {
  /// How many words the text has, parted by white space.
  var wordCount: Int { withBytes { $0.split(whereSeparator: { $0 <= 0x20 }).count } }

  /// Whether there is a letter or a digit in the text.
  var hasWords: Bool {
    string.unicodeScalars.contains { scalar in
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
  }
}

extension Block {
  /// Whether there is nothing to read in the block, and nothing to see.
  var isBlank: Bool {
    switch self {
    case .paragraph(let inlines), .aligned(_, let inlines), .heading(let inlines): inlines.isBlank
    case .verse(let lines): lines.allSatisfy(\.isBlank)
    case .quotation(let blocks), .note(let blocks): blocks.allSatisfy(\.isBlank)
    case .preformatted(let lines): lines.allSatisfy(\.isBlank)
    case .sceneBreak, .image: false
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
