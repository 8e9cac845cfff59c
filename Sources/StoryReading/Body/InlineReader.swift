import StoryModel

/// Emphasis and thoughts in running text, and the number of its words.
///
/// Nearly all paragraphs have neither, so one pass over the bytes counts words and looks for marks;
/// only where it finds one are the marks matched. What the format itself sets off comes first.
struct InlineReader {
  private let storage: TextStorage
  private let spans: [StyleSpan]

  init(_ manuscript: Manuscript) {
    storage = manuscript.storage
    spans = manuscript.spans
  }

  /// The pieces of `range`; the number of its words is added to `words`.
  func inlines(_ range: Range<Int>, _ words: inout Int) -> [Inline] {
    storage.bytes.withUnsafeBufferPointer { bytes in
      let scan = WordScan(bytes, range)
      words += scan.words
      let spans = spans(in: range)
      if !spans.isEmpty { return styled(range, spans, bytes, hasMarks: scan.hasMarks) }
      guard scan.hasMarks else { return [.text(Text(storage, range))] }
      return marked(range, bytes)
    }
  }

  /// The runs that the format sets off in `range`.
  private func spans(in range: Range<Int>) -> ArraySlice<StyleSpan> {
    if spans.isEmpty { return [] }
    let start = firstSpan(from: range.lowerBound)
    var end = start
    while end < spans.count, spans[end].range.lowerBound < range.upperBound { end += 1 }
    return spans[start..<end]
  }

  /// The number of the first span that begins at `place` or behind it.
  private func firstSpan(from place: Int) -> Int {
    var (low, high) = (0, spans.count)
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].range.lowerBound < place { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The pieces of `range`, `spans` and the text between them. A style is never inside itself, so
  /// the depth is that of the number of styles.
  private func styled(
    _ range: Range<Int>, _ spans: ArraySlice<StyleSpan>, _ bytes: UnsafeBufferPointer<UInt8>,
    hasMarks: Bool
  ) -> [Inline] {
    var pieces: [Inline] = []
    var start = range.lowerBound
    var rest = spans
    func addPlain(upTo end: Int) {
      guard end > start else { return }
      pieces += hasMarks ? marked(start..<end, bytes) : [.text(Text(storage, start..<end))]
    }
    while let span = rest.popFirst() {
      let inner = rest.prefix { $0.range.lowerBound < span.range.upperBound }
      rest = rest.dropFirst(inner.count)
      if span.range.isEmpty { continue }
      addPlain(upTo: span.range.lowerBound)
      let words = styled(span.range, inner, bytes, hasMarks: hasMarks)
      switch span.style {
      case .emphasis: pieces.append(.emphasis(words))
      case .strong: pieces.append(.strong(words))
      case .struck: pieces.append(.struck(words))
      }
      start = span.range.upperBound
    }
    addPlain(upTo: range.upperBound)
    return pieces
  }

  /// The pieces of `range`, set off by marks that were typed.
  private func marked(_ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> [Inline] {
    var matcher = MarkMatcher(bytes, range)
    return pieces(range, &matcher)
  }

  /// The pieces of `range`, marked ones and the text between them.
  private func pieces(_ range: Range<Int>, _ matcher: inout MarkMatcher) -> [Inline] {
    var pieces: [Inline] = []
    var start = range.lowerBound
    var place = range.lowerBound
    while let span = matcher.next(from: place, before: range.upperBound) {
      if span.outer.lowerBound > start {
        pieces.append(.text(Text(storage, start..<span.outer.lowerBound)))
      }
      pieces.append(inline(span, &matcher))
      start = span.outer.upperBound
      place = start
    }
    if start < range.upperBound || pieces.isEmpty {
      pieces.append(.text(Text(storage, start..<range.upperBound)))
    }
    return pieces
  }

  private func inline(_ span: MarkMatcher.Span, _ matcher: inout MarkMatcher) -> Inline {
    switch span.kind {
    case .emphasis: .emphasis(pieces(span.inner, &matcher))
    case .strong: .strong(pieces(span.inner, &matcher))
    case .thought: .thought([.text(Text(storage, span.outer))])
    }
  }
}
