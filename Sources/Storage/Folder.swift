#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Folders, made and removed.
package enum Folder {
  /// Makes a folder and those that hold it; that they are there already is no error.
  package static func make(_ path: String) throws(StorageError) {
    var status = stat()
    if stat(path, &status) == 0 {
      if status.isKind(S_IFDIR) { return }
      throw .notAFolder(path: path)
    }
    let parent = Path.folder(of: path)
    if parent != path, parent != "." { try make(parent) }
    if mkdir(path, 0o777) != 0, errno != EEXIST {
      throw .writing(path, SystemError(code: errno))
    }
  }

  /// Whether a path leads to a folder; symbolic links are followed.
  package static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.isKind(S_IFDIR)
  }

  /// Makes an empty folder where the system keeps passing things (`TMPDIR`), and gives its path.
  package static func makeTemporary() throws(StorageError) -> String {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array(Path.join(parent, "fanfold-XXXXXX").utf8CString)
    guard let made = mkdtemp(&template) else {
      throw .writing(parent, SystemError(code: errno))
    }
    return String(cString: made)
  }

  /// Removes a folder and all that is in it, as far as the system lets us. Symbolic links go, what
  /// they lead to stays.
  package static func remove(_ path: String) {
    if FileSystem.isFolder(path), let names = try? FileSystem.names(in: path) {
      for name in names { remove(Path.join(path, name)) }
      rmdir(path)
    } else {
      unlink(path)
    }
  }
}
