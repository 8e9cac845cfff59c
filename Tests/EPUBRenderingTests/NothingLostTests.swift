import StoryModel
import TestSupport
import Testing

@testable import EPUBRendering

/// Every word of a story's file is in the reading order of its book, as often as in the file.
@Suite struct NothingLostTests {
  @Test(arguments: SampleStories.all + [SampleStories.fair]) func everyWordIsInTheBook(story: Story)
    throws
  {
    for isAnthology in [false, true] {
      let rendered = try RenderedBook(sampleBook([story], isAnthology: isAnthology))
      var missing = words(in: rendered.text + " " + rendered.alternatives)
      for word in words(of: story) { missing[word, default: 0] -= 1 }
      #expect(missing.filter { $0.value < 0 }.isEmpty)
    }
  }

  private func words(in text: String) -> [Substring: Int] {
    split(text).reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }

  private func split(_ text: String) -> [Substring] {
    text.replacing("’", with: "'").split { !$0.isLetter && !$0.isNumber && $0 != "'" }
  }

  /// What the file held: header, headings, text, end mark and what was set aside.
  private func words(of story: Story) -> [Substring] {
    var texts = story.fields.flatMap { [$0.label, $0.value].compactMap { $0 } }
    texts += story.chapters.flatMap { chapter in
      [chapter.title?.text].compactMap { $0 } + chapter.blocks.flatMap(self.texts)
    }
    texts += [story.endMark?.text].compactMap { $0 } + story.remainder.map(\.written.text)
    return texts.flatMap { split($0.string) }
  }

  private func texts(_ block: Block) -> [Text] {
    switch block {
    case .paragraph(let inlines), .aligned(_, let inlines), .heading(let inlines):
      inlines.flatMap(texts)
    case .verse(let lines): lines.flatMap { $0.flatMap(texts) }
    case .sceneBreak(let mark): [mark].compactMap { $0 }
    case .quotation(let blocks), .note(let blocks): blocks.flatMap(texts)
    case .image(let image): [image.alternative]
    case .preformatted(let lines): lines
    }
  }

  private func texts(_ inline: Inline) -> [Text] {
    switch inline {
    case .text(let text): [text]
    case .emphasis(let inlines), .strong(let inlines), .struck(let inlines), .thought(let inlines):
      inlines.flatMap(texts)
    case .lineBreak: []
    }
  }
}
