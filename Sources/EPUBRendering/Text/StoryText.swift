import EPUBModel
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
}

/// Writes the blocks of a story.
struct StoryText {
  /// The files of the story's pictures.
  let pictures: PicturePlan
  /// Sets running text as a printer does; nil where it stays as it was typed.
  let typesetter: Typesetter?

  // MARK: Blocks

  /// The blocks of a chapter, each on lines of its own.
  func write(_ blocks: some Sequence<Block>, into writer: inout MarkupWriter) {
    for block in blocks { write(block, into: &writer) }
  }

  private func write(_ block: Block, into writer: inout MarkupWriter) {
    switch block {
    case .paragraph(let inlines): line("<p>", inlines, "</p>\n", into: &writer)
    case .aligned(.center, let inlines):
      line("<p class=\"center\">", inlines, "</p>\n", into: &writer)
    case .aligned(.end, let inlines):
      line("<p class=\"trailing\">", inlines, "</p>\n", into: &writer)
    case .verse(let lines): verse(lines, into: &writer)
    case .sceneBreak(let mark): sceneBreak(mark, into: &writer)
    case .quotation(let blocks):
      setOff("<blockquote>\n", blocks, "</blockquote>\n", into: &writer)
    case .note(let blocks):
      setOff("<aside class=\"note\" role=\"note\">\n", blocks, "</aside>\n", into: &writer)
    // The chapter itself is the first level.
    case .heading(let inlines): line("<h2>", inlines, "</h2>\n", into: &writer)
    case .preformatted(let lines): preformatted(lines, into: &writer)
    case .image(let image): picture(image, into: &writer)
    }
  }

  /// Running text between two tags; nothing where there is nothing to read.
  func line(
    _ start: StaticString, _ inlines: [Inline], _ end: StaticString,
    into writer: inout MarkupWriter
  ) {
    guard !inlines.isBlank else { return }
    writer.raw(start)
    let isSet = typesetter?.set(inlines) ?? false
    write(inlines, isSet: isSet, into: &writer)
    writer.raw(end)
  }

  /// The paragraph with which a chapter begins, before `next`.
  func write(
    _ paragraph: [Inline], openingWith opening: PublicationOptions.Opening, next: Block?,
    language: String, into writer: inout MarkupWriter
  ) {
    if opening == .dropCap, DropCap.suits(paragraph, next: next, language: language) {
      line("<p class=\"dropcap\">", paragraph, "</p>\n", into: &writer)
    } else if opening == .smallCaps, let lead = LeadIn(of: paragraph) {
      writer.raw("<p>")
      let isSet = typesetter?.set(lead.paragraph) ?? false
      write(lead.paragraph, isSet: isSet, lead: lead.place, into: &writer)
      writer.raw("</p>\n")
    } else {
      line("<p>", paragraph, "</p>\n", into: &writer)
    }
  }

  /// Somebody else's words before a chapter.
  func write(_ epigraph: Epigraph, into writer: inout MarkupWriter) {
    writer.raw(
      "<blockquote class=\"epigraph\" epub:type=\"epigraph\" role=\"doc-epigraph\">\n")
    write(epigraph.words, into: &writer)
    if let attribution = epigraph.attribution {
      line("<p class=\"attribution\">", attribution, "</p>\n", into: &writer)
    }
    writer.raw("</blockquote>\n")
  }

  /// A passage between two tags; an empty one would show as a gap, and EPUB 2 does not allow it.
  private func setOff(
    _ start: StaticString, _ blocks: [Block], _ end: StaticString, into writer: inout MarkupWriter
  ) {
    guard !blocks.allSatisfy(\.isBlank) else { return }
    writer.raw(start)
    write(blocks, into: &writer)
    writer.raw(end)
  }

