/// One pass over running text: its words, and whether any mark of emphasis or thought is in it.
struct WordScan {
  private(set) var words = 0
  private(set) var hasMarks = false

  /// Words are runs of letters and digits with inner apostrophes, straight or curly. Where words are
  /// not parted by spaces, each Han or Kana character counts as one, as word processors have it.
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    let classes = ByteClass.table
    var place = range.lowerBound
    let end = range.upperBound
    var inside: UInt8 = 0
    var count = 0
    var seen: UInt8 = 0
    while place < end {
      let kind = classes[bytes[place]]
      if kind <= ByteClass.mark {
        let isWord = kind & ByteClass.word
        count &+= Int(isWord & ~inside)
        inside = isWord
        seen |= kind
        place &+= 1
      } else if kind == ByteClass.apostrophe {
        let joins =
          inside == 1 && place + 1 < end && Self.isLetter(bytes, at: place + 1, before: end)
        inside = joins ? 1 : 0
        place &+= 1
      } else {
        let (scalar, length) = UTF8Bytes.scalar(bytes, at: place)
        if scalar == 0x2019 {
          let joins =
            inside == 1 && place + 3 < end && Self.isLetter(bytes, at: place + 3, before: end)
          inside = joins ? 1 : 0
        } else {
          let isWhole = WordScalar.isHanOrKana(scalar)
          let isWord: UInt8 = WordScalar.isWord(scalar) ? 1 : 0
          count &+= isWhole ? 1 : Int(isWord & ~inside)
          inside = isWhole ? 0 : isWord
        }
        place &+= length
      }
    }
    words = count
    hasMarks = seen & ByteClass.mark != 0
  }

  private static func isLetter(
    _ bytes: UnsafeBufferPointer<UInt8>, at place: Int, before end: Int
  ) -> Bool {
    let kind = ByteClass.table[bytes[place]]
    return kind == ByteClass.word
      || (kind == ByteClass.high && WordScalar.isWord(UTF8Bytes.scalar(bytes, at: place).0))
  }
}

/// Letters and digits above 0x7F.
enum WordScalar {
  /// Whether `scalar` is part of a word rather than a mark, a symbol or a space.
  static func isWord(_ scalar: UInt32) -> Bool {
    switch scalar {
    case ..<0xC0:
      scalar == 0xAA || scalar == 0xB2 || scalar == 0xB3 || scalar == 0xB5 || scalar == 0xB9
        || scalar == 0xBA || 0xBC...0xBE ~= scalar
    case 0xD7, 0xF7: false
    case 0x2000...0x206F, 0x20A0...0x20CF, 0x2100...0x214F: false
    case 0x2190...0x2BFF, 0x2E00...0x2E7F: false
    case 0x3000...0x3004, 0x3008...0x3020, 0x3030, 0x30FB: false
    case 0xFE00...0xFE6F, 0xFEFF: false
    case 0xFF00...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF40, 0xFF5B...0xFF65, 0xFFE0...0xFFFF: false
    case 0x1F000...0x1FAFF: false
    default: true
    }
  }

  /// Whether `scalar` belongs to the scripts of Chinese and Japanese, which know no spaces.
  static func isHanOrKana(_ scalar: UInt32) -> Bool {
    switch scalar {
    case ..<0x3005: false
    case 0x3005...0x3007, 0x3041...0x30FA, 0x30FC...0x30FF, 0x31F0...0x31FF: true
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0xFF66...0xFF9F: true
    case 0x20000...0x3FFFF: true
    default: false
    }
  }
}
