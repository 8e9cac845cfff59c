/// The bytes that a file of a media type begins with. Readers go by one or the other; a picture
/// whose type is wrong shows on some devices only.
struct Signature {
  private let beginning: [UInt8]
  private let atEight: [UInt8]

  /// Nil for a type whose files cannot be told by their first bytes.
  init?(mediaType: String) {
    atEight = mediaType == "image/webp" ? Array("WEBP".utf8) : []
    switch mediaType {
    case "image/jpeg": beginning = [0xff, 0xd8, 0xff]
    case "image/png": beginning = [0x89] + Array("PNG\r\n".utf8) + [0x1a, 0x0a]
    case "image/gif": beginning = Array("GIF8".utf8)
    case "image/webp": beginning = Array("RIFF".utf8)
    case "font/woff", "application/font-woff": beginning = Array("wOFF".utf8)
    case "font/woff2": beginning = Array("wOF2".utf8)
    default: return nil
    }
  }

  func fits(_ bytes: ContiguousArray<UInt8>) -> Bool {
    bytes.starts(with: beginning) && bytes.dropFirst(8).starts(with: atEight)
  }
}
