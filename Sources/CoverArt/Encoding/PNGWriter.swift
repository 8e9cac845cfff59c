import CPangoCairo

/// Writes covers as PNG.
struct PNGWriter {
  func write(_ sheet: Sheet) throws(CoverError) -> [UInt8] {
    guard
      let surface = cairo_image_surface_create(
        CAIRO_FORMAT_RGB24, Int32(Sheet.width), Int32(Sheet.height))
    else { throw .notEncoded }
    defer { cairo_surface_destroy(surface) }
    try sheet.paint(on: surface, from: 0, count: Sheet.height)
    var bytes: [UInt8] = []
    let status = withUnsafeMutablePointer(to: &bytes) { target in
      cairo_surface_write_to_png_stream(
        surface,
        { target, data, count in
          let bytes = target!.assumingMemoryBound(to: [UInt8].self)
          bytes.pointee.append(contentsOf: UnsafeBufferPointer(start: data, count: Int(count)))
          return CAIRO_STATUS_SUCCESS
        }, target)
    }
    guard status == CAIRO_STATUS_SUCCESS else { throw .notEncoded }
    return bytes
  }
}
