import Synchronization

/// The shelves of an artist, each filled when a cover first needs it.
final class FontShelves: Sendable {
  private let names: FontNames?
  private let shelves = Mutex<[FontShelf.Reach: FontShelf]>([:])

  /// - Parameter names: nil takes those of `Covers.toml`, when they are needed.
  init(_ names: FontNames? = nil) { self.names = names }

  subscript(reach: FontShelf.Reach) -> FontShelf {
    shelves.withLock { shelves in
      if let shelf = shelves[reach] { return shelf }
      let shelf = FontShelf(names ?? CoverData.shared.fonts, reach: reach)
      shelves[reach] = shelf
      return shelf
    }
  }

  /// How far to reach for `words`, and what they are then: without signs that no font has.
  func choose(
    for words: CoverWords
  ) -> (words: CoverWords, reach: FontShelf.Reach, fonts: DrawnCover.Fonts) {
    let signs = words.signs
    func missing(_ reach: FontShelf.Reach) -> Set<Unicode.Scalar> {
      signs.filter { !self[reach].has($0) }
    }
    func without(_ missing: Set<Unicode.Scalar>) -> CoverWords {
      words.keeping { !missing.contains($0) }
    }
    if !self[.common].isEmpty {
      if missing(.common).isEmpty { return (words, .common, .named) }
      let unnamed = missing(.scripts)
      if unnamed.isEmpty { return (words, .scripts, .named) }
      // A cover can do without an emoji, and then every machine draws the same. But not without
      // letters.
      if !unnamed.contains(where: \.properties.isAlphabetic) {
        return (without(unnamed), .scripts, .lacking)
      }
    }
    let unknown = missing(.system)
    return (without(unknown), .system, unknown.isEmpty ? .substituted : .lacking)
  }
}
