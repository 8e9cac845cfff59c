/// A character of character data, by what it means for sentences.
struct TextCharacter {
  let kind: Kind
  /// In bytes.
  let length: Int
  /// Whether it stands there as itself, not as a reference.
  let isNoBreakSpace: Bool

  enum Kind {
    /// `.`, `!`, `?`
    case stop
    /// A quotation mark or an ellipsis.
    case closingMark
    /// White space of ASCII, which parts sentences.
    case space
    /// White space that does not.
    case otherSpace
    case other
  }

  var isWhiteSpace: Bool { kind == .space || kind == .otherSpace }

  /// The character at `place`, which a reference may stand for.
  init(at place: Int, to end: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    let byte = bytes[place]
    if byte == UInt8(ascii: "&") {
      self.init(reference: place, to: end, in: bytes)
    } else if byte < 0x80 {
      self.init(kind: Self.kind(of: UInt32(byte)), length: 1)
    } else if byte >= 0xC2, byte < 0xF0, place + (byte < 0xE0 ? 1 : 2) < end,
      bytes[place + 1].goesOn, byte < 0xE0 || bytes[place + 2].goesOn
    {
      let length = byte < 0xE0 ? 2 : 3
      var scalar = UInt32(byte) & (length == 2 ? 0x1F : 0x0F)
      for offset in 1..<length { scalar = scalar << 6 | UInt32(bytes[place + offset] & 0x3F) }
      self.init(kind: Self.kind(of: scalar), length: length, isNoBreakSpace: scalar == 0xA0)
    } else {
      self.init(kind: .other, length: 1)
    }
  }

  private init(kind: Kind, length: Int, isNoBreakSpace: Bool = false) {
    self.kind = kind
    self.length = length
    self.isNoBreakSpace = isNoBreakSpace
  }

  private init(reference place: Int, to end: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    let limit = min(end, place + Self.longestReference)
    var semicolon = place + 1
    while semicolon < limit, bytes[semicolon].isInReference { semicolon += 1 }
    guard semicolon < limit, bytes[semicolon] == UInt8(ascii: ";") else {
      self.init(kind: .other, length: 1)
      return
    }
    let name = String(decoding: bytes[place + 1..<semicolon], as: UTF8.self)
    let scalar = Self.number(name) ?? Self.named[name]
    self.init(kind: scalar.map(Self.kind(of:)) ?? .other, length: semicolon + 1 - place)
  }

  /// `&#x00A0;` with some zeros to spare.
  private static let longestReference = 12

  private static func number(_ name: String) -> UInt32? {
    guard name.utf8.first == UInt8(ascii: "#") else { return nil }
    let digits = name.dropFirst()
    return digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
  }

  /// The entities of XHTML that matter here.
  private static let named: [String: UInt32] = [
    "quot": 0x22, "apos": 0x27, "rsquo": 0x2019, "ldquo": 0x201C, "rdquo": 0x201D,
    "hellip": 0x2026, "nbsp": 0xA0, "ensp": 0x2002, "emsp": 0x2003, "thinsp": 0x2009,
  ]

  private static func kind(of scalar: UInt32) -> Kind {
    switch scalar {
    case 0x20, 0x09, 0x0A, 0x0C, 0x0D: .space
    case 0x2E, 0x21, 0x3F: .stop
    case 0x22, 0x27, 0x2019, 0x201C, 0x201D, 0x2026: .closingMark
    case 0x0B, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
      .otherSpace
    default: .other
    }
  }
}

extension UInt8 {
  /// Whether a character of UTF-8 goes on with it.
  fileprivate var goesOn: Bool { self & 0xC0 == 0x80 }

  /// `#`, a letter or a digit.
  fileprivate var isInReference: Bool {
    self == UInt8(ascii: "#") || (0x30...0x39).contains(self) || (0x61...0x7A).contains(self | 0x20)
  }
}
