import StoryModel

/// What stands between two runs of text; no story has it.
let seam: UInt8 = 0x01

extension StoryDraft {
  /// Every text of the draft, in no particular order.
  var texts: [Text] {
    var texts = fields.flatMap { [$0.label, $0.value].compactMap { $0 } }
    texts += remainder.map(\.written.text)
    texts += chapters.compactMap(\.title?.text)
    texts += [endMark, continuation].compactMap { $0?.text }
    for block in chapters.flatMap(\.blocks) { block.collect(into: &texts) }
    return texts
  }
}

extension Block {
  fileprivate func collect(into texts: inout [Text]) {
    switch self {
    case .paragraph(let inlines), .aligned(_, let inlines), .heading(let inlines):
      texts.append(inlines.plain)
    case .verse(let lines): texts += lines.map(\.plain)
    case .sceneBreak(let mark): if let mark { texts.append(mark) }
    case .quotation(let blocks), .note(let blocks):
      for block in blocks { block.collect(into: &texts) }
    case .preformatted(let lines): texts += lines
    case .image(let image): texts.append(image.alternative)
    }
  }
}

extension [Inline] {
  /// The text alone, with `seam` where a run in another style begins or ends: it may be in the
  /// middle of a word, or a mark that parted two words may have been there.
  fileprivate var plain: Text {
    var bytes = ContiguousArray<UInt8>()
    collect(into: &bytes)
    return Text(bytes: bytes)
  }

  private func collect(into bytes: inout ContiguousArray<UInt8>) {
    for inline in self {
      switch inline {
      case .text(let text): text.withBytes { bytes += $0 }
      case .emphasis(let inner), .strong(let inner), .struck(let inner), .thought(let inner):
        bytes.append(seam)
        inner.collect(into: &bytes)
        bytes.append(seam)
      case .lineBreak: bytes.append(0x0A)
      }
    }
  }
}
