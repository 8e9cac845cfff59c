@testable import StoryReading

/// Small grammars.
enum Pieces {
  static func image(_ bytes: ContiguousArray<UInt8>) {
    let limits = ReadingLimits()
    guard let image = ImageFile(bytes, limits) else { return }
    hold(image.width > 0 && image.height > 0, "a picture has a size")
    hold(image.width * image.height <= limits.imagePixels, "a picture is within the limits")
    _ = (image.isDivider, image.isDecoration, image.image(alternative: ""))
  }

  static func selector(_ bytes: ContiguousArray<UInt8>) {
    guard let selector = PageSelector(String(decoding: bytes, as: UTF8.self)) else { return }
    hold(!selector.steps.isEmpty, "a selector has steps")
    hold(selector.weight > 0, "a selector has weight")
  }

  /// A path stays in the folder that it counts from.
  static func path(_ bytes: ContiguousArray<UInt8>) {
    guard let path = RelativePath.path(String(decoding: bytes, as: UTF8.self), from: "a/b") else {
      return
    }
    let steps = path.split(separator: "/", omittingEmptySubsequences: false)
    hold(!steps.contains { $0 == ".." || $0 == "." || $0.isEmpty }, "a path leads inwards")
  }
}
