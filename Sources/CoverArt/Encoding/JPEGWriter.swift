import CJPEG

/// Writes pictures as JPEG. For one thread at a time.
final class JPEGWriter {
  /// Flat colours and letters look clean with it, and a cover has about 100 KB.
  static let quality: Int32 = 88

  private let writer: OpaquePointer

  init() throws(CoverError) {
    guard let writer = jpeg_open() else { throw .notEncoded }
    self.writer = writer
  }

  deinit { jpeg_close(writer) }

  func write(_ surface: Surface) throws(CoverError) -> [UInt8] {
    var count = 0
    let picture = jpeg_picture(
      pixels: surface.pixels, width: Int32(surface.width), height: Int32(surface.height),
      stride: Int32(surface.stride))
    guard let bytes = jpeg_encode(writer, picture, JPEGWriter.quality, &count) else {
      throw .notEncoded
    }
    return [UInt8](UnsafeBufferPointer(start: bytes, count: count))
  }
}
