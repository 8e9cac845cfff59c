import StoryModel

/// Emphasis and thoughts in running text, and the number of its words.
///
/// Nearly all paragraphs have neither, so one pass over the bytes counts words and looks for marks;
/// only where it finds one are the marks matched.
struct InlineReader {
  private let storage: TextStorage

  init(_ storage: TextStorage) {
    self.storage = storage
  }

  /// The pieces of `range`; the number of its words is added to `words`.
  func inlines(_ range: Range<Int>, _ words: inout Int) -> [Inline] {
    storage.bytes.withUnsafeBufferPointer { bytes in
      let scan = WordScan(bytes, range)
      words += scan.words
      guard scan.hasMarks else { return [.text(Text(storage, range))] }
      var matcher = MarkMatcher(bytes, range)
      return pieces(range, &matcher)
    }
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
