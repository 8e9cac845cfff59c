#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The files in and below a folder, in an order that is the same on every machine.
package struct FolderListing: Sendable {
  /// Paths that begin with the folder's, natural order, folders entered where their name stands.
  package private(set) var files: [String] = []
  /// Folders that could not be read, and names that are not UTF-8 (`EILSEQ`).
  package private(set) var problems: [StorageError] = []
  private var visited: Set<FileID> = []

  /// Lists a folder. Hidden names, which include the unfinished files of ours, and things that are
  /// neither files nor folders are left out. Symbolic links are followed; each folder is listed
  /// once, however many links lead to it. A path that is a file is its own listing.
  package static func list(_ path: String) throws(StorageError) -> FolderListing {
    guard let status = FileStatus(path) else {
      throw .reading(path, SystemError(code: errno))
    }
    var listing = FolderListing()
    if status.isFolder {
      try listing.enter(path, status.id)
    } else {
      listing.files.append(path)
    }
    return listing
  }

  private mutating func enter(_ folder: String, _ id: FileID) throws(StorageError) {
    guard visited.insert(id).inserted else { return }
    for name in try names(in: folder).sorted(by: NaturalOrder.precedes) {
      let path = Path.join(folder, name)
      guard let status = FileStatus(path) else { continue }
      if status.isFolder {
        do throws(StorageError) { try enter(path, status.id) } catch { problems.append(error) }
      } else if status.isFile {
        files.append(path)
      }
    }
  }

  private mutating func names(in folder: String) throws(StorageError) -> [String] {
    var names: [String] = []
    for bytes in try FileSystem.nameBytes(in: folder) where bytes.first != UInt8(ascii: ".") {
      if let name = String(validating: bytes, as: UTF8.self) {
        names.append(name)
      } else {
        let repaired = String(decoding: bytes, as: UTF8.self)
        problems.append(.notReadable(path: Path.join(folder, repaired), code: EILSEQ))
      }
    }
    return names
  }
}

/// Which file a path leads to.
private struct FileID: Hashable, Sendable {
  let volume: UInt64
  let number: UInt64
}

private struct FileStatus {
  let id: FileID
  let isFolder: Bool
  let isFile: Bool

  /// Nil, with `errno` set, for a path that leads nowhere.
  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    id = FileID(
      volume: UInt64(truncatingIfNeeded: status.st_dev),
      number: UInt64(truncatingIfNeeded: status.st_ino))
    isFolder = status.isKind(S_IFDIR)
    isFile = status.isKind(S_IFREG)
  }
}
