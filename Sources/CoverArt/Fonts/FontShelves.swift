import Synchronization

/// The shelves of an artist, each filled when a cover first needs it.
final class FontShelves: Sendable {
  private let shelves = Mutex<[FontShelf.Reach: FontShelf]>([:])

  subscript(reach: FontShelf.Reach) -> FontShelf {
    shelves.withLock { shelves in
      if let shelf = shelves[reach] { return shelf }
      let shelf = FontShelf(reach)
      shelves[reach] = shelf
      return shelf
    }
  }
}
