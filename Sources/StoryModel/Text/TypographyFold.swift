/// What typography may not change: the words of a text and their order.
///
/// Text before and after typography have the same fold, so comparing folds proves that no word was
/// lost. A word is a run of letters and digits with apostrophes inside; which apostrophe it is does
/// not count, nor do the marks and spaces between words.
package enum TypographyFold {
  /// Appends the words of `text`, each with a space before it unless it is the first.
  package static func append(wordsOf text: UnsafeBufferPointer<UInt8>, to words: inout [UInt8]) {
    var index = 0
    var isInWord = false
    while index < text.count {
      let length = length(at: index, of: text)
      if isWord(at: index, of: text) {
        if !isInWord, !words.isEmpty { words.append(UInt8(ascii: " ")) }
        isInWord = true
        words.append(contentsOf: text[index..<index + length])
      } else if isInWord, isApostrophe(at: index, of: text),
        isWord(at: index + length, of: text)
      {
        words.append(UInt8(ascii: "'"))
      } else if !isIgnored(at: index, of: text) {
        isInWord = false
      }
      index += length
    }
  }

  /// How many bytes the character at `index` has.
  private static func length(at index: Int, of text: UnsafeBufferPointer<UInt8>) -> Int {
    let length =
      switch text[index] {
      case 0xC0..<0xE0: 2
      case 0xE0..<0xF0: 3
      case 0xF0...: 4
      default: 1
      }
    return min(length, text.count - index)
  }

  /// Letters and digits, of whatever script.
  private static func isWord(at index: Int, of text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard index < text.count else { return false }
    let byte = text[index]
    switch byte {
    case 0..<0x80: return (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
    // No letters but ª, µ and º.
    case 0xC2: return [0xAA, 0xB5, 0xBA].contains(self.byte(text, index + 1))
    case 0xE2: return self.byte(text, index + 1) >= 0xBA
    case 0xE3: return self.byte(text, index + 1) != 0x80
    case 0xEF: return self.byte(text, index + 1) != 0xBB
    default: return true
    }
  }

  private static func isApostrophe(at index: Int, of text: UnsafeBufferPointer<UInt8>) -> Bool {
    if text[index] == UInt8(ascii: "'") { return true }
    let (second, third) = (byte(text, index + 1), byte(text, index + 2))
    return text[index] == 0xE2 && second == 0x80 && [0x98, 0x99, 0xB2].contains(third)
  }

  /// Soft hyphens and what has no width.
  private static func isIgnored(at index: Int, of text: UnsafeBufferPointer<UInt8>) -> Bool {
    let (second, third) = (byte(text, index + 1), byte(text, index + 2))
    return text[index] == 0xC2 && second == 0xAD
      || text[index] == 0xE2 && second == 0x80 && (0x8B...0x8D).contains(third)
  }

  private static func byte(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> UInt8 {
    index < text.count ? text[index] : 0
  }
}
