/// A text that is set, and can be put anywhere on a page.
struct TextBlock {
  let layout: Layout
  /// What its lines cover, in pixels of the page.
  let lines: [Layout.Line]
  /// Of its type.
  let size: Double
  /// From baseline to baseline.
  let advance: Double
  let isRightToLeft: Bool

  enum Alignment: Sendable {
    /// Where reading starts: left, in Hebrew and Arabic right.
    case start
    case centre
    /// Where reading ends.
    case end
  }

  init(_ layout: Layout, style: TextStyle, size: Double, isRightToLeft: Bool) {
    self.layout = layout
    self.size = size
    self.isRightToLeft = isRightToLeft
    lines = layout.lines(scale: size / Layout.size)
    // Some scripts reach far above and below: their lines must not touch.
    let needed = zip(lines, lines.dropFirst()).map { $0.descent + $1.ascent + 0.08 * size }.max()
    advance = max(style.leading * size, needed ?? 0)
  }

  var width: Double { lines.map(\.width).max() ?? 0 }

  /// Above the first baseline.
  var ascent: Double { lines.first?.ascent ?? 0 }

  /// From the first baseline to the last.
  var fall: Double { advance * Double(max(lines.count, 1) - 1) }

  /// Of what the letters cover.
  var height: Double { ascent + fall + (lines.last?.descent ?? 0) }

  /// Draws the text with its first baseline at `baseline`, in the column that begins at `x`.
  func draw(
    on canvas: Canvas, x: Double, baseline: Double, width column: Double, _ alignment: Alignment,
    _ colour: Colour
  ) {
    for (number, line) in lines.enumerated() {
      let space = column - line.width
      let indent =
        switch alignment {
        case .start: isRightToLeft ? space : 0
        case .centre: space / 2
        case .end: isRightToLeft ? 0 : space
        }
      canvas.text(
        line.pango, x + indent - line.left, (baseline + Double(number) * advance).rounded(),
        scale: size / Layout.size, colour)
    }
  }
}
