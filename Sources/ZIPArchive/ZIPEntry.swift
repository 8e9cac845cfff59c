/// A file as it will lie in an archive: already compressed.
package struct ZIPEntry: Sendable, Hashable {
  /// The path in the archive, with `/` between folders.
  package let name: String
  /// Whether `compressed` is deflated or the bytes themselves.
  package let method: Method
  /// CRC-32 of the uncompressed bytes.
  package let crc: UInt32
  /// Length of the uncompressed bytes.
  package let size: Int
  /// What the archive holds: raw deflate (RFC 1951), or the bytes themselves.
  package let compressed: [UInt8]

  /// The methods that OCF allows (EPUB 3.3, section 4.3.2), with their numbers in the archive.
  package enum Method: UInt16, Sendable, Hashable {
    case stored = 0
    case deflated = 8
  }

  /// An entry as it is; nothing is checked.
  package init(name: String, method: Method, crc: UInt32, size: Int, compressed: [UInt8]) {
    self.name = name
    self.method = method
    self.crc = crc
    self.size = size
    self.compressed = compressed
  }

  /// How many bytes an archive takes up with these entries: for each a local header, its name, its
  /// bytes and a record in the central directory; and the end record (APPNOTE 4.3, without ZIP64).
  package static func archiveSize(of entries: [ZIPEntry]) -> Int {
    entries.reduce(22) { $0 + 30 + 46 + 2 * $1.name.utf8.count + $1.compressed.count }
  }
}
