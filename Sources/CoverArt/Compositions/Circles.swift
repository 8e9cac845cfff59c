#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension Page {
  /// As many discs as the pairing has people; where they meet there is something new.
  mutating func drawCircles() {
    canvas.flood(palette.ground)
    let people = min(max(words.peopleCount, 2), 4)

    var foot = Stack()
    foot.add(byline(), gap: 0, palette.ink)
    let footTop = foot.draw(on: canvas, baseline: Canvas.height - Page.margin, .start)

    var head = Stack()
    head.add(set(words.title, design.title, height: 620), gap: 0, palette.ink)
    head.add(about(), gap: 64, palette.accentInk)
    head.add(collection(), gap: 48, palette.accentInk)
    head.add(contents(height: 220, most: 3), gap: 56, palette.ink)
    let headTop = head.draw(on: canvas, baseline: footTop - 150, .start)

    drawDiscs(people, bottom: headTop - 130)
  }

  /// The discs above `bottom`.
  private mutating func drawDiscs(_ people: Int, bottom: Double) {
    let centre = bottom / 2 + 50
    let reach = min(bottom - 140, 1180)
    if people > 2 {
      drawRing(people, centre: centre, reach: reach)
      return
    }
    switch chance.below(4) {
    case 0:
      // Side by side, like equals.
      let radius = min(reach / 2, 430)
      let step = radius * chance.between(0.52, 0.7)
      overlap([(800 - step, centre, radius), (800 + step, centre, radius)])
    case 1:
      // One above the other, from corner to corner.
      let radius = min(reach * 0.36, 410)
      let step = radius * chance.between(0.42, 0.55)
      let side = chance.once(in: 2) ? 1.0 : -1.0
      overlap([
        (800 - side * step, centre - step, radius), (800 + side * step, centre + step, radius),
      ])
    case 2:
      // A large one and its moon.
      let radius = min(reach * 0.44, 500)
      let small = radius * chance.between(0.42, 0.56)
      let side = chance.once(in: 2) ? 1.0 : -1.0
      let angle = chance.between(-0.9, -0.3)
      overlap([
        (800 - side * radius * 0.24, centre + radius * 0.1, radius),
        (
          800 - side * radius * 0.24 + side * cos(angle) * radius * 0.98,
          centre + radius * 0.1 + sin(angle) * radius * 0.98, small
        ),
      ])
    default:
      // From beyond both edges.
      let radius = min(reach * 0.56, 640)
      let lift = chance.between(-0.16, 0.16) * radius
      overlap([(330, centre - lift, radius), (1270, centre + lift, radius)])
    }
  }

  private func drawRing(_ people: Int, centre: Double, reach: Double) {
    let radius = min(reach * 0.32, 360)
    let distance = radius * (people == 3 ? 0.68 : 0.8)
    overlap(
      (0..<people).map { number in
        let angle = 2 * .pi * Double(number) / Double(people) - .pi / 2
        return (800 + cos(angle) * distance, centre + sin(angle) * distance, radius)
      })
  }

  /// Discs in the first tones, and the last tone where two of them meet.
  private func overlap(_ discs: [(x: Double, y: Double, radius: Double)]) {
    let tones = palette.tones
    for (number, disc) in discs.enumerated() {
      canvas.circle(disc.x, disc.y, disc.radius, tones[number % (tones.count - 1)])
    }
    for (number, one) in discs.enumerated() {
      for other in discs.dropFirst(number + 1) {
        canvas.lens(one, other, tones[tones.count - 1])
      }
    }
  }
}

extension Canvas {
  /// What two circles that cut each other have in common.
  fileprivate func lens(
    _ one: (x: Double, y: Double, radius: Double), _ other: (x: Double, y: Double, radius: Double),
    _ colour: Colour
  ) {
    let (dx, dy) = (other.x - one.x, other.y - one.y)
    let distance = (dx * dx + dy * dy).squareRoot()
    guard distance < one.radius + other.radius, distance > abs(one.radius - other.radius) else {
      return
    }
    func half(_ own: Double, _ its: Double) -> Double {
      acos((distance * distance + own * own - its * its) / (2 * distance * own))
    }
    let direction = atan2(dy, dx)
    let (near, far) = (half(one.radius, other.radius), half(other.radius, one.radius))
    shape(colour) { pen in
      pen.arc(one.x, one.y, one.radius, from: direction - near, to: direction + near)
      pen.arc(
        other.x, other.y, other.radius, from: direction + .pi - far, to: direction + .pi + far)
    }
  }
}
