/// The words that are counted in a story's text, found by their bytes without a `String` for each.
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
    /// One more than the index in `meanings`; 0 in an empty slot.
    var entry: Int32 = 0
  }

  private var slots: [Slot]
  private var words: [[UInt8]] = []
  private(set) var meanings: [[Meaning]] = []

  /// The word with the index `entry` in `meanings`.
  func word(_ entry: Int) -> String { String(decoding: words[entry], as: UTF8.self) }

  init(_ table: [String: [Meaning]]) {
    var capacity = 1024
    while capacity < table.count * 4 { capacity *= 2 }
    slots = Array(repeating: Slot(), count: capacity)
    // Where a word lands depends on the order, what is found does not.
    for (word, meaning) in table {
      let bytes = Array(word.utf8)
      words.append(bytes)
      meanings.append(meaning)
      let key = bytes.reduce(0) { Self.key($0, adding: $1) }
      var index = Self.home(key, slots.count)
      while slots[index].entry != 0 { index = (index + 1) & (slots.count - 1) }
      slots[index] = Slot(key: key, entry: Int32(words.count))
    }
  }

  /// Words of up to twelve letters have a key of their own.
  @inline(__always)
  static func key(_ key: UInt64, adding byte: UInt8) -> UInt64 {
    (key &<< 5 | key &>> 59) ^ UInt64(byte)
  }

  @inline(__always)
  private static func home(_ key: UInt64, _ count: Int) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) &>> 40) & (count - 1)
  }

  /// Calls `body` for each word of `bytes` that the table holds: its index in `meanings`, where it
  /// begins, and where it ends.
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
        if words[entry].elementsEqual(bytes[start..<position]) {
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
