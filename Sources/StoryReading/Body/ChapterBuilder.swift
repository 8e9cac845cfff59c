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
  /// The blocks of the passage that is set off, while one is open.
  private var passage: Passage?

  /// How a passage is set off from the story.
  enum Setting: Equatable { case quotation, note }

  private struct Passage {
    let setting: Setting
    var blocks: [Block] = []
  }

  /// A break that stands once text comes after it.
  private struct Pending {
    var mark: Int?
  }

  init(_ manuscript: Manuscript) {
    self.manuscript = manuscript
    inline = InlineReader(manuscript)
  }

  /// Begins a chapter with the heading on the lines `lines`.
  mutating func begin(_ lines: Range<Int>) {
    close()
    title = written(lines)
  }

  /// Adds a heading inside a chapter.
  mutating func addHeading(_ lines: Range<Int>) {
    dropBreak()
    append(.heading(inline.inlines(range(lines), &words)))
  }

  /// What follows is set off in this way; nil for what is not.
  mutating func set(_ setting: Setting?) {
    guard passage?.setting != setting else { return }
    if let passage, !passage.blocks.isEmpty {
      let isNote = passage.setting == .note
      blocks.append(isNote ? .note(passage.blocks) : .quotation(passage.blocks))
    }
    passage = nil
    if let setting {
      placeBreak()
      passage = Passage(setting: setting)
    }
  }

  private mutating func append(_ block: Block) {
    if passage != nil { passage?.blocks.append(block) } else { blocks.append(block) }
  }

  /// Notes a break; several in a row are one, and a mark goes before a gap.
  mutating func breakScene(mark: Int?) {
    if mark != nil, let earlier = pending?.mark { setAside(earlier) }
    pending = Pending(mark: mark ?? pending?.mark)
  }

  mutating func addParagraph(_ lines: Range<Int>, _ alignment: Block.Alignment? = nil) {
    placeBreak()
    let inlines = inline.inlines(range(lines), &words)
    append(alignment.map { .aligned($0, inlines) } ?? .paragraph(inlines))
  }

  mutating func addImage(_ image: StoryImage) {
    placeBreak()
    append(.image(image))
  }

  /// Adds the lines `lines` as they were typed.
  mutating func addPreformatted(_ lines: Range<Int>) {
    placeBreak()
    var texts: [Text] = []
    for line in lines {
      let range = manuscript.lines[line].range
      // Counts the words; emphasis has no place here.
      _ = inline.inlines(range, &words)
      if line > lines.lowerBound {
        for _ in 0..<min(manuscript.lines[line].gap, 3) { texts.append(Text("")) }
      }
      texts.append(manuscript.indented(line))
    }
    append(.preformatted(texts))
  }

  /// Adds the lines `lines` as verse, as a further stanza where verse came directly before.
  mutating func addVerse(_ lines: Range<Int>, joins: Bool) {
    let isStanza = joins && pending == nil
    placeBreak()
    let verse = lines.map { inline.inlines(manuscript.lines[$0].range, &words) }
    if isStanza, case .verse(var stanzas)? = passage == nil ? blocks.last : passage?.blocks.last {
      // Taken out first: otherwise every stanza would copy those before it.
      if passage == nil { blocks.removeLast() } else { passage?.blocks.removeLast() }
      stanzas.append([])
      stanzas += verse
      append(.verse(stanzas))
    } else {
      append(.verse(verse))
    }
  }

  /// Ends the chapter that is being made.
  mutating func close() {
    dropBreak()
    set(nil)
    if title != nil || !blocks.isEmpty {
      chapters.append(Chapter(title: title, blocks: blocks, wordCount: words))
    }
    (title, blocks, words) = (nil, [], 0)
  }

  private mutating func placeBreak() {
    guard let found = pending else { return }
    if blocks.isEmpty && passage?.blocks.isEmpty != false {
      dropBreak()
    } else {
      pending = nil
      append(.sceneBreak(found.mark.map { manuscript.text(manuscript.lines[$0].range) }))
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
