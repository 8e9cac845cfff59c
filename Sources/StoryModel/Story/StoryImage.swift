/// A picture that belongs to a story.
public struct StoryImage: Sendable, Hashable {
  /// SHA-256 of the bytes, 64 hexadecimal digits: the same picture twice is one file in a book.
  public let sha256: String
  /// One of the core media types for raster images (EPUB 3.3, section 3.2): `image/jpeg`,
  /// `image/png`, `image/gif`.
  public let mediaType: String
  /// In pixels.
  public let width: Int
  /// In pixels.
  public let height: Int
  /// What stands for the picture where it cannot be seen, in the author's words; may be empty.
  public let alternative: Text
  /// The file; empty in an outline.
  public let bytes: ContiguousArray<UInt8>

  public init(
    sha256: String, mediaType: String, width: Int, height: Int, alternative: Text,
    bytes: ContiguousArray<UInt8>
  ) {
    self.sha256 = sha256
    self.mediaType = mediaType
    self.width = width
    self.height = height
    self.alternative = alternative
    self.bytes = bytes
  }

  /// The picture without its bytes.
  var outline: StoryImage {
    StoryImage(
      sha256: sha256, mediaType: mediaType, width: width, height: height,
      alternative: alternative.detached, bytes: [])
  }
}
