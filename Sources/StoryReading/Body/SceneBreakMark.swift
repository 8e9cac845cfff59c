/// Lines that part two scenes (`Resources/SceneBreaks.toml` and the rules below).
enum SceneBreakMark {
  /// Whether `range` is a break: few symbols, letters like `oOo`, or words of the vocabulary.
  static func isBreak(
    _ manuscript: Manuscript, _ range: Range<Int>, _ vocabulary: SceneBreakVocabulary
  ) -> Bool {
    guard range.count <= 1000 else { return false }
    return manuscript.bytes(range) { bytes in
      switch shape(bytes) {
      case .prose: false
      case .symbols: !vocabulary.never.contains(String(decoding: bytes, as: UTF8.self))
      case .letters: isMirrored(bytes)
      case .words: isWorded(bytes, vocabulary) || isSpread(bytes)
      }
    }
  }

  private enum Shape { case prose, symbols, letters, words }

  private static func shape(_ bytes: UnsafeBufferPointer<UInt8>) -> Shape {
    var (letters, crosses) = (0, 0)
    var symbols = SymbolSet()
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      switch byte {
      case UInt8(ascii: "o"), UInt8(ascii: "O"), UInt8(ascii: "x"), UInt8(ascii: "X"),
        UInt8(ascii: "0"):
        crosses += 1
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A:
        letters += 1
        if bytes.count > 40 && byte >= 0x41 || letters + crosses > 16 { return .prose }
      case 0x20, 0x09: break
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"): return .prose
      case 0x80...:
        let (scalar, length) = UTF8Bytes.scalar(bytes, at: place)
        if !isSymbol(scalar) { return .prose }
        symbols.insert(scalar)
        place += length - 1
      default: symbols.insert(UInt32(byte))
      }
      place += 1
    }
    if letters > 0 { return .words }
    if crosses > 0 { return crosses + symbols.total >= 3 ? .letters : .prose }
    return symbols.distinct <= 4 || isSpread(bytes) ? .symbols : .prose
  }

  private static func isWorded(
    _ bytes: UnsafeBufferPointer<UInt8>, _ vocabulary: SceneBreakVocabulary
  ) -> Bool {
    let compact = NormalForm.compact(bytes)
    if vocabulary.words.contains(compact) { return true }
    return vocabulary.decorated.contains(compact) && isDecorated(bytes)
  }

  /// Whether symbols stand at both ends: `-30-`, `~ later ~`.
  static func isDecorated(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    [bytes.first, bytes.last].allSatisfy { $0.map("*~-=_+#<>".utf8.contains) == true }
  }

  /// `*   >   =   4   #   @`: single signs with spaces between them, hardly any of them a letter.
  private static func isSpread(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var (signs, letters, length) = (0, 0, 0)
    for byte in bytes {
      if byte == 0x20 || byte == 0x09 {
        length = 0
        continue
      }
      length += 1
      if length > 1 || byte >= 0x80 { return false }
      signs += 1
      if 0x30...0x39 ~= byte || 0x61...0x7A ~= byte | 0x20 { letters += 1 }
    }
    return signs >= 5 && letters <= 1
  }

  /// Whether the letters read the same from both ends, so that `XOXO` and `Ooo` stay prose.
  private static func isMirrored(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let letters = bytes.filter { $0 & 0x5F == 0x4F || $0 & 0x5F == 0x58 || $0 == 0x30 }
    let isNumber = letters.allSatisfy { $0 == 0x30 }
    return !isNumber && letters.elementsEqual(letters.reversed())
  }

  /// Characters above 0x7F that are neither letters nor marks of speech.
  private static func isSymbol(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xA0...0xA9, 0xAC...0xB1, 0xB4...0xB8, 0xD7, 0xF7: true
    case 0x2018...0x201F, 0x2026, 0x2039, 0x203A: false
    case 0x2010...0x2BFF, 0x3003, 0x3012, 0x3013, 0x301C, 0x3030: true
    case 0xFF03, 0xFF05, 0xFF06, 0xFF0A, 0xFF0B, 0xFF0D, 0xFF1D, 0xFF3E, 0xFF3F, 0xFF5E: true
    case 0x1F300...0x1FAFF, 0xFE0F: true
    default: false
    }
  }
}

/// A count of symbols, and of how many different ones there are.
private struct SymbolSet {
  private(set) var total = 0
  private(set) var distinct = 0
  private var seen: [5 of UInt32] = [0, 0, 0, 0, 0]

  mutating func insert(_ scalar: UInt32) {
    total += 1
    for place in 0..<min(distinct, 5) where seen[place] == scalar { return }
    if distinct < 5 { seen[distinct] = scalar }
    distinct += 1
  }
}
