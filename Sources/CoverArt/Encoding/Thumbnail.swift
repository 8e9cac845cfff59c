import CJPEG
import CPangoCairo

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Small pictures of covers, whoever made them.
package enum Thumbnail {
  /// How high one is at least, in pixels, where the cover is not smaller; less than twice that at
  /// the most. Catalogues want no more than 400.
  static let height: Int32 = 200

  /// A small JPEG of the JPEG or PNG in `bytes`; nil where it is neither, or cannot be decoded.
  package static func make(of bytes: ContiguousArray<UInt8>) -> ContiguousArray<UInt8>? {
    var count = 0
    let shrunk =
      bytes.starts(with: [0xFF, 0xD8])
      ? bytes.withUnsafeBufferPointer { jpeg_shrink($0.baseAddress, $0.count, height, &count) }
      : shrunkPNG(bytes, &count)
    guard let shrunk else { return nil }
    defer { free(shrunk) }
    return ContiguousArray(UnsafeBufferPointer(start: shrunk, count: count))
  }

  /// The most pixels that a PNG may have: it is decoded whole.
  private static let mostPixels = 32 << 20

  private static func shrunkPNG(
    _ bytes: ContiguousArray<UInt8>, _ count: inout Int
  ) -> UnsafeMutablePointer<UInt8>? {
    // The signature, then the header with width and height (PNG, sections 5.2 and 11.2.2).
    guard bytes.count > 24, bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
    else { return nil }
    let width = bytes[16..<20].reduce(0) { $0 << 8 | Int($1) }
    let rows = bytes[20..<24].reduce(0) { $0 << 8 | Int($1) }
    guard width > 0, rows > 0, width * rows <= mostPixels, width < 32768, rows < 32768 else {
      return nil
    }
    return bytes.withUnsafeBytes { bytes in
      var source = PNGSource(rest: bytes)
      guard
        let picture = withUnsafeMutablePointer(
          to: &source, { cairo_image_surface_create_from_png_stream(PNGSource.read, $0) })
      else { return nil }
      defer { cairo_surface_destroy(picture) }
      return shrunk(picture, &count)
    }
  }

  /// The picture on white, as a small JPEG.
  private static func shrunk(
    _ picture: OpaquePointer, _ count: inout Int
  ) -> UnsafeMutablePointer<UInt8>? {
    guard cairo_surface_status(picture) == CAIRO_STATUS_SUCCESS else { return nil }
    let width = cairo_image_surface_get_width(picture)
    let rows = cairo_image_surface_get_height(picture)
    guard let sheet = cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, rows) else {
      return nil
    }
    defer { cairo_surface_destroy(sheet) }
    let context = cairo_create(sheet)
    cairo_set_source_rgb(context, 1, 1, 1)
    cairo_paint(context)
    cairo_set_source_surface(context, picture, 0, 0)
    cairo_paint(context)
    cairo_destroy(context)
    cairo_surface_flush(sheet)
    guard let pixels = cairo_image_surface_get_data(sheet) else { return nil }
    return jpeg_shrink_pixels(
      pixels, cairo_image_surface_get_stride(sheet), width, rows, height, &count)
  }
}

/// Hands the bytes of a PNG to Cairo.
private struct PNGSource {
  var rest: UnsafeRawBufferPointer

  static let read: cairo_read_func_t = { closure, target, length in
    guard let source = closure?.assumingMemoryBound(to: PNGSource.self), let target,
      source.pointee.rest.count >= Int(length)
    else { return CAIRO_STATUS_READ_ERROR }
    target.update(
      from: source.pointee.rest.baseAddress!.assumingMemoryBound(to: UInt8.self),
      count: Int(length))
    source.pointee.rest = UnsafeRawBufferPointer(
      rebasing: source.pointee.rest.dropFirst(Int(length)))
    return CAIRO_STATUS_SUCCESS
  }
}
