/// A value for each byte, made once and never freed.
struct ByteTable: @unchecked Sendable {
  // Nothing writes there once `init` is done.
  private let values: UnsafePointer<UInt8>

  /// The table that holds `value(byte)` for each byte.
  init(_ value: (UInt8) -> UInt8) {
    let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: 256)
    for byte in UInt8.min...UInt8.max { memory[Int(byte)] = value(byte) }
    values = UnsafePointer(memory)
  }

  @inline(__always)
  subscript(byte: UInt8) -> UInt8 { values[Int(byte)] }
}

/// What a byte of UTF-8 is to running text.
enum ByteClass {
  static let word: UInt8 = 1
  /// `*`, `_`, `/`, `(`, `:`, and `<` and `[` that begin tags.
  static let mark: UInt8 = 2
  static let apostrophe: UInt8 = 4
  static let high: UInt8 = 8

  static let table = ByteTable { byte in
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      word
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "/"), UInt8(ascii: "("),
      UInt8(ascii: ":"), UInt8(ascii: "<"), UInt8(ascii: "["):
      mark
    case UInt8(ascii: "'"): apostrophe
    case 0x80...: high
    default: 0
    }
  }
}
