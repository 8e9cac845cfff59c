import StoryModel

/// Which universes know a name: asked of the header of a story that names no fandom.
final class NameIndex: Sendable {
  /// A hash of a name's key → where it may be known. A hit is confirmed by the universe's cast.
  private let universes: [UInt64: [Int16]]

  init(_ all: [Universe]) {
    var universes: [UInt64: [Int16]] = [:]
    universes.reserveCapacity(all.count * 400)
    for (index, universe) in all.enumerated() {
      func add(_ name: UnsafeBufferPointer<UInt8>) {
        var hash = Self.hash(name)
        // Beyond ASCII only Unicode knows what is a letter and which is its small form.
        if name.contains(where: { $0 >= 0x80 }) {
          var key = Tokens.key(String(decoding: name, as: UTF8.self))
          hash = key.withUTF8 { Self.hash($0) }
        }
        if universes[hash]?.last != Int16(index) {
          universes[hash, default: []].append(Int16(index))
        }
      }
      for file in universe.files {
        for table in [file.characters, file.minor] {
          UniverseFile.scan(table, entry: { add($0) }, value: { add($0) })
        }
        for table in [file.ambiguous, file.pairings] { UniverseFile.scan(table) { add($0) } }
      }
    }
    self.universes = universes
  }

  /// The universes that may know the name or pairing with the key `key` (`Tokens.key`).
  func universes(knowing key: String) -> [Int] {
    var key = key
    return (universes[key.withUTF8 { Self.hash($0) }] ?? []).map(Int.init)
  }

  /// The same for all names with the same key: of letters and digits alone, without case.
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
