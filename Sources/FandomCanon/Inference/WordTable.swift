/// Words, and what each tells of; found by their bytes without a `String` for each.
///
/// An open-addressed table. The key of a word is made while its bytes are walked (`key(_:adding:)`);
/// a hit is confirmed by comparing bytes, so a collision can never miscount.
struct WordTable: Sendable {
  /// What a word of the text tells.
  enum Meaning: Sendable, Hashable {
    /// A name of a character, by number over all universes.
    case name(Int)
    /// What a character is (`Slayer`): it counts, but less.
    case role(Int)
    /// A word of the world of the universe with this index.
    case place(Int)
    /// A word of love, with its weight.
    case romance(Int)
  }

  private struct Slot {
    var key: UInt64 = 0
    /// One more than the index in `entries`; 0 in an empty slot.
    var entry: Int32 = 0
  }

  private struct Entry {
    /// Where the word stands in `pool`.
    let word: Range<Int32>
    /// The first and last of its meanings in `meanings`.
    var first: Int32
    var last: Int32
  }

  private var slots: [Slot]
  private var entries: [Entry] = []
  private var pool: [UInt8] = []
  /// The meanings of all words, each with the index of the word's next one; -1 after the last.
  private var meanings: [(meaning: Meaning, next: Int32)] = []

  /// An empty table with room for about `count` words; it grows when it has to.
  init(expecting count: Int = 1000) {
    var capacity = 1024
    while capacity < count * 3 { capacity *= 2 }
    slots = Array(repeating: Slot(), count: capacity)
    entries.reserveCapacity(count)
    meanings.reserveCapacity(count)
    pool.reserveCapacity(count * 8)
  }

  /// Adds `meaning` to those of `word`, unless it has it.
  mutating func add(_ word: UnsafeBufferPointer<UInt8>, _ meaning: Meaning) {
    var key: UInt64 = 0
    for byte in word { key = Self.key(key, adding: byte) }
    var index = Self.home(key, slots.count)
    while slots[index].entry != 0 {
      let entry = Int(slots[index].entry) - 1
      if slots[index].key == key, isWord(entry, word) { return add(meaning, to: entry) }
      index = (index + 1) & (slots.count - 1)
    }
    let start = Int32(pool.count)
    pool.append(contentsOf: word)
    let link = Int32(meanings.count)
    meanings.append((meaning, -1))
    entries.append(Entry(word: start..<Int32(pool.count), first: link, last: link))
    slots[index] = Slot(key: key, entry: Int32(entries.count))
    if entries.count * 2 > slots.count { grow() }
  }

