import NIOCore
import Synchronization

/// Pages as they were sent, until the catalogue changes: many ask for the same few.
final class PageCache: Sendable {
  /// How much of the memory they may take, in bytes.
  private static let room = 32 << 20

  private let state = Mutex(State())

  private struct State {
    var pages: [Key: Entry] = [:]
    var size = 0
    /// Which catalogue the pages are of.
    var edition = 0
    var use = 0
  }

  struct Key: Hashable {
    let route: Route
    /// What stands before the addresses on the page.
    let base: String
  }

  private struct Entry {
    let content: Content
    var lastUse: Int
  }

  /// The page, if it is kept; and which catalogue a page that is made now is of.
  func page(_ key: Key) -> (content: Content?, edition: Int) {
    state.withLock { state in
      state.use += 1
      state.pages[key]?.lastUse = state.use
      return (state.pages[key]?.content, state.edition)
    }
  }

  /// Keeps a page, unless the catalogue has changed since it was begun.
  func keep(_ content: Content, at key: Key, edition: Int) {
    state.withLock { state in
      guard state.edition == edition, content.bytes.readableBytes < Self.room / 8 else { return }
      if let old = state.pages[key] { state.size -= old.content.bytes.readableBytes }
      state.pages[key] = Entry(content: content, lastUse: state.use)
      state.size += content.bytes.readableBytes
      if state.size > Self.room { Self.halve(&state) }
    }
  }

  /// Forgets all pages.
  func clear() {
    state.withLock { state in
      state.pages = [:]
      state.size = 0
      state.edition += 1
    }
  }

  /// Forgets the pages that nobody has asked for in a long while.
  private static func halve(_ state: inout State) {
    for (key, entry) in state.pages.sorted(by: { $0.value.lastUse < $1.value.lastUse }) {
      if state.size <= room / 2 { return }
      state.size -= entry.content.bytes.readableBytes
      state.pages[key] = nil
    }
  }
}
