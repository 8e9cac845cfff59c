/// Where a very long chapter is parted: e-readers grow slow with files of more than about 300 KB.
///
/// It is worked out when the text is at hand, because the files of a book are planned from outlines.
struct LongChapter {
  private let blocks: [Block]
  /// How many bytes stand before each block, and behind the last one all of them.
  private let starts: [Int]

  /// The places of the blocks with which further parts begin, parts of about the same size.
  ///
  /// A part ends with a break between scenes where one is near, else between two blocks. A block is
  /// never cut: one that is too long for a file makes a long file.
  /// - Parameter bytes: how many bytes of text the blocks have.
  static func cuts(in blocks: [Block], ofBytes bytes: Int) -> [Int] {
    bytes + blocks.count * tags > partLimit ? LongChapter(blocks).cuts : []
  }

  private init(_ blocks: [Block]) {
    self.blocks = blocks
    starts = blocks.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.byteCount + Self.tags) }
  }

  private var cuts: [Int] {
    var cuts: [Int] = []
    while let cut = cut(after: cuts.last ?? 0) { cuts.append(cut) }
    return cuts
  }

  /// Where the part ends that begins with block `first`; nil where it goes on to the end.
  private func cut(after first: Int) -> Int? {
    let rest = starts[blocks.count] - starts[first]
    if rest <= Self.partLimit { return nil }
    let wanted = rest / ((rest + Self.partLimit - 1) / Self.partLimit)
    let ideal = starts[first] + wanted
    var (nearest, nearestBreak): (Int?, Int?)
    for place in first + 1..<max(first + 1, blocks.count) {
      if starts[place] - starts[first] < Self.least { continue }
      if starts[blocks.count] - starts[place] < Self.least { break }
      if isNearer(place, than: nearest, to: ideal) { nearest = place }
      if blocks[place - 1].isSceneBreak, isNearer(place, than: nearestBreak, to: ideal) {
        nearestBreak = place
      }
      if starts[place] > ideal { break }
    }
    if let nearestBreak, starts[nearestBreak] > ideal - wanted / 4 { return nearestBreak }
    return nearest
  }

  private func isNearer(_ place: Int, than other: Int?, to ideal: Int) -> Bool {
    other.map { abs(starts[place] - ideal) < abs(starts[$0] - ideal) } ?? true
  }

  /// In bytes of text and markup.
  private static let partLimit = 220_000

  /// Less than this is no part of its own: a line alone on a page before a very long block.
  private static let least = 20_000

  /// About how many bytes the tags of a paragraph take.
  private static let tags = 8
}

extension Block {
  fileprivate var isSceneBreak: Bool {
    if case .sceneBreak = self { true } else { false }
  }

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
