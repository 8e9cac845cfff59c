import CPangoCairo

/// The page that a cover is painted on, with the few strokes that designs need. Lengths are pixels.
struct Canvas {
  static let width = 1600.0
  static let height = 2400.0

  let cairo: OpaquePointer

  /// Everything is of `colour`.
  func flood(_ colour: Colour) {
    use(colour)
    cairo_paint(cairo)
  }

  func rectangle(_ x: Double, _ y: Double, _ width: Double, _ height: Double, _ colour: Colour) {
    cairo_rectangle(cairo, x, y, width, height)
    fill(colour)
  }

  func circle(_ x: Double, _ y: Double, _ radius: Double, _ colour: Colour) {
    cairo_new_sub_path(cairo)
    cairo_arc(cairo, x, y, radius, 0, 2 * .pi)
    fill(colour)
  }

  /// A closed shape that `draw` makes of the pen's movements.
  func shape(_ colour: Colour, _ draw: (Pen) -> Void) {
    cairo_new_path(cairo)
    draw(Pen(cairo: cairo))
    fill(colour)
  }

  /// What `draw` paints shows only within the shape that `outline` makes.
  func within(_ outline: (Pen) -> Void, _ draw: () -> Void) {
    cairo_save(cairo)
    cairo_new_path(cairo)
    outline(Pen(cairo: cairo))
    cairo_clip(cairo)
    draw()
    cairo_restore(cairo)
  }

  /// What `draw` paints is turned and moved: its origin is at (`x`, `y`).
  func placed(
    _ x: Double, _ y: Double, turned angle: Double = 0, scale: Double = 1, _ draw: () -> Void
  ) {
    cairo_save(cairo)
    cairo_translate(cairo, x, y)
    cairo_rotate(cairo, angle)
    cairo_scale(cairo, scale, scale)
    draw()
    cairo_restore(cairo)
  }

  private func fill(_ colour: Colour) {
    use(colour)
    cairo_fill(cairo)
  }

  func use(_ colour: Colour) {
    cairo_set_source_rgb(
      cairo, Double(colour.red) / 255, Double(colour.green) / 255, Double(colour.blue) / 255)
  }
}

/// The outline of a shape.
struct Pen {
  fileprivate let cairo: OpaquePointer

  func move(_ x: Double, _ y: Double) { cairo_move_to(cairo, x, y) }
  func line(_ x: Double, _ y: Double) { cairo_line_to(cairo, x, y) }
  func curve(
    _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ x: Double, _ y: Double
  ) { cairo_curve_to(cairo, x1, y1, x2, y2, x, y) }
  func close() { cairo_close_path(cairo) }
  func rectangle(_ x: Double, _ y: Double, _ width: Double, _ height: Double) {
    cairo_rectangle(cairo, x, y, width, height)
  }
  /// A whole circle, apart from what was drawn before.
  func circle(_ x: Double, _ y: Double, _ radius: Double) {
    cairo_new_sub_path(cairo)
    cairo_arc(cairo, x, y, radius, 0, 2 * .pi)
  }
  /// On from the last point, clockwise as seen; angles from the right.
  func arc(_ x: Double, _ y: Double, _ radius: Double, from start: Double, to end: Double) {
    cairo_arc(cairo, x, y, radius, start, end)
  }
  func arcBack(_ x: Double, _ y: Double, _ radius: Double, from start: Double, to end: Double) {
    cairo_arc_negative(cairo, x, y, radius, start, end)
  }
}
