import StoryModel

/// Tells the lines of a book that are no story: its annotation, and the title above all of it.
struct FictionBookParts {
  let manuscript: Manuscript

  /// - Parameters:
  ///   - annotation: the lines of what the description says of the story.
  ///   - title: the lines of the title of the body as a whole.
  init(
    _ source: Manuscript, annotation: Range<Int>, title: Range<Int>, _ particulars: [Particular],
    _ vocabulary: Vocabulary
  ) {
    var lines = source.lines
    let labels = LabelScanner(manuscript: source, vocabulary: vocabulary.header)
    // Archives write a story's whole header as its annotation; others a summary.
    var part = PagePart.summary
    for line in annotation.clamped(to: lines.indices) {
      if labels.label(at: line)?.isKnown == true { part = .field }
      lines[line].setting.part = part
      lines[line].setting.element = 1 << 24
      lines[line].setting.isQuoted = false
    }
    let known = Set(
      particulars.filter { $0.key == .title || $0.key == .author }
        .map { NormalForm.compact($0.value) })
    for line in title.clamped(to: lines.indices)
    where known.contains(source.compact(lines[line].range)) {
      lines[line].setting.part = .banner
    }
    manuscript = Manuscript(
      source.storage, lines: lines, spans: source.spans, images: source.images)
  }
}
