/// The patterns of paper. Each is a square with two motifs: one in its middle, one at its corners.
enum Paper: CaseIterable {
  case scales, leaves, diamonds, blossoms, rings, waves

  /// Covers the page with the pattern.
  func draw(
    on canvas: Canvas, size: Int, ground: Colour, figure: Colour
  ) throws(CoverError) {
    try canvas.pattern(size) { square in
      square.flood(ground)
      // Rows from above, so that scales lie over one another.
      for row in -1...3 {
        for column in -1...2 {
          let half = Double(size) / 2
          let x = Double(column) * 2 * half + (row % 2 == 0 ? 0 : half)
          square.placed(x, Double(row) * half, scale: half / 100) {
            motif(on: square, isCorner: row % 2 == 0, ground: ground, figure: figure)
          }
        }
      }
    }
  }

  /// One motif around the origin; the next ones are 200 to the right and 100 down and aside.
  private func motif(on canvas: Canvas, isCorner: Bool, ground: Colour, figure: Colour) {
    switch self {
    case .scales:
      for (number, radius) in [98.0, 70, 42, 14].enumerated() {
        canvas.circle(0, 0, radius, number % 2 == 0 ? figure : ground)
      }
    case .leaves:
      canvas.placed(0, 0, turned: isCorner ? 0.7 : -0.7) {
        canvas.shape(figure) { pen in
          pen.move(0, -84)
          pen.curve(52, -30, 52, 30, 0, 84)
          pen.curve(-52, 30, -52, -30, 0, -84)
        }
        canvas.rectangle(-4, -50, 8, 150, ground)
      }
    case .diamonds:
      canvas.diamond(84, figure)
      canvas.diamond(52, ground)
      canvas.diamond(26, figure)
    case .blossoms:
      for petal in 0..<5 {
        canvas.placed(0, 0, turned: Double(petal) * 2 * .pi / 5) {
          canvas.circle(0, -30, 21, figure)
        }
      }
      canvas.circle(0, 0, 13, ground)
    case .rings:
      canvas.circle(0, 0, 58, figure)
      canvas.circle(0, 0, 34, ground)
      if isCorner { canvas.circle(0, 0, 16, figure) }
    case .waves:
      canvas.shape(figure) { pen in
        pen.move(-100, 0)
        pen.curve(-60, -52, -40, -52, 0, 0)
        pen.curve(40, 52, 60, 52, 100, 0)
        pen.line(100, 22)
        pen.curve(60, 74, 40, 74, 0, 22)
        pen.curve(-40, -30, -60, -30, -100, 22)
      }
    }
  }
}

extension Canvas {
  fileprivate func diamond(_ reach: Double, _ colour: Colour) {
    shape(colour) { pen in
      pen.move(0, -reach)
      pen.line(reach, 0)
      pen.line(0, reach)
      pen.line(-reach, 0)
    }
  }
}
