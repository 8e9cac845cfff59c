/// The number by which words are told from one another. It holds for one run of the program.
struct WordKey {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325
  /// Whether `value` says all: there were only letters of ASCII.
  private var isWhole = true

  mutating func add(_ letter: UInt32) {
    if letter < 0x80 { mix(UInt64(letter)) } else { isWhole = false }
  }

  mutating func addApostrophe() { mix(UInt64(UInt8(ascii: "'"))) }

  /// The key of the word that is `letters` as a whole.
  mutating func finish(_ letters: () -> String) -> UInt64 {
    if isWhole { return value }
    // Strings with the same characters have the same hash, composed or not.
    var hasher = Hasher()
    hasher.combine(letters())
    return UInt64(bitPattern: Int64(hasher.finalize()))
  }

  /// The key of some words in a row.
  static func sequence(_ keys: some Sequence<UInt64>) -> UInt64 {
    var sequence = WordKey()
    for key in keys { sequence.mix(key) }
    return sequence.value
  }

  private mutating func mix(_ bits: UInt64) {
    value = (value ^ bits) &* 0x9E37_79B9_7F4A_7C15
    value ^= value >> 29
  }
}
