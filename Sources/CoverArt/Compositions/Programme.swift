extension Page {
  /// The stories of an anthology as the programme of an evening.
  mutating func drawProgramme() {
    canvas.flood(palette.ground)
    var foot = Stack()
    foot.add(byline(height: 200), gap: 0, palette.ink)
    let footTop = foot.draw(on: canvas, baseline: Canvas.height - 130, .start)

    canvas.rectangle(0, 0, Canvas.width, 56, palette.tones[0])
    var head = Stack()
    head.add(collection(), gap: 0, palette.accentInk)
    head.add(set(words.title, design.title, height: 720), gap: 80, palette.ink)
    head.add(words.contents == nil ? about() : nil, gap: 70, palette.accentInk)
    let headEnd = head.draw(on: canvas, y: 190, .start)
    if words.contents == nil {
      let radius = min((footTop - headEnd - 300) / 2, 560)
      let side = chance.once(in: 2) ? 1.0 : -1.0
      if radius > 120 {
        canvas.circle(800 + side * 420, footTop - 130 - radius, radius, palette.tones[0])
      }
    } else {
      drawRows(top: headEnd + 140, bottom: footTop - 130)
    }
  }

  private func drawRows(top: Double, bottom: Double) {
    canvas.rectangle(Page.margin, top, Page.column, 18, palette.tones[0])
    let titles = words.contents?.items ?? []
    let room = bottom - top - 18
    guard !titles.isEmpty, room > 130 else { return }
    let count = min(titles.count, Int(room / 124))
    let height = min(150, room / Double(count))
    for number in 0..<count {
      let isMore = number == count - 1 && count < titles.count
      guard let title = isMore ? Passage("…") : Passage(titles[number]) else { continue }
      let block = type.fit(
        title, design.contents, in: Box(width: Page.column, height: height * 0.72),
        language: tongue, most: 1)
      let y = top + 18 + Double(number) * height
      block.draw(
        on: canvas, x: Page.margin, baseline: y + height / 2 + block.size * 0.34,
        width: Page.column, .start, palette.ink)
      if !isMore {
        canvas.rectangle(Page.margin, y + height - 6, Page.column, 6, palette.tones[1])
      }
    }
  }
}
