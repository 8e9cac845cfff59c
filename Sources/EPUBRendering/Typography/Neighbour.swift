/// What stands beside a mark, as far as it tells on which side of a word the mark is.
enum Neighbour: Sendable {
  /// The beginning or the end of a line.
  case edge
  case space
  /// A bracket that opens, `¿`, `¡`.
  case opening
  /// A mark that ends a word or a sentence: `,`, `.`, `)`, `…`.
  case closing
  case dash
  case symbol
  case digit
  case capital
  case small
  /// A letter that is not of ASCII, large or small.
  case letter
  /// A quotation mark: what stands behind it counts.
  case quote

  var isBlank: Bool { self == .edge || self == .space }

  var isLetter: Bool { self == .small || self == .capital || self == .letter }

  var isWord: Bool { isLetter || self == .digit }

  /// Where quotations may begin before the mark.
  var precedesOpening: Bool { isBlank || self == .opening }

  /// Where quotations may end behind the mark.
  var followsClosing: Bool { isBlank || self == .closing }

  init(ascii byte: UInt8) {
    self =
      switch byte {
      case 0x61...0x7A: .small
      case 0x41...0x5A: .capital
      case 0x30...0x39: .digit
      case TypedText.lineEnd: .edge
      case 0...0x20: .space
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"): .quote
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): .opening
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: "."),
        UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"),
        UInt8(ascii: "?"):
        .closing
      case UInt8(ascii: "-"): .dash
      default: .symbol
      }
  }

  /// The neighbour whose bytes of UTF-8 are `first`, `second` and, where there is one, `third`.
  init(_ first: UInt8, _ second: UInt8, _ third: UInt8) {
    self =
      switch (first, second, third) {
      case (0xC2, 0xA0, _): .space
      case (0xC2, 0xAB, _), (0xC2, 0xBB, _), (0xC2, 0xB4, _): .quote
      case (0xC2, 0xA1, _), (0xC2, 0xBF, _): .opening
      case (0xC2, _, _): .symbol
      case (0xE2, 0x80, 0x80...0x8B), (0xE2, 0x80, 0xA8...0xA9), (0xE2, 0x80, 0xAF): .space
      case (0xE2, 0x80, 0x90...0x95): .dash
      case (0xE2, 0x80, 0x98...0x9F), (0xE2, 0x80, 0xB9...0xBA): .quote
      case (0xE2, 0x80, 0xA6), (0xE2, 0x80, 0xB2...0xB4): .closing
      case (0xE2, 0xBA...0xBF, _): .letter
      case (0xE2, _, _): .symbol
      case (0xE3, 0x80, 0x80): .space
      case (0xE3, 0x80, 0x81...0xBF), (0xEF, 0xBC...0xBD, _): .symbol
      // Pictures of faces and the like.
      case (0xF0, 0x9F, _): .symbol
      default: .letter
      }
  }
}
