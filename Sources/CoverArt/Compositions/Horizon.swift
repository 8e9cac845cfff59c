#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension Page {
  /// Hills, mountains or a sea under a sun or a moon.
  mutating func drawHorizon() {
    canvas.flood(palette.ground)
    var head = Stack()
    head.add(set(words.title, design.title, height: 660), gap: 0, palette.ink)
    head.add(about(), gap: 72, palette.accentInk)
    head.add(collection(), gap: 60, palette.accentInk)
    head.add(contents(width: 1160, height: 200, most: 3), gap: 56, palette.ink)
    let headEnd = head.draw(on: canvas, y: 190, .centre)

    let foot = byline(height: 180, most: 2)
    let near = Canvas.height - 150 - (foot?.fall ?? 0) - (foot?.ascent ?? 60) - 120
    let far = max(headEnd + 360, 1250)
    drawLand(far: far, near: near, sky: headEnd)
    var stack = Stack()
    stack.add(foot, gap: 0, palette.panelInk)
    stack.draw(on: canvas, baseline: Canvas.height - 130, .centre)
  }

  /// The layers of the land: the farthest at `far`, the nearest at `near`.
  private mutating func drawLand(far: Double, near: Double, sky: Double) {
    let kind = chance.below(3)
    let layers = palette.tones.dropFirst() + [palette.panel]
    let x = chance.pick([430.0, 560, 800, 1040, 1170])
    let radius = chance.between(150, 210)
    let room = far - sky
    canvas.circle(x, max(sky + radius + 60, far - room * 0.22), radius, palette.tones[0])
    let swing = chance.between(2.2, 3.4)
    for (number, tone) in layers.enumerated() {
      let share = Double(number) / Double(max(layers.count - 1, 1))
      let y = far + (near - far) * share
      let height = (near - far) / Double(layers.count) * (number == layers.count - 1 ? 0.5 : 1)
      switch kind {
      case 0: hill(y, height: height * 0.5, tone)
      case 1: ridge(y, height: height * 1.25, tone)
      default:
        wave(y, height: 30, turns: swing, phase: number % 2 == 0 ? 0 : .pi, tone)
        // The light on the water.
        if number < 3 { bar(x, y + height * 0.52, half: radius * (0.95 - 0.3 * Double(number))) }
      }
    }
  }

  /// Ground below a line of two waves.
  private mutating func hill(_ y: Double, height: Double, _ colour: Colour) {
    let first = (length: chance.between(0.7, 1.2), phase: chance.between(0, 2 * .pi))
    let second = (length: chance.between(1.4, 2.2), phase: chance.between(0, 2 * .pi))
    canvas.shape(colour) { pen in
      pen.move(0, Canvas.height)
      for x in stride(from: 0.0, through: Canvas.width, by: 16) {
        let turn = 2 * .pi * x / Canvas.width
        pen.line(
          x,
          y + height * 0.7 * sin(turn * first.length + first.phase)
            + height * 0.3 * sin(turn * second.length + second.phase))
      }
      pen.line(Canvas.width, Canvas.height)
    }
  }

  /// Water below an even wave.
  private func wave(
    _ y: Double, height: Double, turns: Double, phase: Double, _ colour: Colour
  ) {
    canvas.shape(colour) { pen in
      pen.move(0, Canvas.height)
      for x in stride(from: 0.0, through: Canvas.width, by: 16) {
        pen.line(x, y + height * sin(2 * .pi * turns * x / Canvas.width + phase))
      }
      pen.line(Canvas.width, Canvas.height)
    }
  }

  private func bar(_ x: Double, _ y: Double, half: Double) {
    let y = y.rounded()
    canvas.shape(palette.tones[0]) { pen in
      pen.arc(x - half, y, 11, from: .pi / 2, to: .pi * 3 / 2)
      pen.arc(x + half, y, 11, from: -.pi / 2, to: .pi / 2)
    }
  }

  /// Ground below a line of peaks.
  private mutating func ridge(_ y: Double, height: Double, _ colour: Colour) {
    var points = [(-100.0, y + height * chance.between(-0.2, 0.4))]
    while let last = points.last, last.0 < Canvas.width {
      let isPeak = points.count % 2 == 1
      points.append(
        (
          last.0 + chance.between(170, 380),
          y + height * (isPeak ? chance.between(-0.55, -0.15) : chance.between(0.05, 0.4))
        ))
    }
    canvas.shape(colour) { pen in
      pen.move(-100, Canvas.height)
      for point in points { pen.line(point.0, point.1) }
      pen.line(points[points.count - 1].0, Canvas.height)
    }
  }
}
