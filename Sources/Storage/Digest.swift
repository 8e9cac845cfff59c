import CCrypto

/// Digests of names and contents.
package enum Digest {
  /// The name-based UUID (version 5, RFC 9562, section 5.5) of `name` in `namespace`, itself a UUID.
  package static func uuid(namespace: String, name: String) -> String {
    var input = namespace.utf8.filter { $0 != UInt8(ascii: "-") }.chunkedPairs
    input += name.utf8
    var digest = [UInt8](repeating: 0, count: 20)
    _ = SHA1(input, input.count, &digest)
    digest[6] = digest[6] & 0x0F | 0x50
    digest[8] = digest[8] & 0x3F | 0x80
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for (index, byte) in digest.prefix(16).enumerated() {
      if [4, 6, 8, 10].contains(index) { text.append(UInt8(ascii: "-")) }
      text += [digits[Int(byte >> 4)], digits[Int(byte & 0x0F)]]
    }
    return String(decoding: text, as: UTF8.self)
  }
}

extension [UInt8] {
  /// The bytes that pairs of hexadecimal digits spell.
  fileprivate var chunkedPairs: [UInt8] {
    stride(from: 0, to: count - 1, by: 2).compactMap {
      UInt8(String(decoding: self[$0...$0 + 1], as: UTF8.self), radix: 16)
    }
  }
}
