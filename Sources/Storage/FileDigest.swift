import CCrypto

/// What tells the content of a file from that of others, made piece by piece: a file of any size
/// can be looked at.
package struct FileDigest: Sendable, Hashable {
  /// How many bytes there are.
  package let size: Int
  /// SHA-256 as 64 lower-case hexadecimal digits.
  package let sha256: String

  /// The digest of the file at `path`.
  ///
  /// - Parameter each: gets the pieces in turn, of 128 KiB or less.
  package init(
    ofFileAt path: String,
    each: (ContiguousArray<UInt8>) throws(StorageError) -> Void = { _ in }
  ) throws(StorageError) {
    let source = try RangedSource(path: path)
    var digest = RunningDigest()
    var piece = ContiguousArray<UInt8>()
    var size = 0
    repeat {
      try source.read(size..<size + (1 << 17), into: &piece)
      digest.add(piece)
      try each(piece)
      size += piece.count
    } while !piece.isEmpty && size < source.size
    self.size = size
    sha256 = digest.sha256Hex()
  }

  /// A digest that is known from elsewhere.
  package init(size: Int, sha256: String) {
    self.size = size
    self.sha256 = sha256
  }
}

/// A SHA-256 (FIPS 180-4) that is not finished.
private struct RunningDigest: ~Copyable {
  private let context = EVP_MD_CTX_new()

  init() { EVP_DigestInit_ex(context, EVP_sha256(), nil) }

  deinit { EVP_MD_CTX_free(context) }

  mutating func add(_ bytes: ContiguousArray<UInt8>) {
    _ = bytes.withUnsafeBytes { EVP_DigestUpdate(context, $0.baseAddress, $0.count) }
  }

  mutating func sha256Hex() -> String {
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    EVP_DigestFinal_ex(context, &digest, nil)
    return Digest.hex(digest[...])
  }
}
