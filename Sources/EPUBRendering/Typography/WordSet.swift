/// Short words, found by their bytes. Capitals of ASCII count as small letters.
struct WordSet: Sendable {
  private let words: Set<UInt128>

  /// The words of `list`, which white space parts.
  init(_ list: String?) {
    let words = (list ?? "").utf8.split { $0 <= 0x20 }
    self.words = Set(words.compactMap { Self.key(Array($0)[...]) })
  }

  func contains(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard !words.isEmpty, let key = Self.key(word) else { return false }
    return words.contains(key)
  }

  /// The bytes of `word` as one number; nil for a word that is longer than any listed.
  private static func key(_ word: some Collection<UInt8>) -> UInt128? {
    guard (1...16).contains(word.count) else { return nil }
    return word.reduce(UInt128(0)) { key, byte in
      key << 8 | UInt128((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
    }
  }
}
