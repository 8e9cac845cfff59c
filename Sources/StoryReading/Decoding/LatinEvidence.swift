/// Where the bytes above 0x7F stand in text that is mostly ASCII: what tells the Latin encodings apart.
struct LatinEvidence {
  private(set) var high = 0
  /// Bytes that are symbols in Windows-1252 but stand inside a word.
  private var symbolsInWords = 0
  /// Bytes that are quotation marks or apostrophes in Mac OS Roman and stand as such.
  private var macQuotes = 0
  /// Bytes that are quotation marks or apostrophes in Windows-1252 and stand as such.
  private var windowsQuotes = 0
  /// Whether there are bytes of 0x80 to 0x9F, which the ISO 8859 encodings do not use.
  private(set) var hasC1 = false

  init(_ bytes: ContiguousArray<UInt8>) {
    bytes.withUnsafeBufferPointer { buffer in
      for place in buffer.indices where buffer[place] >= 0x80 {
        count(
          buffer[place], after: place > 0 ? buffer[place - 1] : 0x20,
          before: place + 1 < buffer.count ? buffer[place + 1] : 0x20)
      }
    }
  }

  var isMacintosh: Bool { macQuotes > 2 * windowsQuotes && macQuotes * 3 >= high }

  /// Whether more than one of twenty characters would be nonsense in Windows-1252.
  var speaksAgainstWindows1252: Bool { symbolsInWords * 20 > high }

  private mutating func count(_ byte: UInt8, after: UInt8, before: UInt8) {
    high += 1
    if byte < 0xA0 { hasC1 = true }
    let (follows, precedes) = (Self.isLetter(after), Self.isLetter(before))
    switch byte {
    case 0xD5: if follows && precedes { macQuotes += 1 }
    case 0xD2, 0xD4: if !follows && precedes { macQuotes += 1 }
    case 0xD3: if !precedes && after != 0x20 { macQuotes += 1 }
    case 0x92: if follows { windowsQuotes += 1 }
    case 0x91, 0x93: if !follows { windowsQuotes += 1 }
    case 0x94: if after != 0x20 { windowsQuotes += 1 }
    case 0x80...0x9F: if follows && precedes && !Self.joining.contains(byte) { symbolsInWords += 1 }
    case 0xA1...0xA9, 0xAC, 0xAE...0xB6, 0xB8, 0xB9, 0xBC...0xBF:
      if follows && precedes { symbolsInWords += 1 }
    default: break
    }
  }

  // Dashes, the ellipsis and the letters of 0x80 to 0x9F do stand between letters.
  private static let joining: Set<UInt8> = [
    0x85, 0x96, 0x97, 0x8A, 0x8C, 0x8E, 0x9A, 0x9C, 0x9E, 0x9F,
  ]

  private static func isLetter(_ byte: UInt8) -> Bool {
    0x61...0x7A ~= byte | 0x20 || byte >= 0xC0
  }
}
