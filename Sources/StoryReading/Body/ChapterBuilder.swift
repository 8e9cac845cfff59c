import StoryModel

/// The chapters of a story while they are being made.
struct ChapterBuilder {
  let manuscript: Manuscript
  private(set) var chapters: [Chapter] = []
  private(set) var remainder: [Remainder] = []
  private let inline: InlineReader
  private var title: Written?
  private var blocks: [Block] = []
  private var words = 0
  private var pending: Pending?

  /// A break that stands once text comes after it.
  private struct Pending {
    var mark: Int?
  }

  init(_ manuscript: Manuscript) {
    self.manuscript = manuscript
    inline = InlineReader(manuscript.storage)
  }

  /// Begins a chapter with the heading on the lines `lines`.
  mutating func begin(_ lines: Range<Int>) {
    close()
    title = written(lines)
  }

  /// Adds a heading inside a chapter.
  mutating func addHeading(_ lines: Range<Int>) {
    dropBreak()
    blocks.append(.heading(inline.inlines(range(lines), &words)))
  }

  /// Notes a break; several in a row are one, and a mark goes before a gap.
  mutating func breakScene(mark: Int?) {
    if mark != nil, let earlier = pending?.mark { setAside(earlier) }
    pending = Pending(mark: mark ?? pending?.mark)
  }

  mutating func addParagraph(_ lines: Range<Int>) {
    placeBreak()
    blocks.append(.paragraph(inline.inlines(range(lines), &words)))
  }

  /// Adds the lines `lines` as verse, as a further stanza where verse came directly before.
  mutating func addVerse(_ lines: Range<Int>, joins: Bool) {
    let isStanza = joins && pending == nil
    placeBreak()
    let verse = lines.map { inline.inlines(manuscript.lines[$0].range, &words) }
    if isStanza, case .verse(var stanzas)? = blocks.last {
      // Taken out first: otherwise every stanza would copy those before it.
      blocks.removeLast()
      stanzas.append([])
      stanzas += verse
      blocks.append(.verse(stanzas))
    } else {
      blocks.append(.verse(verse))
    }
  }

  /// Ends the chapter that is being made.
  mutating func close() {
    dropBreak()
    if title != nil || !blocks.isEmpty {
      chapters.append(Chapter(title: title, blocks: blocks, wordCount: words))
    }
    (title, blocks, words) = (nil, [], 0)
  }

  private mutating func placeBreak() {
    guard let found = pending else { return }
    if blocks.isEmpty {
      dropBreak()
    } else {
      pending = nil
      blocks.append(.sceneBreak(found.mark.map { manuscript.text(manuscript.lines[$0].range) }))
    }
  }

  /// Sets the mark of a break aside that parts nothing: at the beginning or end of a chapter.
  private mutating func dropBreak() {
    if let mark = pending?.mark { setAside(mark) }
    pending = nil
  }

  private mutating func setAside(_ line: Int) {
    remainder.append(Remainder(.ornament, written(line..<line + 1)))
  }

  private func range(_ lines: Range<Int>) -> Range<Int> {
    manuscript.lines[lines.lowerBound].range
      .lowerBound..<manuscript.lines[lines.upperBound - 1].range.upperBound
  }

  private func written(_ lines: Range<Int>) -> Written {
    Written(
      manuscript.collapsed(lines.map { manuscript.lines[$0].range }),
      at: manuscript.place(lines.lowerBound...lines.upperBound - 1))
  }
}
