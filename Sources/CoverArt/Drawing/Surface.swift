import CPangoCairo

/// The pixels of a cover.
final class Surface {
  let width = Int(Canvas.width)
  let height = Int(Canvas.height)
  let cairo: OpaquePointer

  init() throws(CoverError) {
    guard let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height))
    else { throw .notDrawn(status: 0) }
    cairo = surface
    try check(cairo_surface_status(surface))
  }

  deinit { cairo_surface_destroy(cairo) }

  var stride: Int { Int(cairo_image_surface_get_stride(cairo)) }

  var pixels: UnsafePointer<UInt8> {
    cairo_surface_flush(cairo)
    return UnsafePointer(cairo_image_surface_get_data(cairo))
  }

  func check(_ status: cairo_status_t) throws(CoverError) {
    if status != CAIRO_STATUS_SUCCESS { throw .notDrawn(status: Int(status.rawValue)) }
  }

  /// Paints with a fresh context: nothing of the last picture's state is left.
  func paint(_ body: (Canvas) -> Void) throws(CoverError) {
    let context = cairo_create(cairo)!
    defer { cairo_destroy(context) }
    cairo_set_antialias(context, CAIRO_ANTIALIAS_DEFAULT)
    body(Canvas(cairo: context))
    try check(cairo_status(context))
  }
}
