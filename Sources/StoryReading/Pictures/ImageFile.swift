import Storage
import StoryModel

/// A picture file whose first bytes say that it is one, and how large.
struct ImageFile {
  let mediaType: String
  /// In pixels.
  let width: Int
  let height: Int
  private let bytes: ContiguousArray<UInt8>

  /// The picture in `bytes`; nil where they are none of the types that every reading system shows
  /// (JPEG, PNG, GIF), or where it is larger than the limits.
  init?(_ bytes: ContiguousArray<UInt8>, _ limits: ReadingLimits) {
    guard bytes.count <= limits.imageBytes, let found = Self.measured(bytes) else { return nil }
    (mediaType, width, height) = found
    guard width > 0, height > 0, width <= limits.imagePixels / height else { return nil }
    self.bytes = bytes
  }

  func image(alternative: String) -> StoryImage {
    StoryImage(
      sha256: bytes.withUnsafeBytes { Digest.sha256Hex($0) }, mediaType: mediaType, width: width,
      height: height, alternative: Text(alternative), bytes: bytes)
  }

  /// Low and wide: a line between scenes.
  var isDivider: Bool { height <= 60 && width >= 3 * height && width >= 60 }

  /// Too small to be looked at: a bullet, a spacer, a counter's digit.
  var isDecoration: Bool { width < 48 || height < 48 }

  private static func measured(
    _ bytes: ContiguousArray<UInt8>
  ) -> (mediaType: String, width: Int, height: Int)? {
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
      return png(bytes).map { ("image/png", $0.width, $0.height) }
    }
    if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
      return jpeg(bytes).map { ("image/jpeg", $0.width, $0.height) }
    }
    if bytes.starts(with: Array("GIF87a".utf8)) || bytes.starts(with: Array("GIF89a".utf8)),
      bytes.count > 13
    {
      return (
        "image/gif", Int(bytes[6]) | Int(bytes[7]) << 8, Int(bytes[8]) | Int(bytes[9]) << 8
      )
    }
    return nil
  }

  /// The header chunk has to be the first (PNG, third edition, section 5.6); a file whose chunks do
  /// not lead to the last one is cut off, or lies about their lengths.
  private static func png(_ bytes: ContiguousArray<UInt8>) -> (width: Int, height: Int)? {
    func number(_ place: Int) -> Int { bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) } }
    guard bytes.count >= 45, bytes[12..<16].elementsEqual("IHDR".utf8) else { return nil }
    var place = 8
    while place + 12 <= bytes.count {
      if bytes[place + 4..<place + 8].elementsEqual("IEND".utf8) { return (number(16), number(20)) }
      place += 12 + number(place)
    }
    return nil
  }

  /// The frame header follows the segments before it (ITU-T T.81, B.2.2).
  private static func jpeg(_ bytes: ContiguousArray<UInt8>) -> (width: Int, height: Int)? {
    var place = 2
    while place + 9 < bytes.count, bytes[place] == 0xFF {
      let marker = bytes[place + 1]
      if marker == 0xFF {
        place += 1
        continue
      }
      let isFrame = 0xC0...0xCF ~= marker && marker != 0xC4 && marker != 0xC8 && marker != 0xCC
      if isFrame {
        return (
          Int(bytes[place + 7]) << 8 | Int(bytes[place + 8]),
          Int(bytes[place + 5]) << 8 | Int(bytes[place + 6])
        )
      }
      let isBare = marker == 0x01 || 0xD0...0xD8 ~= marker
      place += isBare ? 2 : 2 + (Int(bytes[place + 2]) << 8 | Int(bytes[place + 3]))
    }
    return nil
  }
}
