/// What kinds of bytes a file has, counted in one pass.
struct ByteCensus {
  let isASCII: Bool
  /// Whether the bytes are the text as it is, as far as ASCII goes: `\n` line ends, no control
  /// characters.
  let isClean: Bool
  /// Whether there is any `=`, and any `&`.
  let hasEquals, hasAmpersand: Bool
  /// Control characters other than tab, line feed, form feed, carriage return and escape.
  private(set) var controlCount = 0
  private(set) var nulCount = 0
  private(set) var hasEscape = false

  init(_ bytes: ContiguousArray<UInt8>) {
    let kinds = Self.kinds
    var seen: UInt8 = 0
    bytes.withUnsafeBufferPointer { buffer in
      for byte in buffer { seen |= kinds[byte] }
    }
    isASCII = seen & Self.high == 0
    isClean = seen & (Self.control | Self.suspect) == 0
    hasEquals = seen & Self.equals != 0
    hasAmpersand = seen & Self.ampersand != 0
    if !isClean { bytes.withUnsafeBufferPointer { count($0) } }
  }

  /// Whether so much of `count` bytes is control characters that they are no text.
  func isBinary(of count: Int) -> Bool { controlCount > 8 && controlCount * 20 > count }

  private mutating func count(_ buffer: UnsafeBufferPointer<UInt8>) {
    let kinds = Self.kinds
    for byte in buffer where kinds[byte] & Self.control != 0 {
      switch byte {
      case 0x1B: hasEscape = true
      case 0: (nulCount, controlCount) = (nulCount + 1, controlCount + 1)
      case 0x0C, 0x0D: break
      default: controlCount += 1
      }
    }
  }

  private static let high: UInt8 = 1
  private static let control: UInt8 = 2
  /// The first byte of U+FFFE and U+FFFF among others.
  private static let suspect: UInt8 = 4
  private static let equals: UInt8 = 8
  private static let ampersand: UInt8 = 16
  private static let kinds = ByteTable { byte in
    switch byte {
    case 0x09, 0x0A: 0
    case ..<0x20, 0x7F: control
    case 0xEF: high | suspect
    case 0x80...: high
    case UInt8(ascii: "="): equals
    case UInt8(ascii: "&"): ampersand
    default: 0
    }
  }
}
