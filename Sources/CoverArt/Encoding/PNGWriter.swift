import CPangoCairo

/// Writes pictures as PNG.
struct PNGWriter {
  func write(_ surface: Surface) throws(CoverError) -> [UInt8] {
    var bytes: [UInt8] = []
    let status = withUnsafeMutablePointer(to: &bytes) { target in
      cairo_surface_write_to_png_stream(
        surface.cairo,
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
