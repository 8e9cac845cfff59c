/// How far two texts say the same, whatever their line ends.
struct TextLikeness {
  /// Every run of four words, as a hash.
  private let phrases: Set<UInt64>
  private let fingerprint: UInt64

  init(_ text: ContiguousArray<UInt8>) {
    var words: [UInt64] = []
    var word = Self.seed
    var whole = Self.seed
    for byte in text {
      if byte > 0x20 {
        word = (word ^ UInt64(byte)) &* Self.prime
      } else if word != Self.seed {
        words.append(word)
        whole = (whole ^ word) &* Self.prime
        word = Self.seed
      }
    }
    if word != Self.seed {
      words.append(word)
      whole = (whole ^ word) &* Self.prime
    }
    fingerprint = whole
    var phrases: Set<UInt64> = []
    for end in words.indices where end >= 3 {
      let phrase = words[(end - 3)...end].reduce(Self.seed) { ($0 ^ $1) &* Self.prime }
      phrases.insert(phrase)
    }
    self.phrases = phrases
  }

  /// Whether the words are the same.
  func equals(_ other: TextLikeness) -> Bool { fingerprint == other.fingerprint }

  /// Whether one is a version of the other: they share a third of the shorter one's phrases.
  func resembles(_ other: TextLikeness) -> Bool {
    if equals(other) { return true }
    let shorter = min(phrases.count, other.phrases.count)
    guard shorter > 0 else { return false }
    let (small, large) =
      phrases.count <= other.phrases.count ? (phrases, other.phrases) : (other.phrases, phrases)
    return small.reduce(0) { $0 + (large.contains($1) ? 1 : 0) } * 3 >= shorter
  }

  // FNV-1a, 64 bits.
  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let prime: UInt64 = 0x100_0000_01B3
}
