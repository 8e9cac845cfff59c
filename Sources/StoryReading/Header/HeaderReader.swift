import StoryModel

/// What the header grammar found: everything but the story itself.
struct HeaderReading {
  let fields: [HeaderField]
  let remainder: [Remainder]
  let diagnostics: [Diagnostic]
  let endMark: Written?
  let continuation: Written?
  /// The lines of the story, without header, end mark and what comes after it.
  let body: Range<Int>
}

/// The header grammar: parts a manuscript into header, story and what comes after the story.
struct HeaderReader {
  let manuscript: Manuscript
  let vocabulary: Vocabulary
  let shapes: LineShapes
  let labels: LabelScanner
  /// What is known before the text is read.
  let known: KnownFacts

  init(_ manuscript: Manuscript, _ vocabulary: Vocabulary, known: KnownFacts = .none) {
    self.manuscript = manuscript
    self.vocabulary = vocabulary
    self.known = known
    shapes = LineShapes(manuscript: manuscript, vocabulary: vocabulary)
    labels = LabelScanner(manuscript: manuscript, vocabulary: vocabulary.header)
  }

  /// Reads from the top what comes before the story, then from the bottom what comes after it.
  func read() -> HeaderReading {
    var before = FieldList(manuscript, known: known)
    let envelope = readEnvelope(&before)
    let start = readTop(from: envelope.end, &before)
    before.close()
    var after = FieldList(manuscript, known: known)
    after.isAfterStory = true
    let ending = readBottom(from: start, &after)
    after.close()
    let posted = EnvelopeFields(manuscript: manuscript, vocabulary: vocabulary).fields(
      envelope.head, isForwarded: envelope.isForwarded, lacking: before.fields + after.fields)
    return HeaderReading(
      fields: posted + before.fields + after.fields,
      remainder: withoutPosted(posted, before.remainder, envelope) + after.remainder,
      diagnostics: before.diagnostics + after.diagnostics,
      endMark: ending.continues ? nil : ending.mark,
      continuation: ending.continues ? ending.mark : nil,
      body: start..<max(start, ending.bodyEnd))
  }

  /// `remainder` without the words of the head that became fields.
  private func withoutPosted(
    _ posted: [HeaderField], _ remainder: [Remainder], _ envelope: Envelope
  ) -> [Remainder] {
    guard !posted.isEmpty, let line = envelope.head.first else { return remainder }
    let number = manuscript.lines[line].number
    return remainder.compactMap { piece in
      piece.kind == .mailHeader && piece.written.place?.lines.lowerBound == number
        ? EnvelopeFields.rest(of: piece, without: posted) : piece
    }
  }

  /// Reads title and by-line, the labelled block, and a title behind it. Returns the first line of
  /// the story.
  private func readTop(from start: Int, _ list: inout FieldList) -> Int {
    let front = frontEnd(from: start)
    // What the page or the book itself calls a chapter is no title.
    if !front.hasBlock, start < manuscript.lines.count,
      manuscript.lines[start].setting.part == .chapter
    {
      return start
    }
    readFront(start..<front.end, hasBlock: front.hasBlock, &list)
    guard front.hasBlock else {
      return skipRules(from: front.end, &list, isHeader: front.end > start)
    }
    var line = readBlock(from: front.end, &list)
    line = skipRules(from: line, &list, isHeader: true)
    line = readTitleAfterBlock(from: line, &list)
    return skipRules(from: line, &list, isHeader: true)
  }

  /// Sets rules between header and story aside.
  func skipRules(from start: Int, _ list: inout FieldList, isHeader: Bool) -> Int {
    var line = start
    while isHeader, line < manuscript.lines.count, shapes.isOrnament(line) {
      list.setAside(.ornament, lines: line...line)
      line += 1
    }
    return line
  }
}
