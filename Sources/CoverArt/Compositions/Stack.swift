/// Texts below one another in one column.
struct Stack {
  private struct Member {
    let block: TextBlock
    /// Above its letters.
    let gap: Double
    let colour: Colour
  }

  private var members: [Member] = []

  var isEmpty: Bool { members.isEmpty }

  /// Adds `block` with `gap` above it, but for the first one. Nothing where there is no block.
  mutating func add(_ block: TextBlock?, gap: Double, _ colour: Colour) {
    guard let block else { return }
    // Large type has large descenders.
    let room = members.last.map { gap + 0.22 * $0.block.size } ?? 0
    members.append(Member(block: block, gap: room, colour: colour))
  }

  /// From the top of the first letters to the last baseline.
  var height: Double {
    members.reduce(0) { $0 + $1.gap + $1.block.ascent + $1.block.fall }
  }

  /// Draws the texts with the first letters' top at `y`.
  ///
  /// - Returns: The last baseline.
  @discardableResult
  func draw(
    on canvas: Canvas, x: Double = Page.margin, y: Double, width: Double = Page.column,
    _ alignment: TextBlock.Alignment
  ) -> Double {
    var top = y
    for member in members {
      let baseline = top + member.gap + member.block.ascent
      member.block.draw(
        on: canvas, x: x, baseline: baseline, width: width, alignment, member.colour)
      top = baseline + member.block.fall
    }
    return top
  }

  /// Draws the texts with the last baseline at `baseline`.
  ///
  /// - Returns: The top of the first letters.
  @discardableResult
  func draw(
    on canvas: Canvas, x: Double = Page.margin, baseline: Double, width: Double = Page.column,
    _ alignment: TextBlock.Alignment
  ) -> Double {
    draw(on: canvas, x: x, y: baseline - height, width: width, alignment)
    return baseline - height
  }
}
