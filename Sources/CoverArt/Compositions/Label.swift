extension Page {
  /// Patterned paper with a label pasted on.
  mutating func drawLabel() throws(CoverError) {
    let paper = chance.pick(Paper.allCases)
    try paper.draw(
      on: canvas, size: chance.pick([192, 256]), ground: palette.ground, figure: palette.tones[1])
    let inner = 860.0
    var stack = Stack()
    stack.add(
      set(words.about, design.note, width: inner, height: 170, most: 2), gap: 0, palette.panelInk)
    stack.add(
      set(words.title, design.title, width: inner, height: 640), gap: 80, palette.panelInk)
    stack.add(collection(width: inner), gap: 80, palette.panelInk)
    stack.add(contents(width: inner, height: 330, most: 5), gap: 64, palette.panelInk)
    stack.add(byline(height: 220, width: inner), gap: 110, palette.panelInk)
    if stack.isEmpty { return }
    let height = max(stack.height + 300, 520)
    let y = max(130, min(960 - height * 0.5, 420))
    canvas.rectangle(240, y, 1120, height, palette.panel)
    canvas.frame(272, y + 32, 1056, height - 64, thickness: 8, palette.tones[0])
    stack.draw(
      on: canvas, x: 370, y: y + 150 + (height - 300 - stack.height) / 2, width: inner, .centre)
  }
}
