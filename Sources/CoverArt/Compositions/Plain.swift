#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension Page {
  /// Type in a frame, and a rosette: a book of the classics.
  mutating func drawPlain() {
    canvas.flood(palette.ground)
    let frame = palette.tones[0]
    canvas.frame(70, 70, 1460, 2260, thickness: 16, frame)
    canvas.frame(104, 104, 1392, 2192, thickness: 6, frame)

    var foot = Stack()
    foot.add(byline(width: 1160), gap: 0, palette.ink)
    let footTop = foot.draw(on: canvas, x: 220, baseline: 2130, width: 1160, .centre)

    var head = Stack()
    head.add(about(width: 1160), gap: 0, palette.accentInk)
    head.add(
      set(words.title, design.title, width: 1160, height: 900), gap: 90, palette.ink)
    head.add(collection(width: 1160), gap: 90, palette.accentInk)
    head.add(contents(width: 1100, height: 300), gap: 70, palette.ink)
    let headTop = max(260, 620 - head.height * 0.32)
    let headEnd = head.draw(on: canvas, x: 220, y: headTop, width: 1160, .centre)

    let room = footTop - headEnd
    if room > 420 {
      let radius = min(230, room * 0.28)
      canvas.placed(800, headEnd + room * 0.5) { [self] in
        var chance = chance
        canvas.rosette(radius, colours: [frame, palette.ground], &chance)
      }
    }
  }
}

extension Canvas {
  /// The four sides of a rectangle, drawn inwards.
  func frame(
    _ x: Double, _ y: Double, _ width: Double, _ height: Double, thickness: Double,
    _ colour: Colour
  ) {
    shape(colour) { pen in
      pen.rectangle(x, y, width, height)
      // The other way round: a hole.
      pen.move(x + thickness, y + thickness)
      pen.line(x + thickness, y + height - thickness)
      pen.line(x + width - thickness, y + height - thickness)
      pen.line(x + width - thickness, y + thickness)
      pen.close()
    }
  }

  /// A flower of leaves around the origin.
  func rosette(_ radius: Double, colours: [Colour], _ chance: inout Chance) {
    let fold = chance.pick([6, 8, 8, 10, 12])
    let turn = chance.once(in: 2) ? 0 : Double.pi / Double(fold)
    let slim = chance.between(0.55, 0.85)
    let spread = radius * 2 * .pi / Double(fold) * 0.5 * slim
    for leaf in 0..<fold {
      placed(0, 0, turned: turn + 2 * .pi * Double(leaf) / Double(fold)) {
        shape(colours[0]) { pen in
          pen.move(0, -radius * 0.22)
          pen.curve(spread, -radius * 0.5, spread * 0.9, -radius * 0.78, 0, -radius)
          pen.curve(-spread * 0.9, -radius * 0.78, -spread, -radius * 0.5, 0, -radius * 0.22)
        }
        if fold <= 8 {
          shape(colours[1]) { pen in
            pen.move(0, -radius * 0.42)
            pen.curve(
              spread * 0.4, -radius * 0.58, spread * 0.36, -radius * 0.7, 0, -radius * 0.82)
            pen.curve(
              -spread * 0.36, -radius * 0.7, -spread * 0.4, -radius * 0.58, 0, -radius * 0.42)
          }
        }
      }
    }
    circle(0, 0, radius * 0.13, colours[0])
    let dots = chance.once(in: 2)
    if dots {
      for dot in 0..<fold {
        let angle = turn + 2 * .pi * (Double(dot) + 0.5) / Double(fold)
        circle(sin(angle) * radius * 0.94, -cos(angle) * radius * 0.94, radius * 0.06, colours[0])
      }
    }
  }
}
