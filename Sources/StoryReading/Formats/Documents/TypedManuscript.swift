extension Manuscript {
  /// The manuscript without the styles that most of its text has: a story that is set in italics as
  /// a whole says nothing by that.
  var withMeaningfulStyles: Manuscript {
    guard !spans.isEmpty else { return self }
    let size = lines.reduce(0) { $0 + $1.range.count }
    let usual = TextStyle.allCases.filter { style in
      spans.reduce(0) { $0 + ($1.style == style ? $1.range.count : 0) } * 2 > size
    }
    if usual.isEmpty { return self }
    return Manuscript(
      storage, lines: lines, spans: spans.filter { !usual.contains($0.style) }, images: images)
  }

  /// The manuscript with the gaps that its author typed.
  ///
  /// Paragraphs stand apart as they do in a book. Where blank lines were typed between them all, or
  /// each line was ended by hand, a paragraph is what a line is in plain text, and only what was
  /// typed counts.
  var withTypedGaps: Manuscript {
    guard modalGap > 1 || isWrapped else { return self }
    return Manuscript(
      storage, lines: lines.map { $0.with(gap: max(0, $0.gap - 1)) }, spans: spans,
      images: images)
  }

  /// The manuscript with its title named as such where the first heading below says it again, as it
  /// does in what converters write.
  var withNamedTitle: Manuscript {
    guard let first = lines.first, first.setting.kind == .heading else { return self }
    let title = compact(first.range)
    let isRepetition = { (line: Line) in
      line.setting.kind == .heading && compact(line.range) == title
    }
    guard !title.isEmpty,
      let repetition = lines.dropFirst().prefix(4).firstIndex(where: isRepetition)
    else { return self }
    var lines = lines
    for line in [0, repetition] { lines[line].setting.part = .title }
    return Manuscript(storage, lines: lines, spans: spans, images: images)
  }

  /// Whether its paragraphs are the lines of hard-wrapped text: none is long, most are nearly full,
  /// and blank lines stand among them.
  private var isWrapped: Bool {
    guard lines.count >= 20 else { return false }
    let widest = lines.lazy.map(\.width).max() ?? 0
    guard 50...100 ~= widest else { return false }
    let full = lines.count { $0.width * 4 >= widest * 3 }
    let blank = lines.count { $0.gap > 1 }
    return full * 2 > lines.count && blank * 20 > lines.count
  }
}
