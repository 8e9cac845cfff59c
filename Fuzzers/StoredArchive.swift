/// An archive in memory whose entries are not compressed (APPNOTE 4.3): mutations of an archive
/// break its checksums, so the harness packs what was mutated.
struct StoredArchive {
  private(set) var bytes = ContiguousArray<UInt8>()
  private var directory = ContiguousArray<UInt8>()
  private var count: UInt16 = 0

  mutating func add(_ name: String, _ content: some Collection<UInt8>) {
    let offset = UInt32(bytes.count)
    let size = UInt32(content.count)
    var common: [UInt8] = []
    // Version 2.0, no flags, stored, noon of the first day that ZIP knows.
    for number: UInt16 in [20, 0, 0, 12 << 11, 1 << 5 | 1] { common += number.littleEndianBytes }
    for number in [Self.checksum(content), size, size] { common += number.littleEndianBytes }
    common += UInt16(name.utf8.count).littleEndianBytes + UInt16(0).littleEndianBytes

    bytes += [0x50, 0x4B, 3, 4] + common + Array(name.utf8)
    bytes += content
    directory += [0x50, 0x4B, 1, 2, 20, 0] + common
    // No comment, the first disk, no attributes.
    directory += [UInt8](repeating: 0, count: 10) + offset.littleEndianBytes + Array(name.utf8)
    count += 1
  }

  /// The archive with its directory.
  consuming func finish() -> ContiguousArray<UInt8> {
    let start = UInt32(bytes.count)
    bytes += directory
    bytes += [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + count.littleEndianBytes + count.littleEndianBytes
    bytes += UInt32(directory.count).littleEndianBytes + start.littleEndianBytes + [0, 0]
    return bytes
  }

  /// CRC-32 (ISO 3309).
  private static func checksum(_ bytes: some Collection<UInt8>) -> UInt32 {
    ~bytes.reduce(~0) { table[Int(UInt8(truncatingIfNeeded: $0) ^ $1)] ^ $0 >> 8 }
  }

  private static let table: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { rest, _ in rest & 1 == 1 ? 0xEDB8_8320 ^ rest >> 1 : rest >> 1 }
  }
}

extension FixedWidthInteger {
  fileprivate var littleEndianBytes: [UInt8] {
    (0..<Self.bitWidth / 8).map { UInt8(truncatingIfNeeded: self >> ($0 * 8)) }
  }
}
