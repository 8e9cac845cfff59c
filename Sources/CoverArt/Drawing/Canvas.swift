import CPangoCairo

/// The page that a cover is drawn on, with the few strokes that designs need. Lengths are pixels.
struct Canvas {
  static let width = 1600.0
  static let height = 2400.0

  private let sheet: Sheet
  private var cairo: OpaquePointer { sheet.cairo }

  init(_ sheet: Sheet) { self.sheet = sheet }

  /// Everything is of `colour`.
  func flood(_ colour: Colour) { sheet.flood(colour) }

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

  /// Covers the page with a square that `draw` makes, over and over.
  ///
  /// - Parameter size: A multiple of 64: then the encoder finds the same tiles again.
  func pattern(_ size: Int, _ draw: (Canvas) -> Void) throws(CoverError) {
    let square = Sheet()
    draw(Canvas(square))
    guard
      let picture = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(size), Int32(size))
    else { throw .notDrawn(status: 0) }
    sheet.pattern(picture)
    try square.paint(on: picture, from: 0, count: size)
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

  /// Draws a line of text with its origin at (`x`, `y`), larger by `scale`.
  ///
  /// The outlines come at the size of the layout and are scaled: Cairo finds them again.
  func text(
    _ line: UnsafeMutablePointer<PangoLayoutLine>, _ x: Double, _ y: Double, scale: Double,
    _ colour: Colour
  ) {
    cairo_new_path(cairo)
    cairo_move_to(cairo, 0, 0)
    pango_cairo_layout_line_path(cairo, line)
    let outlines = cairo_copy_path(cairo)
    cairo_new_path(cairo)
    placed(x, y, scale: scale) { cairo_append_path(cairo, outlines) }
    cairo_path_destroy(outlines)
    sheet.fill(colour)
  }

  private func fill(_ colour: Colour) { sheet.fill(colour) }
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
