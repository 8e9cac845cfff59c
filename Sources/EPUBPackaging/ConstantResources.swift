import EPUBModel
import Synchronization
import ZIPArchive

/// Remembers the compressed form of the files that come back in book after book: the style sheet,
/// `container.xml`.
///
/// For each path it keeps what came last. A file that is the same again is found by comparing its
/// bytes, which costs a hundredth of compressing them; one that differs replaces what was kept.
final class ConstantResources: Sendable {
  private let remembered = Mutex<[String: Remembered]>([:])
  /// Paths that are kept, and the longest file: neither grows with the collection.
  private static let maxPaths = 16
  private static let maxBytes = 1 << 18

  private struct Remembered {
    let resource: Publication.Resource
    let entry: ZIPEntry
  }

  func entry(for resource: Publication.Resource, _ deflater: Deflater) -> ZIPEntry {
    if resource.isCompressed { return .stored(name: resource.path, bytes: resource.bytes) }
    let last = remembered.withLock { $0[resource.path] }
    if let last, last.resource.bytes == resource.bytes { return last.entry }
    let entry = deflater.entry(name: resource.path, bytes: resource.bytes)
    if resource.bytes.count > Self.maxBytes { return entry }
    remembered.withLock { remembered in
      if last == nil, remembered.count >= Self.maxPaths { return }
      remembered[resource.path] = Remembered(resource: resource, entry: entry)
    }
    return entry
  }
}
