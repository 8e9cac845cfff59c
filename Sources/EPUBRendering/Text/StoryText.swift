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

  /// The blocks of a chapter, each on lines of its own.
  mutating func blocks(_ blocks: some Sequence<Block>) {
    for block in blocks { self.block(block) }
  }

  private mutating func block(_ block: Block) {
    switch block {
    case .paragraph(let inlines):
      guard !inlines.isBlank else { return }
      raw("<p>")
      self.inlines(inlines)
      raw("</p>\n")
    case .aligned(let alignment, let inlines):
      guard !inlines.isBlank else { return }
      raw(alignment == .center ? "<p class=\"center\">" : "<p class=\"end\">")
      self.inlines(inlines)
      raw("</p>\n")
    case .verse(let lines): verse(lines)
    case .sceneBreak(let mark): sceneBreak(mark)
    case .quotation(let blocks):
      raw("<blockquote>\n")
      self.blocks(blocks)
      raw("</blockquote>\n")
    case .note(let blocks):
      raw("<aside class=\"note\">\n")
      self.blocks(blocks)
      raw("</aside>\n")
    case .heading(let inlines):
      guard !inlines.isBlank else { return }
      raw("<h2>")
      self.inlines(inlines)
      raw("</h2>\n")
    case .preformatted(let lines): preformatted(lines)
    case .image: break
    }
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
