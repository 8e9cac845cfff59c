import StoryModel

/// Hashes the words of a text, and each run of six of them, in one pass over its bytes.
struct WordHashing {
  var sample = HashSample()
  /// Of all words so far.
  private(set) var text: UInt64 = 0
  /// The hashes of the last six words, the newest at `words % 6`.
  private var last: (UInt64, UInt64, UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0, 0, 0)
  private var words = 0

  mutating func add(_ blocks: [Block]) {
    for block in blocks {
      switch block {
      case .paragraph(let inlines), .aligned(_, let inlines), .heading(let inlines): add(inlines)
      case .verse(let lines): for line in lines { add(line) }
      case .quotation(let blocks): add(blocks)
      case .preformatted(let lines): for line in lines { add(line) }
      // What an author says at a chapter changes from copy to copy.
      case .note, .sceneBreak, .image: break
      }
    }
  }

  private mutating func add(_ inlines: [Inline]) {
    for inline in inlines {
      switch inline {
      case .text(let text): add(text)
      case .emphasis(let inlines), .strong(let inlines), .struck(let inlines),
        .thought(let inlines):
        add(inlines)
      case .lineBreak: break
      }
    }
  }

  /// A word is a run of letters and digits of ASCII and of all other characters; of the scripts that
  /// know no spaces (U+3000 and up) each character is one.
  private mutating func add(_ text: Text) {
    text.withBytes { bytes in
      var word = Self.seed
      var place = 0
      while place < bytes.count {
        let byte = bytes[place]
        let letter = Self.letters[Int(byte)]
        if letter == 0 || byte >= 0xE3 {
          if word != Self.seed { add(word: word) }
          word = Self.seed
        }
        if letter != 0 { word = (word ^ UInt64(letter)) &* Self.prime }
        // Signs and quotation marks of Unicode: U+0080 to U+00BF, U+2000 to U+2FFF.
        place += byte == 0xE2 ? 3 : byte == 0xC2 ? 2 : 1
      }
      if word != Self.seed { add(word: word) }
    }
  }

  private mutating func add(word: UInt64) {
    text = Self.mixed(text &+ word)
    last = (last.1, last.2, last.3, last.4, last.5, word)
    words += 1
    guard words >= 6 else { return }
    var run = last.0
    run = Self.rotated(run) &+ last.1
    run = Self.rotated(run) &+ last.2
    run = Self.rotated(run) &+ last.3
    run = Self.rotated(run) &+ last.4
    run = Self.rotated(run) &+ last.5
    sample.add(UInt32(truncatingIfNeeded: Self.mixed(run) >> 32))
  }

  private static func rotated(_ value: UInt64) -> UInt64 { value << 11 | value >> 53 }

  /// The finish of SplitMix64 (Steele, Lea, Flood 2014): every bit of the input counts in each of
  /// the result.
  private static func mixed(_ value: UInt64) -> UInt64 {
    var mixed = value
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  /// Offset and prime of FNV-1a, 64 bits.
  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let prime: UInt64 = 0x0000_0100_0000_01B3

  /// For each byte what it counts as in a word, capitals as small letters; 0 where it parts words.
  private static let letters: [UInt8] = (0...255).map { (byte: Int) -> UInt8 in
    switch UInt8(byte) {
    case 0x30...0x39, 0x61...0x7A, 0x80...0xC1, 0xC3...0xE1, 0xE3...0xFF: UInt8(byte)
    case 0x41...0x5A: UInt8(byte) | 0x20
    default: 0
    }
  }
}
