import Synchronization

/// The studios of an artist: as many as covers are drawn at one time. Each is used again.
final class StudioPool: Sendable {
  private let free = Mutex<[Parcel]>([])
  private let fonts: FontShelves

  init(_ fonts: FontShelves) { self.fonts = fonts }

  /// A studio at rest belongs to the pool alone, and to one thread while it is taken.
  private struct Parcel: @unchecked Sendable {
    let studio: Studio
  }

  func withStudio<Result>(
    _ body: (Studio) throws(CoverError) -> Result
  ) throws(CoverError) -> Result {
    let parcel = free.withLock { $0.popLast() }
    let studio = if let parcel { parcel.studio } else { try Studio(fonts) }
    let result = try body(studio)
    let back = Parcel(studio: studio)
    free.withLock { $0.append(back) }
    return result
  }
}
