import CZip
import Storage
import Synchronization

/// Reads an archive that nobody vouches for: everything it says is checked, and bounded.
package final class ZIPReader: Sendable {
  /// In the order of the central directory. Folders have names that end in `/`.
  package let entries: [Entry]
  /// The header at the very start of the file; nil where something else stands there.
  package let firstHeader: LocalHeader?
  private let limits: ZIPLimits
  private let places: [String: Int]
  private let archive: Mutex<OpenArchive>

  /// What the central directory says of a file.
  package struct Entry: Sendable, Hashable {
    /// The path in the archive, in UTF-8 whatever the archive has it in.
    package let name: String
    /// Of the uncompressed bytes.
    package let size: Int
    /// In the archive, in bytes.
    package let compressedSize: Int
    /// 0 stored, 8 deflated (APPNOTE 4.4.5).
    package let method: UInt16
    /// Whether a password is needed.
    package let isEncrypted: Bool
    /// Whether it is a symbolic link, a device or a pipe of the system that made the archive.
    package let isSpecial: Bool

    /// Whether it only says that there is a folder.
    package var isFolder: Bool { name.utf8.last == UInt8(ascii: "/") }
  }

  /// Reads the file whole and opens it.
  package convenience init(
    path: String, limits: ZIPLimits = ZIPLimits()
  ) throws(ZIPError) {
    let file: StoredFile
    do throws(StorageError) {
      file = try StoredFile.read(path, limit: limits.archiveSize)
    } catch {
      throw .storage(error)
    }
    try self.init(bytes: file.bytes, limits: limits)
  }

  /// Opens the archive in the file at `path`, however large it is: entries are read from it one by
  /// one. `firstHeader` is nil.
  package init(file path: String, limits: ZIPLimits = ZIPLimits()) throws(ZIPError) {
    let length: Int
    do throws(StorageError) {
      length = try RangedSource(path: path).size
    } catch {
      throw .storage(error)
    }
    let opened = try OpenArchive(path: path)
    entries = try opened.entries(limits, of: length)
    firstHeader = nil
    places = Dictionary(
      entries.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    self.limits = limits
    archive = Mutex(opened)
  }

  /// Opens an archive in memory. Garbage and cut-off archives are refused; so are those that promise
  /// more than the limits, or whose entries share bytes. The central directory counts, not the headers in front of the entries,
  /// which writers into a pipe leave incomplete.
  package init(bytes: ContiguousArray<UInt8>, limits: ZIPLimits = ZIPLimits()) throws(ZIPError) {
    let opened = try OpenArchive(bytes)
    entries = try opened.entries(limits, of: bytes.count)
    firstHeader = LocalHeader(bytes)
    places = Dictionary(
      entries.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    self.limits = limits
    archive = Mutex(opened)
  }

  /// The entry of that name; the first, where several have it.
  package func entry(named name: String) -> Entry? { places[name].map { entries[$0] } }

  /// The bytes of an entry, unpacked and compared with their checksum.
  package func bytes(of name: String) throws(ZIPError) -> ContiguousArray<UInt8> {
    let (entry, place) = try checkedEntry(name)
    return try archive.withLock { archive throws(ZIPError) in
      try archive.bytes(of: entry, at: place)
    }
  }

  /// An entry as it lies in the archive, for copying it into another. Nothing is unpacked, so
  /// nothing is compared with the checksum.
  package func packed(_ name: String) throws(ZIPError) -> ZIPEntry {
    let (entry, place) = try checkedEntry(name)
    return try archive.withLock { archive throws(ZIPError) in
      try archive.packed(entry, at: place)
    }
  }

  /// An entry that may be read, and its place in the archive.
  private func checkedEntry(_ name: String) throws(ZIPError) -> (Entry, Int) {
    guard let place = places[name] else { throw .noEntry(name) }
    let entry = entries[place]
    if !ZIPName.isSafe(name) { throw .unsafeName(name) }
    if entry.isSpecial { throw .notAFile(name) }
    if entry.isEncrypted { throw .encrypted(name) }
    guard ZIPEntry.Method(rawValue: entry.method) != nil else {
      throw .unsupportedMethod(name, method: entry.method)
    }
    if entry.size > limits.entrySize {
      throw .entryTooLarge(name, size: entry.size, limit: limits.entrySize)
    }
    let ratio = entry.size / max(entry.compressedSize, 1)
    if entry.size > limits.ratioCountsFrom, ratio > limits.ratio {
      throw .suspiciousRatio(name, ratio: ratio, limit: limits.ratio)
    }
    return (entry, place)
  }
}
