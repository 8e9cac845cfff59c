import Synchronization
import ZIPArchive

/// Compressors that are free: there are never more than were at work at the same time.
final class DeflaterPool: Sendable {
  private let free = Mutex<[Deflater]>([])

  func withDeflater<Result, Failure: Error>(
    _ body: (Deflater) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let deflater = free.withLock { $0.popLast() } ?? Deflater()
    defer { free.withLock { $0.append(deflater) } }
    return try body(deflater)
  }
}
