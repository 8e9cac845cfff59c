import Storage

/// A book's bytes, with what tells them from others.
struct BookContent {
  let bytes: ContiguousArray<UInt8>
  let sha256: String

  /// FAT holds no longer file.
  private static let limit = (4 << 30) - 1

  static func read(_ path: String) throws(DeliveryError) -> BookContent {
    do throws(StorageError) {
      return BookContent(try StoredFile.read(path, limit: limit).bytes)
    } catch {
      throw .book(error)
    }
  }

  private init(_ bytes: ContiguousArray<UInt8>) {
    self.bytes = bytes
    sha256 = bytes.withUnsafeBytes { Digest.sha256Hex($0) }
  }

  /// The digest of a file on the device; nil where it is gone or cannot be read.
  static func sha256(ofFileOnDevice path: String) -> String? {
    (try? StoredFile.read(path, limit: limit)).map { BookContent($0.bytes).sha256 }
  }
}
