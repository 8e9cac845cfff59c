import EPUBModel
import Synchronization
import ZIPArchive

/// Renders and compresses the sections of a publication. Each worker holds one section's documents
/// uncompressed at a time.
struct SectionPacker: Sendable {
  let sections: [Publication.Section]
  let deflaters: DeflaterPool

  /// One section after the other, on the caller's thread.
  func packInOrder() throws -> [ZIPEntry] {
    try deflaters.withDeflater { deflater throws(any Error) in
      var entries: [ZIPEntry] = []
      for section in sections {
        try Task.checkCancellation()
        entries += try pack(section, deflater)
      }
      return entries
    }
  }

  /// Several at a time; the entries come in the order of the sections all the same.
  func pack(jobs: Int) async throws -> [ZIPEntry] {
    let queue = SectionQueue(count: sections.count)
    let parts = await withTaskGroup(of: [Part].self) { group in
      for _ in 0..<min(jobs, sections.count) {
        group.addTask { work(through: queue) }
      }
      return await group.reduce(into: []) { $0 += $1 }
    }
    try Task.checkCancellation()
    return try parts.sorted { $0.index < $1.index }.flatMap { try $0.entries.get() }
  }

  /// What became of one section.
  private struct Part: Sendable {
    let index: Int
    let entries: Result<[ZIPEntry], any Error>
  }

  /// After a failure no new section is begun. Sections are begun in order, so that every section
  /// before the failed one is finished: the first failure in the book's order is always found.
  private func work(through queue: SectionQueue) -> [Part] {
    deflaters.withDeflater { deflater in
      var parts: [Part] = []
      while !Task.isCancelled, let index = queue.next() {
        let entries = Result { try pack(sections[index], deflater) }
        if case .failure = entries { queue.stop() }
        parts.append(Part(index: index, entries: entries))
      }
      return parts
    }
  }

  private func pack(
    _ section: Publication.Section, _ deflater: Deflater
  ) throws -> [ZIPEntry] {
    let resources = try section.render()
    guard resources.map(\.path) == section.paths else {
      throw PackagingError.unexpectedResources(
        promised: section.paths, rendered: resources.map(\.path))
    }
    return resources.map {
      $0.isCompressed
        ? .stored(name: $0.path, bytes: $0.bytes) : deflater.entry(name: $0.path, bytes: $0.bytes)
    }
  }
}

/// Which section comes next.
private final class SectionQueue: Sendable {
  private let state: Mutex<Range<Int>>

  init(count: Int) { state = Mutex(0..<count) }

  func next() -> Int? { state.withLock { $0.popFirst() } }

  func stop() { state.withLock { $0 = $0.endIndex..<$0.endIndex } }
}
