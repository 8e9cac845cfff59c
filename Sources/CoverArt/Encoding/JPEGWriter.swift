import CJPEG
import CPangoCairo

/// Writes covers as JPEG. For one thread at a time.
final class JPEGWriter {
  /// Flat colours and letters look clean with it.
  static let quality: Int32 = 88
  /// The rows of a band: a multiple of 16, a part of the height, small enough for a cache.
  static let rows = 160

  private let writer: OpaquePointer
  private let band: OpaquePointer

  init() throws(CoverError) {
    guard let writer = jpeg_open() else { throw .notEncoded }
    guard
      let band = cairo_image_surface_create(
        CAIRO_FORMAT_RGB24, Int32(Sheet.width), Int32(JPEGWriter.rows))
    else {
      jpeg_close(writer)
      throw .notEncoded
    }
    self.writer = writer
    self.band = band
  }

  deinit {
    cairo_surface_destroy(band)
    jpeg_close(writer)
  }

  func write(_ sheet: Sheet) throws(CoverError) -> [UInt8] {
    guard jpeg_begin(writer, Int32(Sheet.width), Int32(Sheet.height)) else { throw .notEncoded }
    try paintBands(of: sheet) { pixels, stride throws(CoverError) in
      guard jpeg_add(writer, pixels, stride, Int32(JPEGWriter.rows)) else { throw .notEncoded }
    }
    var count = 0
    guard let bytes = jpeg_end(writer, JPEGWriter.quality, &count) else { throw .notEncoded }
    return [UInt8](UnsafeBufferPointer(start: bytes, count: count))
  }

  /// Paints the bands one after the other, and hands on the pixels of each.
  func paintBands(
    of sheet: Sheet, _ use: (UnsafePointer<UInt8>, Int32) throws(CoverError) -> Void
  ) throws(CoverError) {
    for top in stride(from: 0, to: Sheet.height, by: JPEGWriter.rows) {
      try sheet.paint(on: band, from: top, count: JPEGWriter.rows)
      try use(cairo_image_surface_get_data(band), cairo_image_surface_get_stride(band))
    }
  }
}
