import CCrypto

/// Names made from content: the same bytes always give the same name.
package enum Digest {
  /// SHA-256 (FIPS 180-4) as 64 lower-case hexadecimal digits.
  package static func sha256Hex(_ bytes: UnsafeRawBufferPointer) -> String {
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    _ = SHA256(bytes.baseAddress, bytes.count, &digest)
    return hex(digest[...])
  }

  /// A UUID of version 5 (RFC 4122, section 4.3) in its usual form, without `urn:uuid:`.
  ///
  /// - Parameter namespace: a UUID; any other text stands for the UUID of that name in the
  ///   RFC's namespace of domain names.
  package static func uuid(namespace: String, name: String) -> String {
    let space = bytes(ofUUID: namespace) ?? version5(domainNames, namespace)
    let bytes = version5(space, name)
    return [0..<4, 4..<6, 6..<8, 8..<10, 10..<16].map { hex(bytes[$0]) }.joined(separator: "-")
  }

  /// The namespace `6ba7b810-9dad-11d1-80b4-00c04fd430c8` (RFC 4122, appendix C).
  private static let domainNames: [UInt8] = [
    0x6b, 0xa7, 0xb8, 0x10, 0x9d, 0xad, 0x11, 0xd1, 0x80, 0xb4, 0x00, 0xc0, 0x4f, 0xd4, 0x30, 0xc8,
  ]

  private static func version5(_ namespace: [UInt8], _ name: String) -> [UInt8] {
    let input = namespace + name.utf8
    var digest = [UInt8](repeating: 0, count: Int(SHA_DIGEST_LENGTH))
    _ = SHA1(input, input.count, &digest)
    digest[6] = digest[6] & 0x0f | 0x50
    digest[8] = digest[8] & 0x3f | 0x80
    return Array(digest[..<16])
  }

  private static func bytes(ofUUID text: String) -> [UInt8]? {
    let lengths = text.split(separator: "-", omittingEmptySubsequences: false).map(\.utf8.count)
    guard lengths == [8, 4, 4, 4, 12] else { return nil }
    let digits = text.utf8.filter { $0 != UInt8(ascii: "-") }.map(value(ofHexDigit:))
    if digits.contains(nil) { return nil }
    return (0..<16).map { UInt8(digits[2 * $0]! << 4 | digits[2 * $0 + 1]!) }
  }

  private static func value(ofHexDigit byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }

  static func hex(_ bytes: ArraySlice<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(2 * bytes.count)
    for byte in bytes {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}
