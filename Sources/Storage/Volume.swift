#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The volume that holds a path: how much room it has, and whether it can be written at all.
package enum Volume {
  /// How many bytes an ordinary user may still write to the volume that holds a path.
  package static func freeBytes(at path: String) throws(StorageError) -> Int {
    let volume = try status(at: path)
    return Int(volume.f_bavail) * Int(volume.f_frsize)
  }

  /// Whether the volume that holds a path is mounted for reading only.
  package static func isReadOnly(at path: String) throws(StorageError) -> Bool {
    try UInt(status(at: path).f_flag) & UInt(ST_RDONLY) != 0
  }

  /// Which volume holds a path: equal numbers, same volume.
  package static func number(at path: String) throws(StorageError) -> Int {
    var status = stat()
    guard stat(path, &status) == 0 else { throw .reading(path, SystemError(code: errno)) }
    return Int(truncatingIfNeeded: status.st_dev)
  }

  /// The length of a file; nil where there is none, or something that is no file. Symbolic links
  /// are not followed.
  package static func size(of path: String) -> Int? {
    var status = stat()
    guard lstat(path, &status) == 0, status.isKind(S_IFREG) else { return nil }
    return Int(status.st_size)
  }

  /// Whether a path is a folder itself. Symbolic links are not followed.
  package static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.isKind(S_IFDIR)
  }

  /// Whether anything has the path, a symbolic link that leads nowhere included.
  package static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

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

  private static func status(at path: String) throws(StorageError) -> statvfs {
    var status = statvfs()
    guard statvfs(path, &status) == 0 else { throw .reading(path, SystemError(code: errno)) }
    return status
  }
}
