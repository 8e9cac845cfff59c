/// A few characters that take the place of what was typed; at most eight bytes of UTF-8.
struct Glyphs: Sendable, Hashable {
  /// The bytes, the first one lowest.
  private var packed: UInt64 = 0
  private(set) var count = 0

  init(_ text: String) {
    precondition(text.utf8.count <= 8, "\(text) is more than a few characters")
    for byte in text.utf8 {
      packed |= UInt64(byte) << UInt64(8 * count)
      count += 1
    }
  }

  func append(to output: inout [UInt8]) {
    var rest = packed
    for _ in 0..<count {
      output.append(UInt8(truncatingIfNeeded: rest))
      rest >>= 8
    }
  }

  static let none = Glyphs("")
  static let apostrophe = Glyphs("’")
  static let prime = Glyphs("′")
  static let doublePrime = Glyphs("″")
  static let ellipsis = Glyphs("…")
  static let ellipsisAndDot = Glyphs("….")
  static let noBreakSpace = Glyphs("\u{A0}")
  static let enDash = Glyphs("–")
  /// What a run of hyphens stands for that blots out a name.
  static let blank = Glyphs("——")
}
