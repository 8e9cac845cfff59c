/// The header in front of an entry's bytes (APPNOTE 4.3.7), which OCF restricts for the first one.
package struct LocalHeader: Sendable, Hashable {
  /// General purpose bits (APPNOTE 4.4.4).
  package let flags: UInt16
  /// 0 stored, 8 deflated (APPNOTE 4.4.5).
  package let method: UInt16
  /// The path in the archive.
  package let name: String
  /// Of the extra field, in bytes; OCF wants none for `mimetype`.
  package let extraLength: Int

  /// Nil where the bytes do not begin with such a header.
  init?(_ bytes: ContiguousArray<UInt8>) {
    guard bytes.count >= 30, bytes[..<4].elementsEqual([0x50, 0x4b, 3, 4]) else { return nil }
    func number(at offset: Int) -> UInt16 {
      UInt16(bytes[offset]) | UInt16(bytes[offset + 1]) << 8
    }
    let nameLength = Int(number(at: 26))
    guard bytes.count >= 30 + nameLength else { return nil }
    flags = number(at: 6)
    method = number(at: 8)
    name = String(decoding: bytes[30..<30 + nameLength], as: UTF8.self)
    extraLength = Int(number(at: 28))
  }
}
