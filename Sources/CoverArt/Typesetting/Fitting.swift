/// The room for a text.
struct Box: Sendable, Hashable {
  var width: Double
  var height: Double
}

extension Typesetter {
  /// Sets `passage` as large as the box and the style let it, on lines as even as they can be.
  ///
  /// - Parameter most: How many lines it may have.
  func fit(
    _ passage: Passage, _ style: TextStyle, in box: Box, language: Tongue, most: Int = .max
  ) -> TextBlock {
    var passage = style.capitals ? passage.capitalised(in: language.language) : passage
    // A list loses its last items rather than its size.
    while passage.items.count > 1 {
      if let block = fitWhole(passage, style, in: box, language: language, most: most) {
        return block
      }
      passage = shortened(passage)
    }
    return fitWhole(passage, style, in: box, language: language, most: most)
      ?? cutOff(passage, style, in: box, language: language, most: most)
  }

  private func shortened(_ passage: Passage) -> Passage {
    passage.first(passage.items.count - (passage.items.count > 12 ? 4 : 1))
  }

  /// - Returns: nil where the smallest type is too large.
  private func fitWhole(
    _ passage: Passage, _ style: TextStyle, in box: Box, language: Tongue, most: Int
  ) -> TextBlock? {
    let tongue = language.of(passage.text)
    var segments = Segments(
      layout(passage.text, style, size: Segments.size, tongue: tongue), of: passage)
    let fit = Fit(style, box: box, most: most)
    var choice = fit.choose(segments)
    if choice == nil || choice!.size < 0.6 * style.size, let limit = fit.widest(segments) {
      // A long word must not make the whole text small.
      segments.cut(to: limit)
      choice = fit.choose(segments)
    }
    guard let choice else { return nil }
    return set(passage.text, segments, choice, style, box: box, tongue: tongue)
  }

  private func set(
    _ text: String, _ segments: Segments, _ choice: Fit.Choice, _ style: TextStyle, box: Box,
    tongue: Tongue
  ) -> TextBlock {
    let utf8 = Array(text.utf8)
    let lines = choice.lines.map { line in
      let bytes =
        segments.pieces[line.lowerBound].bytes
        .lowerBound..<segments.pieces[line.upperBound - 1].bytes.upperBound
      return String(decoding: utf8[bytes], as: UTF8.self)
    }
    // U+2028 ends a line and leaves the paragraph whole, so that directions run on.
    let broken = lines.joined(separator: "\u{2028}")
    func block(_ size: Double) -> TextBlock {
      TextBlock(
        layout(broken, style, size: size, tongue: tongue), style: style, size: size,
        isRightToLeft: tongue.isRightToLeft(text))
    }
    let first = block(choice.size)
    let excess = max(first.width / box.width, first.height / box.height)
    return excess > 1 ? block((choice.size / excess).rounded(.down)) : first
  }

  /// In the smallest type, as many lines as there is room for, the last one cut off.
  private func cutOff(
    _ passage: Passage, _ style: TextStyle, in box: Box, language: Tongue, most: Int
  ) -> TextBlock {
    let tongue = language.of(passage.text)
    let layout = layout(passage.text, style, size: style.smallest, tongue: tongue)
    let advance = max(style.leading, 1) * style.smallest
    layout.wrap(
      width: box.width, most: max(1, min(most, Int((box.height - style.smallest) / advance) + 1)))
    return TextBlock(
      layout, style: style, size: style.smallest,
      isRightToLeft: tongue.isRightToLeft(passage.text))
  }
}

/// The choice of a size and of lines for a text in a box.
private struct Fit {
  private let style: TextStyle
  private let box: Box
  private let most: Int

  struct Choice {
    let size: Double
    let lines: [Range<Int>]
  }

  init(_ style: TextStyle, box: Box, most: Int) {
    self.style = style
    self.box = box
    self.most = most
  }

  /// The largest type, on fewer lines where that costs little.
  ///
  /// - Returns: nil where it would be too small.
  func choose(_ segments: Segments) -> Choice? {
    let breaking = LineBreaking(segments)
    var best: (count: Int, size: Double)?
    for count in 1...max(1, min(segments.pieces.count, most, 14)) {
      guard let width = breaking.leastWidth(lines: count), width > 0 else { continue }
      let size = min(
        style.size, box.width / width * Segments.size,
        box.height / height(of: count, segments))
      if size > (best?.size ?? 0) * 1.12 { best = (count, size) }
    }
    guard let best, best.size >= style.smallest else { return nil }
    // Few sizes, so that fonts are found again.
    let size = (best.size / 2).rounded(.down) * 2
    return Choice(
      size: size, lines: breaking.lines(best.count, width: box.width / size * Segments.size))
  }

  /// How wide a piece may be, measured at 100 pixels, before it is cut: nil where none is wider.
  func widest(_ segments: Segments) -> Double? {
    let size = max(style.smallest, 0.6 * style.size)
    let limit = box.width / size * Segments.size
    return segments.pieces.contains { $0.width > limit } ? limit : nil
  }

  /// The height of `count` lines of type of one pixel.
  private func height(of count: Int, _ segments: Segments) -> Double {
    let own = (segments.ascent + segments.descent) / Segments.size
    return own + Double(count - 1) * max(style.leading, own + 0.08)
  }
}
