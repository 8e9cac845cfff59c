extension Page {
  /// The stories of an anthology as a pile of books.
  mutating func drawShelf() {
    canvas.flood(palette.ground)
    var head = Stack()
    head.add(set(words.title, design.title, height: 560), gap: 0, palette.ink)
    head.add(words.contents == nil ? about() : nil, gap: 64, palette.accentInk)
    head.add(collection(), gap: 64, palette.accentInk)
    head.add(byline(height: 200), gap: 56, palette.ink)
    let headEnd = head.draw(on: canvas, y: 180, .start)

    let board = Canvas.height - 170
    canvas.rectangle(0, board, Canvas.width, Canvas.height - board, palette.panel)
    drawPile(top: headEnd + 170, board: board)
  }

  private mutating func drawPile(top: Double, board: Double) {
    let titles = words.contents?.items ?? []
    let tones = chance.shuffle(palette.tones)
    var heights: [Double] = []
    while heights.count < (titles.isEmpty ? 5 : titles.count) {
      let height = (chance.between(128, 190) / 2).rounded() * 2
      if heights.reduce(height, +) > board - top { break }
      heights.append(height)
    }
    // The first story lies on top.
    var bottom = board
    for (number, height) in heights.enumerated().reversed() {
      let width = (chance.between(1000, 1320) / 4).rounded() * 4
      let x = Page.margin + ((Page.column - width) * chance.between(0, 1)).rounded()
      drawSpine(
        titles.indices.contains(number) ? titles[number] : nil, x, bottom - height, width, height,
        tones[number % tones.count])
      bottom -= height
    }
  }

  private mutating func drawSpine(
    _ title: String?, _ x: Double, _ y: Double, _ width: Double, _ height: Double, _ tone: Colour
  ) {
    canvas.rectangle(x, y, width, height, tone)
    // A gap of shade between two books.
    canvas.rectangle(x, y, width, 6, palette.ground)
    let ink = palette.type(on: tone)
    let bands = chance.below(3)
    for band in 0..<bands {
      canvas.rectangle(x + 44 + Double(band) * 30, y + 6, 14, height - 6, ink)
      canvas.rectangle(x + width - 58 - Double(band) * 30, y + 6, 14, height - 6, ink)
    }
    guard let title = Passage(title) else { return }
    let inset = 44 + Double(bands) * 30 + (bands == 0 ? 20 : 40)
    let block = type.fit(
      title, design.contents, in: Box(width: width - 2 * inset, height: height * 0.6),
      language: tongue, most: 1)
    block.draw(
      on: canvas, x: x + inset, baseline: y + 3 + height / 2 + block.size * 0.34,
      width: width - 2 * inset, .centre, ink)
  }
}
