import Markup
import StoryModel

extension MarkupWriter {
  /// `text`, escaped.
  mutating func text(_ text: Text) {
    text.withBytes { self.text($0) }
  }

  /// An attribute whose value is `value`.
  mutating func attribute(_ name: StaticString, _ value: Text) {
    value.withBytes { attribute(name, $0) }
  }

  // MARK: Blocks

  /// The blocks of a chapter, each on lines of its own, with the files of `pictures`.
  mutating func blocks(_ blocks: some Sequence<Block>, _ pictures: PicturePlan) {
    for block in blocks { self.block(block, pictures) }
  }

  private mutating func block(_ block: Block, _ pictures: PicturePlan) {
    switch block {
    case .paragraph(let inlines): line("<p>", inlines, "</p>\n")
    case .aligned(.center, let inlines): line("<p class=\"center\">", inlines, "</p>\n")
    case .aligned(.end, let inlines): line("<p class=\"trailing\">", inlines, "</p>\n")
    case .verse(let lines): verse(lines)
    case .sceneBreak(let mark): sceneBreak(mark)
    case .quotation(let blocks): setOff("<blockquote>\n", blocks, pictures, "</blockquote>\n")
    case .note(let blocks):
      setOff("<aside class=\"note\" role=\"note\">\n", blocks, pictures, "</aside>\n")
    // The chapter itself is the first level.
    case .heading(let inlines): line("<h2>", inlines, "</h2>\n")
    case .preformatted(let lines): preformatted(lines)
    case .image(let image): picture(image, pictures)
    }
  }

  /// Running text between two tags; nothing where there is nothing to read.
  private mutating func line(_ start: StaticString, _ inlines: [Inline], _ end: StaticString) {
    guard !inlines.isBlank else { return }
    raw(start)
    self.inlines(inlines)
    raw(end)
  }

  /// A passage between two tags; an empty one would show as a gap, and EPUB 2 does not allow it.
  private mutating func setOff(
    _ start: StaticString, _ blocks: [Block], _ pictures: PicturePlan, _ end: StaticString
  ) {
    guard !blocks.allSatisfy(\.isBlank) else { return }
    raw(start)
    self.blocks(blocks, pictures)
    raw(end)
  }

  /// A picture with the words that stand for it. One that the book cannot show leaves its words.
  private mutating func picture(_ image: StoryImage, _ pictures: PicturePlan) {
    guard let href = pictures.href(of: image) else {
      line("<p>", [.text(image.alternative)], "</p>\n")
      return
    }
    raw("<figure class=\"picture\"><img")
    attribute("src", href)
    attribute("alt", image.alternative.isBlank ? "" : image.alternative)
    // Nobody says what it shows: readers that speak are to pass over it.
    if image.alternative.isBlank { attribute("role", "presentation") }
    raw("/></figure>\n")
  }

  /// A stanza is a paragraph whose lines are parted by breaks.
  private mutating func verse(_ lines: [[Inline]]) {
    let stanzas = lines.split(whereSeparator: \.isBlank)
    guard !stanzas.isEmpty else { return }
    raw("<div class=\"verse\">\n")
    for stanza in stanzas {
      raw("<p>")
      for (number, line) in stanza.enumerated() {
        if number > 0 { raw("<br/>\n") }
        inlines(line)
      }
      raw("</p>\n")
    }
    raw("</div>\n")
  }

  /// A rule; a mark that has letters in it stands as typed.
  private mutating func sceneBreak(_ mark: Text?) {
    guard let mark, mark.hasWords else {
      raw("<hr/>\n")
      return
    }
    raw("<p class=\"break\" role=\"separator\">")
    text(mark)
    raw("</p>\n")
  }

  private mutating func preformatted(_ lines: [Text]) {
    guard !lines.allSatisfy(\.isBlank) else { return }
    raw("<pre>")
    for line in lines {
      text(line)
      raw("\n")
    }
    raw("</pre>\n")
  }

  // MARK: Inlines

  private mutating func inlines(_ inlines: [Inline]) {
    var mayBreak = false
    for inline in inlines {
      if case .lineBreak = inline {
        if mayBreak { raw("<br/>\n") }
        mayBreak = false
      } else {
        self.inline(inline)
        mayBreak = true
      }
    }
  }

  private mutating func inline(_ inline: Inline) {
    switch inline {
    case .text(let text): self.text(text)
    case .emphasis(let inlines):
      raw("<em>")
      self.inlines(inlines)
      raw("</em>")
    case .strong(let inlines):
      raw("<strong>")
      self.inlines(inlines)
      raw("</strong>")
    case .struck(let inlines):
      raw("<del>")
      self.inlines(inlines)
      raw("</del>")
    case .thought(let inlines):
      raw("<i class=\"thought\">")
      self.inlines(inlines)
      raw("</i>")
    case .lineBreak: raw("<br/>\n")
    }
  }
}
