import Foundation
import Synchronization

/// What changes while a server runs: when the catalogue last did.
final class ServerState: Sendable {
  private let changed = Mutex(Date.now)

  /// When the catalogue last changed, as far as anybody has looked.
  var lastChange: Date { changed.withLock { $0 } }

  func noteChange() { changed.withLock { $0 = .now } }
}
