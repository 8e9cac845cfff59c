import EPUBModel
import ZIPArchive

/// Turns a publication into the entries of an EPUB container.
///
/// Make one and keep it: it remembers the files that are the same in every book, and keeps its
/// compressors. It may be used from many tasks at once.
package struct EPUBPackager: Sendable {
  private let jobs: Int
  private let constants = ConstantResources()
  private let deflaters = DeflaterPool()

  /// - Parameter jobs: how many sections are rendered and compressed at the same time; with 1
  ///   nothing runs beside the caller.
  package init(jobs: Int) {
    self.jobs = max(jobs, 1)
  }

  /// Renders and compresses everything, `mimetype` first. The result does not depend on `jobs`.
  ///
  /// - Parameter jobs: for this publication alone, where not as many as for the others: 1 for a
  ///   small book among many that are packaged at the same time.
  /// - Throws: what a section's `render` throws (of several, the first in the book's order), a
  ///   `PackagingError`, or `CancellationError`.
  package func package(
    _ publication: Publication, jobs: Int? = nil
  ) async throws -> PackedPublication {
    let jobs = max(jobs ?? self.jobs, 1)
    let head = packHead(publication)
    let sections = SectionPacker(sections: publication.sections, deflaters: deflaters)
    let documents = try await jobs == 1 ? sections.packInOrder() : sections.pack(jobs: jobs)
    return try PackedPublication(entries: [Self.mimetype] + head + documents)
  }

  /// The container's first file, as it is (EPUB 3.3, section 4.3.3).
  private static let mimetype = ZIPEntry.stored(
    name: "mimetype", bytes: Array("application/epub+zip".utf8))

  private func packHead(_ publication: Publication) -> [ZIPEntry] {
    deflaters.withDeflater { deflater in
      publication.head.map { constants.entry(for: $0, deflater) }
    }
  }
}
