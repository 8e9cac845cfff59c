import Storage
import ZIPArchive

/// A publication as it will lie on the disk, still in memory.
package struct PackedPublication: Sendable {
  /// In the order of the container, `mimetype` first.
  package let entries: [ZIPEntry]

  init(entries: [ZIPEntry]) throws(PackagingError) {
    var names: Set<String> = []
    for entry in entries where !names.insert(entry.name).inserted {
      throw .duplicatePath(entry.name)
    }
    self.entries = entries
  }

  /// How long the file will be.
  package var byteCount: Int { ZIPEntry.archiveSize(of: entries) }

  /// Writes the container beside its place; nobody sees it before its `commit`.
  ///
  /// - Throws: `StorageError` or `ZIPError`; nothing is left behind then.
  package func write(to path: String) throws -> AtomicFile {
    let file = try AtomicFile(path)
    do throws(ZIPError) {
      try ZIPWriter.write(entries, to: file)
    } catch .storage(let error) {
      throw error
    }
    return file
  }
}
