/// A few characters that take the place of what was typed; at most eight bytes of UTF-8.
struct Glyphs: Sendable, Hashable {
  /// The bytes, the first one lowest.
  private var packed: UInt64 = 0
  private var length: UInt8 = 0

  var count: Int { Int(length) }

  init(_ text: String) {
    precondition(text.utf8.count <= 8, "\(text) is more than a few characters")
    for byte in text.utf8 {
      packed |= UInt64(byte) << UInt64(8 * count)
      length += 1
    }
  }

  static func + (first: Glyphs, second: Glyphs) -> Glyphs {
    precondition(first.count + second.count <= 8, "more than a few characters")
    var both = first
    both.packed |= second.packed << UInt64(8 * first.count)
    both.length += second.length
    return both
  }

  /// Writes the bytes to `place`, where there must be room for `Glyphs.room` of them.
  func write(to place: UnsafeMutablePointer<UInt8>) {
    UnsafeMutableRawPointer(place).storeBytes(of: packed.littleEndian, as: UInt64.self)
  }

  /// The most bytes that there are.
  static let room = 8

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
