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
    // What a desktop shows of a device may not know its size.
    if volume.f_blocks == 0 { return .max }
    // Network volumes say that they have no end.
    let (bytes, overflows) = Int(clamping: volume.f_bavail)
      .multipliedReportingOverflow(by: Int(clamping: volume.f_frsize))
    return overflows ? .max : bytes
  }

  /// How many bytes the volume that holds a path has; nil where it does not say.
  package static func totalBytes(at path: String) throws(StorageError) -> Int? {
    let volume = try status(at: path)
    let (bytes, overflows) = Int(clamping: volume.f_blocks)
      .multipliedReportingOverflow(by: Int(clamping: volume.f_frsize))
    return overflows || bytes == 0 ? nil : bytes
  }

  /// Returns when all that was written to the volume lies on its medium.
  package static func synchronize(at path: String) throws(StorageError) {
    do throws(SystemError) {
      if try !Descriptor(opening: path, O_RDONLY).synchronizeVolume() { sync() }
    } catch {
      throw .writing(path, error)
    }
  }

  /// The number of the user who runs the program.
  package static var user: Int { Int(getuid()) }

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

  private static func status(at path: String) throws(StorageError) -> statvfs {
    var status = statvfs()
    guard statvfs(path, &status) == 0 else { throw .reading(path, SystemError(code: errno)) }
    return status
  }
}
