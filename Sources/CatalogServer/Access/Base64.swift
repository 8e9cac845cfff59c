import Foundation

/// Base64 (RFC 4648, section 4).
enum Base64 {
  /// Nil where the text is none.
  static func decode(_ text: Substring) -> [UInt8]? {
    guard text.utf8.count <= 4096 else { return nil }
    return Data(base64Encoded: String(text)).map { Array($0) }
  }
}
