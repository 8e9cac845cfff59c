/// Gathers small writes, wherever they go, into few large ones.
///
/// A ZIP archive is written with many steps back: each local header is written twice. As long as
/// the steps stay inside the bytes held here, the system hears of none of them.
struct WriteBuffer {
  /// Where the next byte goes, from the start of the file.
  var position = 0
  /// Bytes not yet written, the first of which belongs at `start`.
  private var bytes: [UInt8] = []
  private var start = 0

  private static let capacity = 1 << 18

  /// Takes bytes at the position and moves it behind them.
  mutating func write(
    _ new: UnsafeRawBufferPointer, to descriptor: borrowing Descriptor
  ) throws(SystemError) {
    let isInside = start <= position && position <= start + bytes.count
    if !isInside || position - start + new.count > Self.capacity {
      try flush(to: descriptor)
    }
    if new.count > Self.capacity {
      try descriptor.write(new, at: position)
      position += new.count
      start = position
      return
    }
    take(new)
  }

  /// Hands everything to the system.
  mutating func flush(to descriptor: borrowing Descriptor) throws(SystemError) {
    var failure: SystemError?
    bytes.withUnsafeBytes { held in
      do throws(SystemError) { try descriptor.write(held, at: start) } catch { failure = error }
    }
    if let failure { throw failure }
    bytes.removeAll(keepingCapacity: true)
    start = position
  }

  /// Precondition: the position is inside or right behind the bytes held.
  private mutating func take(_ new: UnsafeRawBufferPointer) {
    let offset = position - start
    let overwritten = min(new.count, bytes.count - offset)
    if overwritten > 0 {
      bytes.withUnsafeMutableBytes { held in
        UnsafeMutableRawBufferPointer(rebasing: held[offset..<offset + overwritten])
          .copyMemory(from: UnsafeRawBufferPointer(rebasing: new[..<overwritten]))
      }
    }
    bytes.append(contentsOf: new[overwritten...])
    position += new.count
  }
}
