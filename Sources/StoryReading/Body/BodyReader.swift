import StoryModel

/// What the body grammar made of the story's lines.
struct BodyReading {
  let chapters: [Chapter]
  let remainder: [Remainder]
  let diagnostics: [Diagnostic]
}

/// The body grammar: chapters, scenes, paragraphs and verse.
struct BodyReader {
  let manuscript: Manuscript
  let vocabulary: Vocabulary
  let body: Range<Int>
  let layout: Layout
  let settings: BodySettings

  init(_ manuscript: Manuscript, _ vocabulary: Vocabulary, _ header: HeaderReading) {
    self.manuscript = manuscript
    self.vocabulary = vocabulary
    body = header.body
    layout = Layout(manuscript, body)
    settings = BodySettings(manuscript, body)
  }

  /// Reads the lines in order: headings begin chapters, gaps and marks part scenes, the rest is text.
  func read() -> BodyReading {
    var builder = ChapterBuilder(manuscript)
    let headings = Headings(manuscript, vocabulary.headings, body, layout, settings)
    let verse = VerseShapes(manuscript: manuscript, layout: layout)
    var line = body.lowerBound
    while line < body.upperBound {
      if !settings.areDefault { builder.set(settings.passage(line)) }
      if let heading = headings.at(line) {
        heading.beginsChapter
          ? builder.begin(heading.lines) : builder.addHeading(heading.lines)
        line = heading.lines.upperBound
      } else if !settings.areDefault, let end = addSpecial(line, &builder) {
        line = end
      } else if isBreak(line) {
        builder.breakScene(mark: line)
        line += 1
      } else {
        if isSetApart(line) { builder.breakScene(mark: nil) }
        let end = unitEnd(line, headings)
        if verse.isVerse(line..<end) {
          builder.addVerse(line..<end, joins: manuscript.lines[line].gap <= max(layout.gap, 1))
        } else {
          addParagraphs(line..<end, &builder)
        }
        line = end
      }
    }
    return finish(builder)
  }

  /// Adds the line where the format says what it is: a rule, a picture, verse, lines as typed, a
  /// paragraph that is set aside. Returns the first line behind.
  private func addSpecial(_ line: Int, _ builder: inout ChapterBuilder) -> Int? {
    let setting = manuscript.lines[line].setting
    switch setting.kind {
    case .rule: builder.breakScene(mark: nil)
    case .image: builder.addImage(manuscript.images[Int(setting.number)])
    case .verse:
      let end = settings.runEnd(line, throughGaps: false)
      builder.addVerse(line..<end, joins: true)
      return end
    case .preformatted:
      guard settings.keepsPreformatted else { return nil }
      let end = settings.runEnd(line, throughGaps: true)
      builder.addPreformatted(line..<end)
      return end
    case .text, .heading:
      guard let alignment = settings.alignment(line), !isBreak(line) else { return nil }
      if isSetApart(line) { builder.breakScene(mark: nil) }
      builder.addParagraph(line..<line + 1, alignment)
    }
    return line + 1
  }

  /// Whether more blank lines than usual part line `line` from the one before. Those round a letter
  /// only set it off.
  private func isSetApart(_ line: Int) -> Bool {
    guard manuscript.lines[line].gap > layout.gap else { return false }
    return settings.areDefault || line == body.lowerBound
      || settings.passage(line) == settings.passage(line - 1)
  }

  private func finish(_ builder: ChapterBuilder) -> BodyReading {
    var builder = builder
    builder.close()
    var diagnostics: [Diagnostic] = []
    if builder.chapters.allSatisfy(\.blocks.isEmpty) {
      diagnostics.append(Diagnostic(.emptyBody, "There is a header but no story after it."))
    }
    for line in manuscript.lines where line.range.count > 1 << 20 {
      diagnostics.append(
        Diagnostic(
          .veryLongLine, "The line has \(line.range.count) bytes.",
          at: .lines(SourceRange(line: line.number))))
    }
    let chapters =
      builder.chapters.isEmpty ? [Chapter(title: nil, blocks: [], wordCount: 0)] : builder.chapters
    return BodyReading(
      chapters: chapters, remainder: builder.remainder, diagnostics: diagnostics)
  }

  /// Whether line `line` is a break. One or two signs make one only apart from other lines.
  private func isBreak(_ line: Int) -> Bool {
    let lines = manuscript.lines
    let range = lines[line].range
    guard SceneBreakMark.isBreak(manuscript, range, vocabulary.breaks) else { return false }
    if range.count >= 3 || layout.paragraphs != .groups { return true }
    return lines[line].gap > 0 && (line + 1 == body.upperBound || lines[line + 1].gap > 0)
  }

  /// The end of the lines that belong together with `line`: up to a gap, a break or a heading.
  private func unitEnd(_ line: Int, _ headings: Headings) -> Int {
    var end = line + 1
    if layout.paragraphs == .lines && !layout.isWrapped { return end }
    while end < body.upperBound, manuscript.lines[end].gap == 0, !isBreak(end),
      headings.at(end) == nil, settings.areDefault || settings.areAlike(line, end)
    {
      if layout.paragraphs == .indents, beginsByIndent(end, after: line) { break }
      end += 1
    }
    return end
  }

  /// Whether a paragraph begins at `line` by its indent, the last one having begun at `start`.
  private func beginsByIndent(_ line: Int, after start: Int) -> Bool {
    if !layout.isWrapped { return true }
    let lines = manuscript.lines
    if lines[line].indent >= 2 {
      return lines[line].indent + 1 >= lines[start].indent
        || lines[line].indent > lines[line - 1].indent
    }
    return lines[line - 1].width * 2 < layout.width && fits(line)
  }

  /// Whether the first word of `line` would have had room on the line before.
  private func fits(_ line: Int) -> Bool {
    let previous = manuscript.lines[line - 1]
    let range = manuscript.lines[line].range
    let word = manuscript.storage.bytes[range].prefix { $0 != 0x20 }.count
    return previous.width + min(previous.indent, 16) + 1 + word <= layout.width
  }

  /// Adds the lines `lines` as one paragraph where they were wrapped, as one each elsewhere.
  private func addParagraphs(_ lines: Range<Int>, _ builder: inout ChapterBuilder) {
    var start = lines.lowerBound
    for line in lines.dropFirst() where !layout.isWrapped || endsEarly(before: line, from: start) {
      builder.addParagraph(start..<line)
      start = line
    }
    builder.addParagraph(start..<lines.upperBound)
  }

  /// Whether the paragraph that began at `start` ends before `line`, as its last line is short.
  private func endsEarly(before line: Int, from start: Int) -> Bool {
    let lines = manuscript.lines
    switch layout.paragraphs {
    case .groups:
      if lines[line].indent >= lines[line - 1].indent + 2 { return true }
      return lines[line - 1].width * 2 < layout.width && fits(line)
    case .lines: return lines[line - 1].width * 4 < layout.width * 3 && fits(line)
    case .indents: return false
    }
  }
}
