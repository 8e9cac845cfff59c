#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension Page {
  /// A folded fan, opened.
  mutating func drawFan() {
    canvas.flood(palette.ground)
    var foot = Stack()
    foot.add(byline(height: 180, most: 2), gap: 0, palette.ink)
    let footTop = foot.draw(on: canvas, baseline: Canvas.height - 130, .centre)

    var head = Stack()
    head.add(about(), gap: 0, palette.accentInk)
    head.add(set(words.title, design.title, height: 640), gap: 80, palette.ink)
    head.add(collection(), gap: 70, palette.accentInk)
    head.add(contents(width: 1160, height: 200, most: 3), gap: 56, palette.ink)
    let headEnd = head.draw(on: canvas, y: 190, .centre)

    let pivot = footTop - 150
    let radius = min(pivot - headEnd - 120, 1180)
    if radius > 300 { drawBlades(pivot: pivot, radius: radius) }
  }

  private mutating func drawBlades(pivot: Double, radius: Double) {
    let count = chance.pick([9, 10, 11, 12])
    var spread = chance.between(1.2, 1.45)
    // Either the fan leaves the page on purpose, or it has its margin.
    if radius * sin(spread) < 930 { spread = asin(min(sin(spread), 730 / radius)) }
    let tones = palette.tones
    let step = 2 * spread / Double(count * 2)
    // A blade is two folds: one in the light, one in the shade.
    func point(_ fold: Int, _ distance: Double) -> (Double, Double) {
      let angle = -spread + Double(fold) * step
      let far = distance * (fold % 2 == 0 ? 1 : 0.955)
      return (800 + sin(angle) * far, pivot - cos(angle) * far)
    }
    func band(_ folds: [Int], from near: Double, to far: Double, _ colour: Colour) {
      canvas.shape(colour) { pen in
        for fold in folds {
          let corners = [
            point(fold, near), point(fold, far), point(fold + 1, far), point(fold + 1, near),
          ]
          pen.move(corners[0].0, corners[0].1)
          for corner in corners.dropFirst() { pen.line(corner.0, corner.1) }
          pen.close()
        }
      }
    }
    let all = Array(0..<(count * 2))
    let light = all.filter { $0 % 2 == 0 }
    let border = radius * chance.pick([0.82, 0.86, 0.9])
    // The shade lies below the light, so that no ground shows between the folds.
    band(all, from: radius * 0.36, to: border, tones[1])
    band(light, from: radius * 0.36, to: border, tones[0])
    band(all, from: border, to: radius, tones[3])
    band(light, from: border, to: radius, tones[2])
    band(light, from: radius * 0.06, to: radius * 0.36, tones[3])
    canvas.circle(800, pivot, radius * 0.05, tones[2])
  }
}
