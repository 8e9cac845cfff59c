import StoryModel

/// How often a text names each character, and how much it speaks of love.
struct MentionCount: Sendable {
  /// By character number over all universes: by name.
  private(set) var named: [Int32]
  /// By character number: by what the character is (`Slayer`).
  private(set) var byRole: [Int32]
  /// By entry of the word table: how often the word stands there.
  private(set) var hits: [Int32]
  /// The entries of the names and places that stand there, in the order in which they first do.
  private(set) var entries: [Int] = []
  /// The summed weights of the words of love.
  private(set) var romance = 0

  init(characterCount: Int, wordCount: Int) {
    named = Array(repeating: 0, count: characterCount)
    byRole = Array(repeating: 0, count: characterCount)
    hits = Array(repeating: 0, count: wordCount)
  }

  /// How often `character` is spoken of, by name or by role.
  func total(_ character: Int) -> Int { Int(named[character] + byRole[character]) }

  /// Adds what `text` says. A first name and a surname side by side are one mention.
  mutating func add(_ text: Text, table: WordTable) {
    var last: (character: Int, end: Int) = (-1, -2)
    text.withBytes { bytes in
      table.scan(bytes) { entry, start, end in
        hits[entry] += 1
        table.forEachMeaning(of: entry) { meaning in
          switch meaning {
          case .name(let character):
            if last.character != character || last.end + 1 != start {
              named[character] += 1
            }
            if hits[entry] == 1, entries.last != entry { entries.append(entry) }
            last = (character, end)
          case .role(let character): byRole[character] += 1
          case .place: if hits[entry] == 1, entries.last != entry { entries.append(entry) }
          case .romance(let weight): romance += weight
          }
        }
      }
    }
  }

  mutating func add(_ chapters: [Chapter], table: WordTable) {
    for chapter in chapters { add(chapter.blocks, table: table) }
  }

  private mutating func add(_ blocks: [Block], table: WordTable) {
    for block in blocks {
      switch block {
      case .paragraph(let inlines), .heading(let inlines): add(inlines, table: table)
      case .verse(let lines): for line in lines { add(line, table: table) }
      case .quotation(let blocks): add(blocks, table: table)
      case .preformatted(let lines): for line in lines { add(line, table: table) }
      case .sceneBreak: break
      }
    }
  }

  private mutating func add(_ inlines: [Inline], table: WordTable) {
    for inline in inlines {
      switch inline {
      case .text(let text): add(text, table: table)
      case .emphasis(let inner), .strong(let inner), .thought(let inner): add(inner, table: table)
      case .lineBreak: break
      }
    }
  }
}
