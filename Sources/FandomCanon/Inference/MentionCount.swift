import StoryModel

/// How often a text names each character.
struct MentionCount: Sendable {
  /// By character number over all universes: by name.
  private(set) var named: [Int32]
  /// By character number: by what the character is (`Slayer`).
  private(set) var byRole: [Int32]
  /// By entry of the word table: how often the word stands there.
  private(set) var hits: [Int32]
  /// The entries of the names and places that stand there, in the order in which they first do.
  private(set) var entries: [Int] = []

  init(characterCount: Int, wordCount: Int) {
    named = Array(repeating: 0, count: characterCount)
    byRole = Array(repeating: 0, count: characterCount)
    hits = Array(repeating: 0, count: wordCount)
  }

  /// How often `character` is spoken of, by name or by role.
  func total(_ character: Int) -> Int { Int(named[character] + byRole[character]) }

  /// Adds what `text` says. A first name and a surname side by side are one mention.
  mutating func add(_ text: Text, table: WordTable) {
    var last: (entry: Int, end: Int) = (0, -2)
    text.withBytes { bytes in
      table.scanNames(bytes) { entry, start, end in
        hits[entry] += 1
        table.forEachMeaning(of: entry) { meaning in
          switch meaning {
          case .name(let character):
            let isSurname =
              last.end + 1 == start && table.meanings(at: last.entry).contains(.name(character))
            if !isSurname { named[character] += 1 }
            if hits[entry] == 1, entries.last != entry { entries.append(entry) }
          case .role(let character): byRole[character] += 1
          case .place: if hits[entry] == 1, entries.last != entry { entries.append(entry) }
          case .romance: break
          }
        }
        last = (entry, end)
      }
    }
  }

  mutating func add(_ chapters: [Chapter], table: WordTable) {
    chapters.forEachText { add($0, table: table) }
  }
}
