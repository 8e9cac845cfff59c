import StoryModel

extension [Chapter] {
  /// Calls `body` for every piece of text, in order.
  func forEachText(_ body: (Text) -> Void) {
    for chapter in self { Self.walk(chapter.blocks, body) }
  }

  private static func walk(_ blocks: [Block], _ body: (Text) -> Void) {
    for block in blocks {
      switch block {
      case .paragraph(let inlines), .aligned(_, let inlines), .heading(let inlines):
        walk(inlines, body)
      case .verse(let lines): for line in lines { walk(line, body) }
      case .quotation(let blocks), .note(let blocks): walk(blocks, body)
      case .preformatted(let lines): for line in lines { body(line) }
      case .sceneBreak, .image: break
      }
    }
  }

  private static func walk(_ inlines: [Inline], _ body: (Text) -> Void) {
    for inline in inlines {
      switch inline {
      case .text(let text): body(text)
      case .emphasis(let inner), .strong(let inner), .struck(let inner), .thought(let inner):
        walk(inner, body)
      case .lineBreak: break
      }
    }
  }
}
