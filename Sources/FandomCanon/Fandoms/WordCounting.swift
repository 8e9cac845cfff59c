extension WordTable {
  /// The words to count in a story: one-word names and roles in capitals, places, words of love.
  init(_ universes: [Universe], firstCharacter: [Int], romance: RomanceVocabulary) {
    self.init(expecting: 300 * universes.count + 1000)
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
    var taken: Set<String> = []
    var takenRoles: Set<String> = []
    for file in universe.files {
      var ofFile: Set<String> = []
      var roles: Set<String> = []
      UniverseFile.scan(file.ambiguous) { taken.insert(Self.folded($0)) }
      for table in [file.characters, file.minor] {
        var number = 0
        func add(_ name: UnsafeBufferPointer<UInt8>) {
          guard Self.isCounted(name) else { return }
          let key = Self.folded(name)
          guard !taken.contains(key) else { return }
          if universe.files.count > 1 { ofFile.insert(key) }
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
      taken.formUnion(ofFile)
      takenRoles.formUnion(roles)
    }
  }

  /// Whether `word` is one word of letters.
  private static func isCounted(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    for byte in word where byte < 0x80 && !(0x61...0x7A).contains(byte | 0x20) { return false }
    return !word.isEmpty
  }

  private static func folded(_ name: UnsafeBufferPointer<UInt8>) -> String {
    Tokens.key(String(decoding: name, as: UTF8.self))
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