  private mutating func add(_ meaning: Meaning, to entry: Int) {
    var link = entries[entry].first
    while link >= 0 {
      if meanings[Int(link)].meaning == meaning { return }
      link = meanings[Int(link)].next
    }
    let last = Int(entries[entry].last)
    meanings[last].next = Int32(meanings.count)
    entries[entry].last = Int32(meanings.count)
    meanings.append((meaning, -1))
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: old.count * 2)
    for slot in old where slot.entry != 0 {
      var index = Self.home(slot.key, slots.count)
      while slots[index].entry != 0 { index = (index + 1) & (slots.count - 1) }
      slots[index] = slot
    }
  }

  private func isWord(_ entry: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let word = entries[entry].word
    guard word.count == bytes.count else { return false }
    for (index, byte) in bytes.enumerated() where pool[Int(word.lowerBound) + index] != byte {
      return false
    }
    return true
  }

  /// How many words it holds.
  var count: Int { entries.count }

  /// The word with the index `entry`.
  func word(_ entry: Int) -> String {
    let range = entries[entry].word
    return String(decoding: pool[Int(range.lowerBound)..<Int(range.upperBound)], as: UTF8.self)
  }

  /// Calls `body` with each meaning of the word with the index `entry`, in the order of adding.
  @inline(__always)
  func forEachMeaning(of entry: Int, _ body: (Meaning) -> Void) {
    var link = entries[entry].first
    while link >= 0 {
      body(meanings[Int(link)].meaning)
      link = meanings[Int(link)].next
    }
  }

  /// The meanings of the word with the index `entry`, in the order of adding.
  func meanings(at entry: Int) -> [Meaning] {
    var found: [Meaning] = []
    forEachMeaning(of: entry) { found.append($0) }
    return found
  }

  /// The meanings of `word`, in the order of adding.
  func meanings(of word: String) -> [Meaning] {
    var word = word
    return word.withUTF8 { bytes in
      var key: UInt64 = 0
      for byte in bytes { key = Self.key(key, adding: byte) }
      guard let entry = find(key, bytes) else { return [] }
      var found: [Meaning] = []
      forEachMeaning(of: entry) { found.append($0) }
      return found
    }
  }

  @inline(__always)
  private func find(_ key: UInt64, _ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var index = Self.home(key, slots.count)
    while slots[index].entry != 0 {
      let entry = Int(slots[index].entry) - 1
      if slots[index].key == key, isWord(entry, bytes) { return entry }
      index = (index + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Words of up to twelve letters have a key of their own.
  @inline(__always)
  private static func key(_ key: UInt64, adding byte: UInt8) -> UInt64 {
    (key &<< 5 | key &>> 59) ^ UInt64(byte)
  }

  @inline(__always)
  private static func home(_ key: UInt64, _ count: Int) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) &>> 40) & (count - 1)
  }

  /// Calls `body` for each word of `bytes` that the table holds: its index for `forEachMeaning`,
  /// where it begins, and where it ends.
  ///
  /// A word is a run of ASCII letters, digits and bytes beyond ASCII that are no punctuation.
  func scan(_ bytes: UnsafeBufferPointer<UInt8>, _ body: (Int, Int, Int) -> Void) {
    slots.withUnsafeBufferPointer { slots in
      Self.steps.withUnsafeBufferPointer { steps in
        var position = 0
        while position < bytes.count {
          let step = steps[Int(bytes[position])]
          guard step == 0 else {
            position += Int(step)
            continue
          }
          let start = position
          position = look(up: start, in: bytes, slots, steps, body)
        }
      }
    }
  }

  /// Like `scan`, but only the words that begin with a capital or a byte beyond ASCII: names.
  ///
  /// Eight bytes at a time are asked whether a word of that kind can begin in them; few can.
  func scanNames(_ bytes: UnsafeBufferPointer<UInt8>, _ body: (Int, Int, Int) -> Void) {
    guard let base = bytes.baseAddress else { return }
    slots.withUnsafeBufferPointer { slots in
      Self.steps.withUnsafeBufferPointer { steps in
        var end = 0
        var position = 0
        func tryWord(at start: Int) {
          guard start >= end, Self.beginsWord(bytes, start, steps) else { return }
          end = look(up: start, in: bytes, slots, steps, body)
        }
        while position + 8 <= bytes.count {
          let eight = UnsafeRawPointer(base + position).loadUnaligned(as: UInt64.self).littleEndian
          var candidates = Self.possibleInitials(eight)
          while candidates != 0 {
            tryWord(at: position + candidates.trailingZeroBitCount / 8)
            candidates &= candidates &- 1
          }
          position += 8
        }
        while position < bytes.count {
          if bytes[position] >= 0x80 || bytes[position] & 0x60 == 0x40 { tryWord(at: position) }
          position += 1
        }
      }
    }
  }

  /// The high bit of each byte of `eight` that is from `@` to `_` or beyond ASCII.
  @inline(__always)
  private static func possibleInitials(_ eight: UInt64) -> UInt64 {
    let high: UInt64 = 0x8080_8080_8080_8080
    // A byte of `others` is 0 where bits 5 and 6 are those of a capital, and at most 0x60.
    let others = (eight ^ 0x4040_4040_4040_4040) & 0x6060_6060_6060_6060
    return (~(others &+ 0x7F7F_7F7F_7F7F_7F7F) | eight) & high
  }

  /// Whether the byte at `start` belongs to a word and the one before it to none.
  @inline(__always)
  private static func beginsWord(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ steps: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard steps[Int(bytes[start])] == 0 else { return false }
    if start == 0 || steps[Int(bytes[start - 1])] != 0 { return true }
    return start > 2 && bytes[start - 3] == 0xE2 || start > 1 && bytes[start - 2] == 0xC2
  }

  /// Looks the word that begins at `start` up; where it ends.
  @inline(__always)
  private func look(
    up start: Int, in bytes: UnsafeBufferPointer<UInt8>, _ slots: UnsafeBufferPointer<Slot>,
    _ steps: UnsafeBufferPointer<UInt8>, _ body: (Int, Int, Int) -> Void
  ) -> Int {
    var position = start
    var key: UInt64 = 0
    repeat {
      key = Self.key(key, adding: bytes[position])
      position += 1
    } while position < bytes.count && steps[Int(bytes[position])] == 0
    var index = Self.home(key, slots.count)
    while slots[index].entry != 0 {
      if slots[index].key == key {
        let entry = Int(slots[index].entry) - 1
        if isWord(entry, UnsafeBufferPointer(rebasing: bytes[start..<position])) {
          body(entry, start, position)
          break
        }
      }
      index = (index + 1) & (slots.count - 1)
    }
    return position
  }

  /// For each byte: 0 where it belongs to a word, else how many bytes to step over.
  ///
  /// The lead byte E2 begins the general punctuation (quotation marks, dashes, the ellipsis),
  /// C2 the no-break space and the guillemets.
  private static let steps: [UInt8] = (0...255).map { byte in
    switch UInt8(byte) {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      0
    case 0xC2: 2
    case 0xE2: 3
    case 0x80...0xFF: 0
    default: 1
    }
  }
}
