/// What kinds of bytes a file has, counted in one pass.
struct ByteCensus {
  private(set) var isASCII = true
  /// Control characters other than tab, line feed, form feed, carriage return and escape.
  private(set) var controlCount = 0
  private(set) var nulCount = 0
  private(set) var highCount = 0
  private(set) var hasEscape = false
  /// Whether the bytes are the text as it is: ASCII, `\n` line ends, no control characters.
  private(set) var isPlain = true

  init(_ bytes: ContiguousArray<UInt8>) {
    bytes.withUnsafeBufferPointer { buffer in
      var seen: UInt8 = 0
      for byte in buffer { seen |= Self.kinds[Int(byte)] }
      isPlain = seen == 0
      isASCII = seen & Self.high == 0
      if !isPlain { count(buffer) }
    }
  }

  /// Whether so much of `count` bytes is control characters that they are no text.
  func isBinary(of count: Int) -> Bool { controlCount * 20 > count }

  private mutating func count(_ buffer: UnsafeBufferPointer<UInt8>) {
    for byte in buffer where Self.kinds[Int(byte)] != 0 {
      switch byte {
      case 0x80...: highCount += 1
      case 0x1B: hasEscape = true
      case 0: (nulCount, controlCount) = (nulCount + 1, controlCount + 1)
      case 0x0C, 0x0D: break
      default: controlCount += 1
      }
    }
  }

  private static let high: UInt8 = 1
  private static let kinds: [256 of UInt8] = {
    var kinds = [256 of UInt8](repeating: 0)
    for byte in 0..<32 where byte != 9 && byte != 10 { kinds[byte] = 2 }
    kinds[0x7F] = 2
    for byte in 0x80..<256 { kinds[byte] = high }
    return kinds
  }()
}
