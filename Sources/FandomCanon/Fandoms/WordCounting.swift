extension WordTable {
  /// The words to count in a story: one-word names and roles in capitals, places, words of love.
  init(_ universes: [Universe], firstCharacter: [Int], romance: RomanceVocabulary) {
    self.init(expecting: 150 * universes.count + 500)
    for (index, universe) in universes.enumerated() {
      addPeople(of: universe, first: firstCharacter[index])
      for place in universe.fandoms.flatMap(\.places) { add(capitalized: place, .place(index)) }
    }
    for (weight, list) in [(3, romance.strong), (2, romance.love), (1, romance.weak)] {
      for word in UniverseFile.list(list) {
        add(asTyped: word, .romance(weight))
        add(capitalized: word, .romance(weight))
      }
    }
  }

  /// Names that are ambiguous, or that an earlier file of the universe gives to somebody, do not
  /// tell by themselves.
  private mutating func addPeople(of universe: Universe, first: Int) {
    var taken = TakenKeys()
    var takenRoles: Set<String> = []
    for file in universe.files {
      var ofFile: [String] = []
      var roles: Set<String> = []
      UniverseFile.scan(file.ambiguous) { taken.insert(Tokens.key($0)) }
      for table in [file.characters, file.minor] {
        var number = 0
        func add(_ name: UnsafeBufferPointer<UInt8>) {
          guard Self.isCounted(name) else { return }
          guard !taken.contains(name) else { return }
          if universe.files.count > 1 { ofFile.append(Tokens.key(name)) }
          self.add(capitalized: name, .name(first + number))
        }
        UniverseFile.scan(table) { key in
          number = universe.numbers[String(decoding: key, as: UTF8.self)] ?? 0
          add(key)
        } value: {
          add($0)
        }
      }
      for entry in UniverseFile.entries(file.roles) {
        let key = Tokens.key(entry.key)
        guard !takenRoles.contains(key),
          let number = entry.values.lazy.compactMap({ universe.numbers[$0] }).first
        else { continue }
        roles.insert(key)
        add(capitalized: entry.key, .role(first + number))
      }
      for key in ofFile { taken.insert(key) }
      takenRoles.formUnion(roles)
    }
  }

  /// Whether `word` is one word of letters.
  private static func isCounted(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    for byte in word where byte < 0x80 && !(0x61...0x7A).contains(byte | 0x20) { return false }
    return !word.isEmpty
  }

  private mutating func add(capitalized word: String, _ meaning: Meaning) {
    var word = word
    word.withUTF8 { add(capitalized: $0, meaning) }
  }

  private mutating func add(asTyped word: String, _ meaning: Meaning) {
    var word = word
    word.withUTF8 { if Self.isCounted($0) { add($0, meaning) } }
  }

  /// Adds `word` with a capital at its head, where it is one word of letters.
  private mutating func add(capitalized word: UnsafeBufferPointer<UInt8>, _ meaning: Meaning) {
    guard Self.isCounted(word) else { return }
    if (0x41...0x5A).contains(word[0]) { return add(word, meaning) }
    let small = String(decoding: word, as: UTF8.self)
    var capitalized = small.prefix(1).uppercased() + small.dropFirst()
    capitalized.withUTF8 { add($0, meaning) }
  }
}

/// Keys of names that are not counted; most names are told from them without making a string.
private struct TakenKeys {
  private var keys: Set<String> = []
  /// By the last five bits of a key's first byte, which capitals and small letters share: the
  /// lengths of the keys, a bit each.
  private var lengths = [UInt64](repeating: 0, count: 32)
  private var areASCII = true

  mutating func insert(_ key: String) {
    guard let first = key.utf8.first else { return }
    lengths[Int(first & 31)] |= 1 << UInt64(key.utf8.count & 63)
    if !key.utf8.allSatisfy({ $0 < 0x80 }) { areASCII = false }
    keys.insert(key)
  }

  func contains(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    guard name.allSatisfy({ $0 < 0x80 }) else {
      return !areASCII && keys.contains(Tokens.key(name))
    }
    if lengths[Int(name[0] & 31)] & (1 << UInt64(name.count & 63)) == 0 { return false }
    return keys.contains(Tokens.key(name))
  }
}
