import StoryModel

extension StoryImage {
  /// The picture file in `bytes`, without words for what it shows; nil where they are no JPEG, PNG or
  /// GIF file within `limits`.
  package init?(file bytes: ContiguousArray<UInt8>, within limits: ReadingLimits) {
    guard let file = ImageFile(bytes, limits) else { return nil }
    self = file.image(alternative: "")
  }
}
