import StoryModel

/// Reads a story: its chapters in order, with their headings and the line that ends them.
struct StoryWords {
  private var builder = WordTextBuilder()

  static func words(of story: Story) -> WordText {
    var reader = StoryWords()
    for chapter in story.chapters { reader.read(chapter) }
    if let end = story.endMark ?? story.continuation { reader.block(end.text) }
    return reader.builder.text
  }

  /// The words of a text that stands by itself.
  static func words(of text: Text) -> WordText {
    var reader = StoryWords()
    reader.block(text)
    return reader.builder.text
  }

  private mutating func read(_ chapter: Chapter) {
    if let title = chapter.title {
      builder.marks = .heading
      block(title.text)
      builder.marks = []
    }
    read(chapter.blocks)
  }

  private mutating func read(_ blocks: [Block]) {
    for block in blocks { read(block) }
  }

  private mutating func read(_ block: Block) {
    switch block {
    case .paragraph(let inlines), .aligned(_, let inlines): self.block(inlines)
    case .heading(let inlines):
      let outer = builder.marks
      builder.marks.insert(.heading)
      self.block(inlines)
      builder.marks = outer
    case .verse(let lines): verse(lines)
    case .sceneBreak(let mark): sceneBreak(mark)
    case .quotation(let blocks): read(blocks)
    case .note(let blocks):
      let outer = builder.marks
      builder.marks.insert(.note)
      read(blocks)
      builder.marks = outer
    case .preformatted(let lines):
      builder.endBlock()
      for line in lines {
        append(line, [])
        builder.endLine()
      }
      builder.endBlock()
    case .image(let image): self.block(image.alternative)
    }
  }

  /// A line without words ends a stanza.
  private mutating func verse(_ lines: [[Inline]]) {
    builder.endBlock()
    for line in lines {
      if line.allSatisfy(\.isEmpty) {
        builder.endBlock()
      } else {
        append(line, [])
        builder.endLine()
      }
    }
    builder.endBlock()
  }

  private mutating func sceneBreak(_ mark: Text?) {
    builder.endBlock()
    let outer = builder.marks
    builder.marks.insert(.sceneBreak)
    builder.isSeparator = true
    if let mark { block(mark) } else { builder.breakScene() }
    builder.marks = outer
  }

  private mutating func block(_ text: Text) {
    append(text, [])
    builder.endBlock()
  }

  private mutating func block(_ inlines: [Inline]) {
    append(inlines, [])
    builder.endBlock()
  }

  private mutating func append(_ text: Text, _ style: TextStyle) {
    text.withBytes { builder.append($0, style) }
  }

  private mutating func append(_ inlines: [Inline], _ style: TextStyle) {
    for inline in inlines {
      switch inline {
      case .text(let text): append(text, style)
      case .emphasis(let inlines), .thought(let inlines): append(inlines, style.union(.emphasis))
      case .strong(let inlines): append(inlines, style.union(.strong))
      case .struck(let inlines): append(inlines, style.union(.struck))
      case .lineBreak: builder.endLine()
      }
    }
  }
}

extension Inline {
  /// Whether there is nothing but white space in it.
  fileprivate var isEmpty: Bool {
    switch self {
    case .text(let text): text.isBlank
    case .emphasis(let inlines), .strong(let inlines), .struck(let inlines), .thought(let inlines):
      inlines.allSatisfy(\.isEmpty)
    case .lineBreak: true
    }
  }
}

extension [SourceText] {
  /// The words of the files one after the other, each with its line; `part` is the file's number.
  var words: WordText {
    var words = WordText()
    for (part, source) in enumerated() {
      var builder = WordTextBuilder()
      for line in source.lines {
        builder.line = line.number
        line.text.withBytes { builder.append($0, []) }
        builder.endBlock()
      }
      words.append(builder.text, part: part)
    }
    return words
  }
}
