import CPangoCairo

/// What was drawn of a cover, not yet as pixels.
///
/// The shapes are kept and painted band by band, so that the pixels of a band are still in the
/// processor's cache when they are encoded; sixteen megabytes would not be.
final class Sheet {
  static let width = Int(Canvas.width)
  static let height = Int(Canvas.height)

  private enum Stroke {
    case flood(Colour)
    /// A picture, over and over.
    case pattern(OpaquePointer)
    /// An outline in pixels of the page, filled. Nothing of it is beyond the rows.
    case shape(UnsafeMutablePointer<cairo_path_t>, Colour, rows: ClosedRange<Double>)
  }

  /// Only outlines are made here; it has no pixels.
  let cairo: OpaquePointer
  private var strokes: [Stroke] = []

  init() {
    // Without bounds: beyond them Cairo would leave out letters.
    let nothing = cairo_recording_surface_create(CAIRO_CONTENT_ALPHA, nil)
    cairo = cairo_create(nothing)
    cairo_surface_destroy(nothing)
  }

  deinit {
    for stroke in strokes {
      switch stroke {
      case .flood: break
      case .pattern(let surface): cairo_surface_destroy(surface)
      case .shape(let path, _, _): cairo_path_destroy(path)
      }
    }
    cairo_destroy(cairo)
  }

  func flood(_ colour: Colour) {
    strokes.append(.flood(colour))
  }

  /// Takes the outline that the context has.
  func fill(_ colour: Colour) {
    cairo_save(cairo)
    cairo_identity_matrix(cairo)
    var (left, top, right, bottom) = (0.0, 0.0, 0.0, 0.0)
    cairo_path_extents(cairo, &left, &top, &right, &bottom)
    strokes.append(.shape(cairo_copy_path(cairo), colour, rows: top...max(top, bottom)))
    cairo_restore(cairo)
    cairo_new_path(cairo)
  }

  /// Takes `picture` as a pattern of the whole page.
  func pattern(_ picture: OpaquePointer) { strokes.append(.pattern(picture)) }

  /// Paints the `count` rows from `top` on.
  func paint(on surface: OpaquePointer, from top: Int, count: Int) throws(CoverError) {
    let context = cairo_create(surface)!
    // Four by four samples of a pixel: on a page of this size nobody sees more, and it is quicker.
    cairo_set_antialias(context, CAIRO_ANTIALIAS_FAST)
    cairo_set_tolerance(context, 0.3)
    cairo_translate(context, 0, -Double(top))
    let rows = Double(top)...Double(top + count)
    for stroke in strokes { paint(stroke, on: context, rows: rows) }
    let status = cairo_status(context)
    cairo_destroy(context)
    cairo_surface_flush(surface)
    if status != CAIRO_STATUS_SUCCESS { throw .notDrawn(status: Int(status.rawValue)) }
  }

  private func paint(_ stroke: Stroke, on context: OpaquePointer, rows: ClosedRange<Double>) {
    switch stroke {
    case .flood(let colour):
      use(colour, on: context)
      cairo_paint(context)
    case .pattern(let picture):
      cairo_set_source_surface(context, picture, 0, 0)
      cairo_pattern_set_extend(cairo_get_source(context), CAIRO_EXTEND_REPEAT)
      cairo_pattern_set_filter(cairo_get_source(context), CAIRO_FILTER_NEAREST)
      cairo_paint(context)
    case .shape(let path, let colour, let its):
      guard its.overlaps(rows) else { return }
      use(colour, on: context)
      cairo_new_path(context)
      cairo_append_path(context, path)
      cairo_fill(context)
    }
  }

  private func use(_ colour: Colour, on context: OpaquePointer) {
    cairo_set_source_rgb(
      context, Double(colour.red) / 255, Double(colour.green) / 255, Double(colour.blue) / 255)
  }
}
