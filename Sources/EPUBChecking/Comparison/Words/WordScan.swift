/// Goes through a block of text: words, line ends, and the signs between them.
struct WordScan {
  enum Piece {
    case word(Range<Int>, key: UInt64)
    case sign(Sign)
    case lineEnd
  }

  private var place = 0

  /// The next piece; nil at the end. White space and characters that do not show are passed over.
  mutating func next(_ bytes: UnsafeBufferPointer<UInt8>) -> Piece? {
    while place < bytes.count {
      let (scalar, length) = Self.scalar(at: place, in: bytes)
      switch ScalarClass(scalar) {
      case .ignored: place += length
      case .space:
        place += length
        if scalar == 0x0A { return .lineEnd }
      case .ideograph:
        place += length
        return .word(place - length..<place, key: UInt64(scalar))
      case .letter: return word(bytes)
      case .apostrophe:
        place += length
        return .sign(.quote(1))
      case .sign(let sign):
        place += length
        return .sign(sign)
      }
    }
    return nil
  }

  private mutating func word(_ bytes: UnsafeBufferPointer<UInt8>) -> Piece {
    let start = place
    var end = place
    var key = WordKey()
    scan: while place < bytes.count {
      let (scalar, length) = Self.scalar(at: place, in: bytes)
      switch ScalarClass(scalar) {
      case .letter:
        key.add(scalar)
        end = place + length
      case .ignored: break
      case .apostrophe where Self.isLetter(after: place + length, in: bytes):
        key.addApostrophe()
      default: break scan
      }
      place += length
    }
    place = end
    return .word(start..<end, key: key.finish { Self.letters(start..<end, in: bytes) })
  }

  /// The word as it is compared.
  private static func letters(
    _ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>
  ) -> String {
    var letters = String.UnicodeScalarView()
    var place = range.lowerBound
    while place < range.upperBound {
      let (scalar, length) = scalar(at: place, in: bytes)
      switch ScalarClass(scalar) {
      case .letter: letters.append(Unicode.Scalar(scalar) ?? "\u{FFFD}")
      case .apostrophe: letters.append("'")
      default: break
      }
      place += length
    }
    return String(letters)
  }

  /// Whether a word goes on behind an apostrophe.
  private static func isLetter(
    after place: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    var place = place
    while place < bytes.count {
      let (scalar, length) = scalar(at: place, in: bytes)
      switch ScalarClass(scalar) {
      case .letter: return true
      case .ignored: place += length
      default: return false
      }
    }
    return false
  }

  /// The scalar at `place` and its length in bytes; a byte that is no UTF-8 counts as U+FFFD.
  private static func scalar(
    at place: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> (UInt32, Int) {
    let first = bytes[place]
    if first < 0x80 { return (UInt32(first), 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC0, place + length <= bytes.count else { return (0xFFFD, 1) }
    var value = UInt32(first) & (0xFF >> UInt32(length + 1))
    for byte in bytes[place + 1..<place + length] { value = value << 6 | UInt32(byte & 0x3F) }
    return (value, length)
  }
}

/// What a character is for the comparison.
enum ScalarClass {
  case letter
  /// A letter that is a word of its own: Han and Kana.
  case ideograph
  /// Inside of a word a part of it, elsewhere a quotation mark.
  case apostrophe
  case sign(Sign)
  case space
  /// Soft hyphens, joiners, marks of direction: what nobody sees.
  case ignored

  init(_ scalar: UInt32) {
    self = scalar < 0x80 ? Self.ascii[Int(scalar)] : Self.other(scalar)
  }

  private static let ascii: [ScalarClass] = (0..<0x80).map { code in
    switch UInt8(code) {
    case 0...0x20: .space
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      .letter
    case UInt8(ascii: "'"), UInt8(ascii: "`"): .apostrophe
    case UInt8(ascii: "\""): .sign(.quote(2))
    case UInt8(ascii: "-"): .sign(.dash)
    case UInt8(ascii: "."): .sign(.dots(1))
    case 0x7F: .ignored
    default: .sign(.other(UInt32(code)))
    }
  }

  private static func other(_ scalar: UInt32) -> ScalarClass {
    switch scalar {
    case 0xAD, 0x034F, 0x061C, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF,
      0xFE00...0xFE0F:
      return .ignored
    case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: return .space
    case 0xB4, 0x2BB, 0x2BC, 0x2B9, 0x2018, 0x2019, 0x201B, 0x2032, 0x2035, 0xFF07:
      return .apostrophe
    case 0x201A, 0x2039, 0x203A: return .sign(.quote(1))
    case 0xAB, 0xBB, 0x201C...0x201F, 0x2033, 0x2036, 0x301D...0x301F, 0xFF02:
      return .sign(.quote(2))
    case 0x2034, 0x2037: return .sign(.quote(3))
    case 0x2010...0x2015, 0x2212, 0x2E3A, 0x2E3B, 0xFE58, 0xFE63, 0xFF0D: return .sign(.dash)
    case 0x2026: return .sign(.dots(3))
    case 0x2025: return .sign(.dots(2))
    default: break
    }
    guard let character = Unicode.Scalar(scalar) else { return .sign(.other(scalar)) }
    switch character.properties.generalCategory {
    case .otherLetter, .modifierLetter:
      return isIdeograph(scalar) ? .ideograph : .letter
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .decimalNumber, .letterNumber,
      .otherNumber, .nonspacingMark, .spacingMark, .enclosingMark:
      return .letter
    case .control, .format: return .ignored
    default: return .sign(.other(scalar))
    }
  }

  private static func isIdeograph(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3040...0x30FF, 0x31F0...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF,
      0xFF66...0xFF9D, 0x20000...0x3FFFF:
      true
    default: false
    }
  }
}
