/// Numbers that look like chance and follow from a book's key alone.
///
/// Each purpose has its own sequence, so that a new colour does not change the ornaments.
struct Chance {
  private var state: UInt64

  init(_ key: String, for purpose: String) {
    // FNV-1a.
    state = 0xCBF2_9CE4_8422_2325
    for byte in (purpose + "\u{0}" + key).utf8 {
      state = (state ^ UInt64(byte)) &* 0x100_0000_01B3
    }
  }

  /// SplitMix64.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }

  /// At least 0, below `bound`.
  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }

  /// At least `low`, below `high`.
  mutating func between(_ low: Double, _ high: Double) -> Double {
    low + (high - low) * (Double(next() >> 11) / Double(1 << 53))
  }

  /// True once in `times`.
  mutating func once(in times: Int) -> Bool { below(times) == 0 }

  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }

  mutating func shuffle<Element>(_ elements: [Element]) -> [Element] {
    var result = elements
    for index in result.indices.dropLast() {
      result.swapAt(index, index + below(result.count - index))
    }
    return result
  }

  /// The name that `key` draws from `names`: each name has its lot, the highest wins. A name more
  /// takes its share of the keys and leaves all others where they were.
  static func draw(_ key: String, from names: [String], for purpose: String) -> Int? {
    var best: (index: Int, lot: UInt64)?
    for (index, name) in names.enumerated() {
      var chance = Chance(key, for: "\(purpose) \(name)")
      let lot = chance.next()
      if best.map({ lot > $0.lot }) ?? true { best = (index, lot) }
    }
    return best?.index
  }
}
