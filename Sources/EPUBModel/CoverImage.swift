/// The picture that stands for a publication (EPUB 3.3, section 5.6.2.4: `cover-image`).
public struct CoverImage: Sendable, Hashable {
  /// `image/jpeg` or `image/png`.
  public let mediaType: String
  /// In pixels.
  public let width: Int
  /// In pixels.
  public let height: Int
  public let bytes: [UInt8]

  public init(mediaType: String, width: Int, height: Int, bytes: [UInt8]) {
    self.mediaType = mediaType
    self.width = width
    self.height = height
    self.bytes = bytes
  }
}
