import StoryModel

extension Manuscript {
  /// The manuscript as someone would have typed it: blank lines between paragraphs, `*so*` for what
  /// is emphasised.
  var plainText: ContiguousArray<UInt8> {
    var text = ContiguousArray<UInt8>()
    text.reserveCapacity(storage.bytes.count + lines.count)
    var spans = spans[...]
    for (number, line) in lines.enumerated() {
      let ends = number == 0 ? 0 : 1 + min(line.gap, 8)
      for _ in 0..<ends { text.append(0x0A) }
      // A rule between paragraphs, not between a mail and its signature.
      if line.setting.kind == .rule {
        text += Array("* * *".utf8)
        continue
      }
      for _ in 0..<min(line.indent, 40) { text.append(0x20) }
      append(line.range, &spans, to: &text)
    }
    return text
  }

  /// Appends `range`, with marks round the runs of `spans` in it, which it takes from there.
  private func append(
    _ range: Range<Int>, _ spans: inout ArraySlice<StyleSpan>, to text: inout ContiguousArray<UInt8>
  ) {
    var place = range.lowerBound
    while let span = spans.first, span.range.lowerBound < range.upperBound {
      spans.removeFirst()
      text += storage.bytes[place..<max(place, span.range.lowerBound)]
      let mark = Self.mark(span.style)
      text += mark
      append(span.range, &spans, to: &text)
      text += mark
      place = span.range.upperBound
    }
    if place < range.upperBound { text += storage.bytes[place..<range.upperBound] }
  }

  private static func mark(_ style: TextStyle) -> [UInt8] {
    switch style {
    case .emphasis: Array("*".utf8)
    case .strong: Array("**".utf8)
    case .struck: []
    }
  }
}
