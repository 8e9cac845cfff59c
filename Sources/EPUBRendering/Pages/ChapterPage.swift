import Markup
import StoryModel

/// A chapter of a story, or one part of a very long chapter.
struct ChapterPage {
  private let story: Story
  private let chapter: Chapter
  private let isLast: Bool
  private let isContinuation: Bool
  private let blocks: ArraySlice<Block>
  private let text: StoryText

  /// Chapter `number` of `story`; of its parts the one in `portion`.
  init(story: Story, number: Int, portion: Range<Int>?, text: StoryText) {
    self.story = story
    self.text = text
    chapter = story.chapters[number]
    let part = portion?.lowerBound ?? 0
    isContinuation = part > 0
    isLast = number == story.chapters.count - 1 && part >= chapter.cuts.count
    blocks = Self.blocks(of: chapter, in: portion)
  }

  /// The blocks of `chapter` that stand in its part `portion`.
  static func blocks(of chapter: Chapter, in portion: Range<Int>?) -> ArraySlice<Block> {
    let (part, parts) = (portion?.lowerBound ?? 0, chapter.parts)
    guard parts.indices.contains(part) else { return [] }
    return chapter.blocks[parts[part].clamped(to: chapter.blocks.indices)]
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
    text.write(blocks, into: &writer)
    if isLast, let endMark = story.endMark ?? story.continuation {
      text.line("<p class=\"end\">", [.text(endMark.text)], "</p>\n", into: &writer)
    }
    writer.raw("</section>\n")
  }
}

extension Chapter {
  /// The words of the chapter's heading; nil where it has none.
  var heading: Text? { title.flatMap { $0.text.isBlank ? nil : $0.text } }
}
