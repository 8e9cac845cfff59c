extension Page {
  mutating func drawPlain() {
    canvas.flood(palette.ground)
    if let title = set(words.title, design.title, Page.column, 900) {
      title.draw(
        on: canvas, x: Page.margin, baseline: 500 + title.ascent, width: Page.column, .centre,
        palette.ink)
    }
    if let authors = set(words.authors, design.byline, Page.column, 200) {
      authors.draw(
        on: canvas, x: Page.margin, baseline: 2200 - authors.fall, width: Page.column, .centre,
        palette.ink)
    }
  }
}
