/// Windows-1252 as browsers read it (WHATWG Encoding, index windows-1252): no byte is undefined.
enum Windows1252 {
  /// The code point of `byte`.
  static func scalar(_ byte: UInt8) -> UInt32 {
    0x80...0x9F ~= byte ? UInt32(specials[Int(byte) - 0x80]) : UInt32(byte)
  }

  /// The byte of `scalar`, nil where Windows-1252 has none.
  static func byte(of scalar: UInt32) -> UInt8? {
    if scalar < 0x80 || 0xA0...0xFF ~= scalar { return UInt8(scalar) }
    if let place = specials.firstIndex(where: { UInt32($0) == scalar }) {
      return UInt8(0x80 + place)
    }
    return 0x80...0x9F ~= scalar ? UInt8(scalar) : nil
  }

  /// Appends the UTF-8 form of `byte`.
  static func append(_ byte: UInt8, to text: inout ContiguousArray<UInt8>) {
    UTF8Bytes.append(scalar(byte), to: &text)
  }

  private static let specials: [UInt16] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]
}

/// Writing and reading single characters of UTF-8.
enum UTF8Bytes {
  /// Appends the UTF-8 form of `scalar`.
  static func append(_ scalar: UInt32, to text: inout ContiguousArray<UInt8>) {
    switch scalar {
    case ..<0x80:
      text.append(UInt8(scalar))
    case ..<0x800:
      text.append(UInt8(0xC0 | scalar >> 6))
      text.append(UInt8(0x80 | scalar & 0x3F))
    case ..<0x10000:
      text.append(UInt8(0xE0 | scalar >> 12))
      text.append(UInt8(0x80 | scalar >> 6 & 0x3F))
      text.append(UInt8(0x80 | scalar & 0x3F))
    default:
      text.append(UInt8(0xF0 | scalar >> 18))
      text.append(UInt8(0x80 | scalar >> 12 & 0x3F))
      text.append(UInt8(0x80 | scalar >> 6 & 0x3F))
      text.append(UInt8(0x80 | scalar & 0x3F))
    }
  }

  /// The character at `place` of well-formed UTF-8, and how many bytes it takes.
  static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> (UInt32, Int) {
    let first = UInt32(bytes[place])
    func tail(_ offset: Int) -> UInt32 { UInt32(bytes[place + offset] & 0x3F) }
    switch first {
    case ..<0x80: return (first, 1)
    case ..<0xE0: return ((first & 0x1F) << 6 | tail(1), 2)
    case ..<0xF0: return ((first & 0x0F) << 12 | tail(1) << 6 | tail(2), 3)
    default: return ((first & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3), 4)
    }
  }
}
