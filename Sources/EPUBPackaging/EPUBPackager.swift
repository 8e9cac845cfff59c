import EPUBModel
import ZIPArchive

/// Turns a publication into the entries of an EPUB container.
///
/// Make one and keep it: it remembers the files that are the same in every book.
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
  /// - Throws: what a section's `render` throws (of several, the first in the book's order), a
  ///   `PackagingError`, or `CancellationError`.
  package func package(_ publication: Publication) async throws -> PackedPublication {
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
