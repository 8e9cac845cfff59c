/// How well a line ends between two pieces of a text.
struct LineEnd {
  private let piece: Substring.UnicodeScalarView
  private let next: Unicode.Scalar?
  private let isSpaced: Bool
  private let hasSpaces: Bool

  /// - Parameter gap: What is between the piece and the next one, in bytes; may be empty.
  init(_ text: String, piece: Range<Int>, gap: Range<Int>) {
    let utf8 = text.utf8
    func index(_ byte: Int) -> String.Index { utf8.index(utf8.startIndex, offsetBy: byte) }
    self.piece = text[index(piece.lowerBound)..<index(piece.upperBound)].unicodeScalars
    next = text[index(gap.upperBound)...].unicodeScalars.first
    isSpaced = !gap.isEmpty
    hasSpaces = utf8.contains(UInt8(ascii: " "))
  }

  /// Nothing where it is indifferent, less than nothing where it is good.
  var cost: Double {
    guard let last = piece.last else { return 0 }
    if isSpaced { return ofWords(last) }
    if last == "/" || last == "-" || last == "–" || last == "—" { return -0.25 }
    return ofSigns(last)
  }

  /// A line ends well with a mark, and badly with a short word: `of`, `the`.
  private func ofWords(_ last: Unicode.Scalar) -> Double {
    switch last {
    case "/", ":", ";", "—", "–": return -0.25
    case ",", ".", "!", "?", "…", "،": return -0.1
    case "&", "+": return 0.3
    default:
      let count = piece.count
      if LineEnd.isHan(last) || LineEnd.isKana(last) || LineEnd.isHangul(last) { return 0 }
      return count == 1 ? 0.25 : count <= 3 ? 0.12 : 0
    }
  }

  /// Where words are not parted by spaces.
  private func ofSigns(_ last: Unicode.Scalar) -> Double {
    if "、。，．：；！？…」』）】》・·".unicodeScalars.contains(last) { return -0.3 }
    guard let next else { return 0 }
    // Koreans part words by spaces; lines end there, where there are some.
    if LineEnd.isHangul(last), LineEnd.isHangul(next) { return hasSpaces ? 3 : 0.1 }
    if LineEnd.isKatakana(last), LineEnd.isKatakana(next) { return 1 }
    // What follows a word in kana belongs to it.
    if LineEnd.isHiragana(next) { return 0.3 }
    if LineEnd.isHiragana(last) { return -0.05 }
    return 0.05
  }

  private static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    (0x3400...0x9FFF).contains(scalar.value) || (0x2_0000...0x3_FFFF).contains(scalar.value)
  }
  private static func isHiragana(_ scalar: Unicode.Scalar) -> Bool {
    (0x3041...0x309F).contains(scalar.value)
  }
  private static func isKatakana(_ scalar: Unicode.Scalar) -> Bool {
    (0x30A0...0x30FF).contains(scalar.value)
  }
  private static func isKana(_ scalar: Unicode.Scalar) -> Bool {
    isHiragana(scalar) || isKatakana(scalar)
  }
  private static func isHangul(_ scalar: Unicode.Scalar) -> Bool {
    (0xAC00...0xD7A3).contains(scalar.value)
  }
}
