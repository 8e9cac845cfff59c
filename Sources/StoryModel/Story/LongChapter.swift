/// Where a very long chapter is parted: e-readers grow slow with files of more than about 300 KB.
///
/// It is worked out when the text is at hand, because the files of a book are planned from outlines.
enum LongChapter {
  /// The places of the blocks with which further parts begin, parts of about the same size.
  ///
  /// A block is never cut: one that is too long for a file makes a long file.
  static func cuts(in blocks: [Block]) -> [Int] {
    let total = blocks.reduce(0) { $0 + size(of: $1) }
    guard total > partLimit else { return [] }
    let wanted = total / ((total + partLimit - 1) / partLimit)
    // Less than this is no part of its own: a line alone on a page before a very long block.
    let least = wanted / 8
    var cuts: [Int] = []
    var (part, rest) = (0, total)
    for (place, block) in blocks.enumerated() {
      let size = size(of: block)
      if part + size / 2 > wanted, part >= least, rest >= least {
        cuts.append(place)
        part = 0
      }
      part += size
      rest -= size
    }
    return cuts
  }

  /// In bytes of text and markup.
  private static let partLimit = 220_000

  private static func size(of block: Block) -> Int { block.byteCount + tags }

  /// About how many bytes the tags of a paragraph take.
  private static let tags = 8
}

extension Block {
  /// About how many bytes of text the block holds.
  package var byteCount: Int {
    switch self {
    case .paragraph(let inlines), .aligned(_, let inlines), .heading(let inlines):
      inlines.byteCount
    case .verse(let lines): lines.reduce(0) { $0 + $1.byteCount }
    case .sceneBreak: 0
    case .image(let image): image.alternative.byteCount
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
