extension Page {
  /// A wall of tiles, each a part of a circle or a triangle.
  mutating func drawTiles() {
    canvas.flood(palette.ground)
    var foot = Stack()
    foot.add(byline(height: 170, most: 2), gap: 0, palette.ink)
    let footTop = foot.draw(on: canvas, baseline: Canvas.height - 120, .start)

    // The shorter the title, the more wall.
    var rows = 4.0
    var head = heading(height: footTop - rows * 400 - 230)
    if head.title < 150 || head.stack.height > footTop - rows * 400 - 200 {
      rows = 3
      head = heading(height: footTop - rows * 400 - 230)
    }
    let room = footTop - rows * 400
    head.stack.draw(on: canvas, y: rows * 400 + max(110, (room - head.stack.height) * 0.42), .start)
    drawWall(rows: Int(rows))
  }

  private func heading(height: Double) -> (stack: Stack, title: Double) {
    var stack = Stack()
    let about = about()
    let collection = collection()
    let contents = contents(height: 150, most: 2)
    var room = height
    for block in [about, collection, contents] { room -= block.map { $0.height + 50 } ?? 0 }
    let title = set(words.title, design.title, height: max(room, 200))
    stack.add(title, gap: 0, palette.ink)
    stack.add(about, gap: 58, palette.accentInk)
    stack.add(collection, gap: 44, palette.accentInk)
    stack.add(contents, gap: 48, palette.ink)
    return (stack, title?.size ?? 400)
  }

  private mutating func drawWall(rows: Int) {
    let colours = palette.tones
    var above = [Int](repeating: -1, count: 4)
    for row in 0..<rows {
      var left = -1
      for column in 0..<4 {
        // No tile has the ground of a neighbour.
        var ground = chance.below(colours.count)
        while ground == left || ground == above[column] { ground = (ground + 1) % colours.count }
        var figure = chance.below(colours.count)
        while figure == ground { figure = (figure + 1) % colours.count }
        drawTile(
          Double(column) * 400, Double(row) * 400, colours[ground], colours[figure])
        left = ground
        above[column] = ground
      }
    }
  }

  private mutating func drawTile(_ x: Double, _ y: Double, _ ground: Colour, _ figure: Colour) {
    let kind = chance.below(7)
    let quarter = Double(chance.below(4))
    let inner = chance.once(in: 2)
    canvas.rectangle(x, y, 400, 400, ground)
    canvas.placed(x + 200, y + 200, turned: quarter * .pi / 2) { [canvas] in
      switch kind {
      case 0, 1:
        canvas.shape(figure) { pen in
          pen.move(-200, -200)
          pen.arc(-200, -200, 400, from: 0, to: .pi / 2)
        }
        if inner {
          canvas.shape(ground) { pen in
            pen.move(-200, -200)
            pen.arc(-200, -200, 200, from: 0, to: .pi / 2)
          }
        }
      case 2:
        canvas.circle(0, 0, inner ? 130 : 200, figure)
      case 3:
        canvas.shape(figure) { $0.arc(0, 200, 200, from: .pi, to: 2 * .pi) }
        canvas.shape(figure) { $0.arc(0, 0, 200, from: .pi, to: 2 * .pi) }
      case 4:
        canvas.shape(figure) { pen in
          pen.move(-200, -200)
          pen.line(200, -200)
          pen.line(-200, 200)
        }
      case 5:
        // A leaf between two corners.
        canvas.shape(figure) { pen in
          pen.arc(-200, 200, 400, from: -.pi / 2, to: 0)
          pen.arc(200, -200, 400, from: .pi / 2, to: .pi)
        }
      default:
        canvas.shape(figure) { $0.arc(0, -200, 200, from: 0, to: .pi) }
        if inner { canvas.shape(figure) { $0.arc(0, 200, 200, from: .pi, to: 2 * .pi) } }
      }
    }
  }
}
