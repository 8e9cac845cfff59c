#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Single questions and orders to the file system. Symbolic links are never followed.
package enum FileSystem {
  /// The length of a file; nil where there is none, or something that is no file.
  package static func size(of path: String) -> Int? {
    var status = stat()
    guard lstat(path, &status) == 0, status.isKind(S_IFREG) else { return nil }
    return Int(status.st_size)
  }

  /// Whether a path is a folder itself.
  package static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.isKind(S_IFDIR)
  }

  /// Whether anything has the path, a symbolic link that leads nowhere included.
  package static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// Whether a path leads to a file that this user may run.
  package static func isProgram(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.isKind(S_IFREG) && access(path, X_OK) == 0
  }

  /// The path without links and dots, from the root; nil where it leads nowhere.
  package static func resolved(_ path: String) -> String? {
    guard let full = realpath(path, nil) else { return nil }
    defer { free(full) }
    return String(cString: full)
  }

  /// Removes a folder if it is empty; tells whether it is gone.
  @discardableResult
  package static func removeEmptyFolder(_ path: String) -> Bool { rmdir(path) == 0 }

  /// Removes a file; that there is none is no error.
  package static func remove(_ path: String) throws(StorageError) {
    if unlink(path) != 0, errno != ENOENT { throw .writing(path, SystemError(code: errno)) }
  }

  /// Makes a folder; that there is one already is no error.
  package static func makeFolder(_ path: String) throws(StorageError) {
    if mkdir(path, 0o755) == 0 { return }
    let code = errno
    if code != EEXIST || !isFolder(path) { throw .writing(path, SystemError(code: code)) }
  }

  /// All names in a folder, hidden ones too, in no order. A name that is not UTF-8 is repaired, so
  /// that it leads nowhere.
  package static func names(in folder: String) throws(StorageError) -> [String] {
    try nameBytes(in: folder).map { String(decoding: $0, as: UTF8.self) }
  }

  static func nameBytes(in folder: String) throws(StorageError) -> [[UInt8]] {
    guard let stream = opendir(folder) else { throw .reading(folder, SystemError(code: errno)) }
    defer { closedir(stream) }
    var names: [[UInt8]] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if name != [UInt8(ascii: ".")], name != Array("..".utf8) { names.append(name) }
    }
    return names
  }
}