  /// A picture with the words that stand for it. One that the book cannot show leaves its words.
  private func picture(_ image: StoryImage, into writer: inout MarkupWriter) {
    guard let href = pictures.href(of: image) else {
      line("<p>", [.text(image.alternative)], "</p>\n", into: &writer)
      return
    }
    writer.raw("<figure class=\"picture\"><img")
    writer.attribute("src", href)
    writer.attribute("alt", image.alternative.isBlank ? "" : image.alternative)
    // Nobody says what it shows: readers that speak are to pass over it.
    if image.alternative.isBlank { writer.attribute("role", "presentation") }
    writer.raw("/></figure>\n")
  }

  /// A stanza is a paragraph whose lines are parted by breaks.
  private func verse(_ lines: [[Inline]], into writer: inout MarkupWriter) {
    let stanzas = lines.split(whereSeparator: \.isBlank)
    guard !stanzas.isEmpty else { return }
    writer.raw("<div class=\"verse\">\n")
    for stanza in stanzas {
      writer.raw("<p>")
      let isSet = typesetter?.set(lines: stanza) ?? false
      for (number, line) in stanza.enumerated() {
        if number > 0 {
          if isSet { typesetter?.skipNext() }
          writer.raw("<br/>\n")
        }
        write(line, isSet: isSet, into: &writer)
      }
      writer.raw("</p>\n")
    }
    writer.raw("</div>\n")
  }

  /// A rule; a mark that has letters in it stands as typed.
  private func sceneBreak(_ mark: Text?, into writer: inout MarkupWriter) {
    guard let mark, mark.hasWords else {
      writer.raw("<hr/>\n")
      return
    }
    writer.raw("<p class=\"break\" role=\"separator\">")
    writer.text(mark)
    writer.raw("</p>\n")
  }

  private func preformatted(_ lines: [Text], into writer: inout MarkupWriter) {
    guard !lines.allSatisfy(\.isBlank) else { return }
    writer.raw("<pre>")
    for line in lines {
      writer.text(line)
      writer.raw("\n")
    }
    writer.raw("</pre>\n")
  }

  // MARK: Inlines

  /// - Parameters:
  ///   - isSet: whether the typesetter has the pieces of the text.
  ///   - lead: where the words are with which a chapter begins in small capitals.
  private func write(
    _ inlines: [Inline], isSet: Bool, lead: LeadIn.Place? = nil, into writer: inout MarkupWriter
  ) {
    var mayBreak = false
    let end = lead.flatMap { $0.depth == 0 ? $0.count : nil }
    if end != nil { writer.raw("<span class=\"lead\">") }
    for (number, inline) in inlines.enumerated() {
      if number == end { writer.raw("</span>") }
      if case .lineBreak = inline {
        if isSet { typesetter?.skipNext() }
        if mayBreak { writer.raw("<br/>\n") }
        mayBreak = false
      } else {
        write(inline, isSet: isSet, lead: number == 0 ? lead?.inside : nil, into: &writer)
        mayBreak = true
      }
    }
    if let end, end >= inlines.count { writer.raw("</span>") }
  }

  private func write(
    _ inline: Inline, isSet: Bool, lead: LeadIn.Place?, into writer: inout MarkupWriter
  ) {
    switch inline {
    case .text(let text):
      if isSet { typesetter?.writeNext(into: &writer) } else { writer.text(text) }
    case .emphasis(let inlines):
      writer.raw("<em>")
      write(inlines, isSet: isSet, lead: lead, into: &writer)
      writer.raw("</em>")
    case .strong(let inlines):
      writer.raw("<strong>")
      write(inlines, isSet: isSet, lead: lead, into: &writer)
      writer.raw("</strong>")
    case .struck(let inlines):
      writer.raw("<del>")
      write(inlines, isSet: isSet, lead: lead, into: &writer)
      writer.raw("</del>")
    case .thought(let inlines):
      writer.raw("<i class=\"thought\">")
      write(inlines, isSet: isSet, lead: lead, into: &writer)
      writer.raw("</i>")
    case .lineBreak: break
    }
  }
}
