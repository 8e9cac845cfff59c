import Storage

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The folder of a shelf: which books lie there now.
struct ShelfFolder {
  /// Links resolved.
  let path: String

  /// The path of `folder` with all links resolved.
  static func resolved(_ folder: String) throws(ShelfError) -> String {
    guard let path = RealPath.of(folder) else {
      throw .folder(path: folder, reason: "there is no such folder")
    }
    guard Folder.isFolder(path) else { throw .folder(path: folder, reason: "is no folder") }
    return path
  }

  /// The EPUBs in the folder and below it, with those that cannot be looked at.
  func books() throws(ShelfError) -> (files: [ShelfFile], problems: [ShelfProblem]) {
    let listing: FolderListing
    do throws(StorageError) {
      listing = try FolderListing.list(path)
    } catch {
      throw .folder(path: path, reason: error.explanation)
    }
    let problems = listing.problems.map {
      ShelfProblem(path: name(of: $0.path), reason: $0.explanation)
    }
    let books = listing.files.filter { $0.utf8.count > 5 && $0.lowercased().hasSuffix(".epub") }
    return (books.compactMap(file), problems)
  }

  private func file(_ path: String) -> ShelfFile? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    #if canImport(Darwin)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    return ShelfFile(
      name: name(of: path), size: Int(status.st_size),
      changed: time.tv_sec * 1_000_000_000 + time.tv_nsec)
  }

  private func name(of path: String) -> String {
    path.hasPrefix(self.path + "/") ? String(path.dropFirst(self.path.utf8.count + 1)) : path
  }
}

/// Paths with all links resolved.
enum RealPath {
  /// Nil where the path leads nowhere.
  static func of(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(validatingCString: real)
  }
}
