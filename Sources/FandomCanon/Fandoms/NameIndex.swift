/// Which universes know a name: asked of the header of a story that names no fandom.
///
/// An open-addressed table of the hashes of all names. It may say too much, never too little: whoever
/// asks looks into the cast.
final class NameIndex: Sendable {
  private let hashes: [UInt64]
  /// For each hash one more than the index of a universe; 0 where there is none.
  private let universes: [UInt16]

  init(_ all: [Universe]) {
    var hashes: [UInt64] = []
    var owners: [UInt16] = []
    for (index, universe) in all.enumerated() {
      func add(_ name: UnsafeBufferPointer<UInt8>) {
        hashes.append(Self.hash(ofName: name))
        owners.append(UInt16(index + 1))
      }
      for file in universe.files {
        for table in [file.characters, file.minor] {
          UniverseFile.scan(table, entry: { add($0) }, value: { add($0) })
        }
        for table in [file.ambiguous, file.pairings] { UniverseFile.scan(table) { add($0) } }
      }
    }
    (self.hashes, universes) = Self.table(hashes, owners)
  }

  private static func table(
    _ hashes: [UInt64], _ owners: [UInt16]
  ) -> (hashes: [UInt64], universes: [UInt16]) {
    var capacity = 1024
    while capacity < hashes.count * 2 { capacity *= 2 }
    var slots = [UInt64](repeating: 0, count: capacity)
    var universes = [UInt16](repeating: 0, count: capacity)
    for (hash, owner) in zip(hashes, owners) {
      var slot = Self.home(hash, capacity)
      while universes[slot] != 0, slots[slot] != hash || universes[slot] != owner {
        slot = (slot + 1) & (capacity - 1)
      }
      slots[slot] = hash
      universes[slot] = owner
    }
    return (slots, universes)
  }

  /// The universes that may know the name or pairing with the key `key` (`Tokens.key`), in order.
  func universes(knowing key: String) -> [Int] {
    var key = key
    let hash = key.withUTF8 { Self.hash($0) }
    var found: [Int] = []
    var slot = Self.home(hash, hashes.count)
    while universes[slot] != 0 {
      if hashes[slot] == hash { found.append(Int(universes[slot]) - 1) }
      slot = (slot + 1) & (hashes.count - 1)
    }
    return found.sorted()
  }

  private static func home(_ hash: UInt64, _ capacity: Int) -> Int {
    Int(truncatingIfNeeded: hash &>> 20) & (capacity - 1)
  }

  /// The hash of the key of `name`. Beyond ASCII only Unicode knows what is a letter and which is
  /// its small form.
  private static func hash(ofName name: UnsafeBufferPointer<UInt8>) -> UInt64 {
    if name.allSatisfy({ $0 < 0x80 }) { return hash(name) }
    var key = Tokens.key(name)
    return key.withUTF8 { hash($0) }
  }

  /// Of letters and digits alone, without case: the same for a name in ASCII and for its key.
  private static func hash(_ name: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in name {
      switch byte {
      case 0x41...0x5A: hash = (hash ^ UInt64(byte | 0x20)) &* 0x100_0000_01B3
      case 0x61...0x7A, 0x30...0x39, 0x80...0xFF: hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
      default: continue
      }
    }
    return hash
  }
}
