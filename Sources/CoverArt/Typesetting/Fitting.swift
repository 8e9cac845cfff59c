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
      layout(passage.text, style, tongue: tongue), of: passage)
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
    let layout = layout(broken, style, tongue: tongue)
    func block(_ size: Double) -> TextBlock {
      TextBlock(layout, style: style, size: size, isRightToLeft: tongue.isRightToLeft(text))
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
    let layout = layout(passage.text, style, tongue: tongue)
    let advance = max(style.leading, 1) * style.smallest
    layout.wrap(
      width: box.width * Layout.size / style.smallest,
      most: max(1, min(most, Int((box.height - style.smallest) / advance) + 1)))
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

  /// The largest type whose lines end well.
  ///
  /// - Returns: nil where it would be too small.
  func choose(_ segments: Segments) -> Choice? {
    let breaking = LineBreaking(segments)
    // Somewhat smaller type may have better lines. Of a long text nobody would see it.
    let shares = segments.pieces.count <= 24 ? [1, 0.92, 0.84] : [1]
    var best: (choice: Choice, merit: Double)?
    for count in 1...max(1, min(segments.pieces.count, most, 14)) {
      guard let width = breaking.leastWidth(lines: count), width > 0 else { continue }
      let largest = min(
        style.size, box.width / width * Layout.size, box.height / height(of: count, segments))
      for share in shares {
        let size = (largest * share).rounded(.down)
        guard size >= style.smallest else { continue }
        let lines = breaking.lines(count, width: box.width / size * Layout.size)
        // A good end is no reason for one line more.
        let merit = size / (1 + 0.5 * max(lines.cost, 0))
        if merit > (best?.merit ?? 0) * 1.02 {
          best = (Choice(size: size, lines: lines.ranges), merit)
        }
      }
    }
    return best?.choice
  }

  /// How wide a piece may be, measured in a layout, before it is cut: nil where none is wider.
  func widest(_ segments: Segments) -> Double? {
    let size = max(style.smallest, 0.6 * style.size)
    let limit = box.width / size * Layout.size
    return segments.pieces.contains { $0.width > limit } ? limit : nil
  }

  /// The height of `count` lines of type of one pixel.
  private func height(of count: Int, _ segments: Segments) -> Double {
    let own = (segments.ascent + segments.descent) / Layout.size
    return own + Double(count - 1) * max(style.leading, own + 0.08)
  }
}
