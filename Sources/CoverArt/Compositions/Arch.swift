extension Page {
  /// Gates within gates, and a light in the innermost.
  mutating func drawArch() {
    canvas.flood(palette.ground)
    var head = Stack()
    head.add(set(words.title, design.title, height: 620), gap: 0, palette.ink)
    head.add(about(), gap: 70, palette.accentInk)
    head.add(collection(), gap: 56, palette.accentInk)
    head.add(contents(height: 200, most: 3), gap: 56, palette.ink)
    let headEnd = head.draw(on: canvas, y: 190, .start)

    let foot = byline(height: 180, most: 2)
    let base = Canvas.height - 130 - (foot.map { $0.fall + $0.ascent } ?? -130) - 110
    drawGates(top: headEnd + 150, base: foot == nil ? Canvas.height : base)
    var stack = Stack()
    stack.add(foot, gap: 0, palette.ink)
    stack.draw(on: canvas, baseline: Canvas.height - 130, .start)
  }

  private mutating func drawGates(top: Double, base: Double) {
    let room = base - top
    let outer = min(660, room * 0.72)
    let bands = palette.tones.dropFirst()
    let step = outer / (Double(bands.count) + 1.1)
    let shift = chance.pick([0.0, 0.0, -0.36, 0.36]) * step
    for (number, tone) in bands.enumerated() {
      let radius = outer - Double(number) * step
      gate(800 + shift * Double(number), base, radius, height: room - Double(number) * step, tone)
    }
    let last = Double(bands.count - 1)
    let radius = outer - last * step
    canvas.circle(
      800 + shift * last, base - (room - last * step) + radius, radius * chance.between(0.42, 0.55),
      palette.tones[0])
  }

  private func gate(_ x: Double, _ base: Double, _ radius: Double, height: Double, _ tone: Colour) {
    canvas.shape(tone) { pen in
      pen.move(x - radius, base)
      pen.arc(x, base - max(height - radius, 0), radius, from: .pi, to: 2 * .pi)
      pen.line(x + radius, base)
    }
  }
}
