import Markup
import StoryModel

/// A chapter of a story, or one part of a very long chapter.
struct ChapterPage {
  private let story: Story
  private let chapter: Chapter
  private let isLast: Bool
  private let isContinuation: Bool
  private let blocks: ArraySlice<Block>

  /// Chapter `number` of `story`; of its parts the one in `portion`.
  init(story: Story, number: Int, portion: Range<Int>?) {
    self.story = story
    chapter = story.chapters[number]
    let part = portion?.lowerBound ?? 0
    let count = Portions.partCount(of: number, in: story)
    isContinuation = part > 0
    isLast = number == story.chapters.count - 1 && part >= count - 1
    blocks = Self.part(part, of: count, in: chapter.blocks)
  }

  func write(into writer: inout MarkupWriter) {
    let heading = chapter.heading ?? story.title.value
    if isContinuation {
      writer.raw("<section epub:type=\"chapter\" role=\"doc-chapter\"")
      writer.attribute("aria-label", heading)
      writer.raw(">\n")
    } else {
      writer.raw(
        "<section epub:type=\"chapter\" role=\"doc-chapter\" aria-labelledby=\"heading\">\n")
      writer.raw("<h1 id=\"heading\">")
      writer.text(heading)
      writer.raw("</h1>\n")
    }
    writer.blocks(blocks)
    if isLast, let endMark = story.endMark ?? story.continuation {
      writer.raw("<p class=\"end\">")
      writer.text(endMark.text)
      writer.raw("</p>\n")
    }
    writer.raw("</section>\n")
  }

  /// The blocks of part `number` of `count`: parts of about the same size, cut between blocks.
  private static func part(_ number: Int, of count: Int, in blocks: [Block]) -> ArraySlice<Block> {
    guard count > 1 else { return blocks[...] }
    let total = blocks.reduce(0) { $0 + $1.byteCount }
    var before = 0
    var from = blocks.count
    for (index, block) in blocks.enumerated() {
      let part = min(count - 1, before * count / max(1, total))
      if part >= number { from = min(from, index) }
      if part > number { return blocks[from..<index] }
      before += block.byteCount
    }
    return blocks[from...]
  }
}

extension Chapter {
  /// The words of the chapter's heading; nil where it has none.
  var heading: Text? { title.flatMap { $0.text.isBlank ? nil : $0.text } }
}
