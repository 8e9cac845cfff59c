import CCrypto

/// Digests of bytes.
package enum Digest {
  /// SHA-256 of `bytes` as 64 hexadecimal digits.
  package static func sha256Hex(_ bytes: UnsafeRawBufferPointer) -> String {
    var digest = (UInt64(0), UInt64(0), UInt64(0), UInt64(0))
    return withUnsafeMutableBytes(of: &digest) { out in
      let target = out.baseAddress!.assumingMemoryBound(to: UInt8.self)
      SHA256(bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), bytes.count, target)
      let digits = Array("0123456789abcdef".utf8)
      return String(unsafeUninitializedCapacity: 64) { text in
        for (place, byte) in out.enumerated() {
          text[2 * place] = digits[Int(byte >> 4)]
          text[2 * place + 1] = digits[Int(byte & 15)]
        }
        return 64
      }
    }
  }
}
