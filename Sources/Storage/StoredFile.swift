#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A file, read whole.
package struct StoredFile: Sendable {
  /// All of its content.
  package let bytes: ContiguousArray<UInt8>

  /// Reads a file of at most `limit` bytes. Folders, pipes and devices are refused, not waited for.
  package static func read(_ path: String, limit: Int) throws(StorageError) -> StoredFile {
    do throws(SystemError) {
      // Without O_NONBLOCK, opening a pipe would wait for its writer.
      let descriptor = try Descriptor(opening: path, O_RDONLY | O_NONBLOCK)
      let status = try descriptor.status()
      try check(status, path: path, limit: limit)
      let bytes = try content(of: descriptor, expecting: Int(status.st_size), limit: limit)
      return StoredFile(bytes: bytes)
    } catch {
      throw failure(error, path: path, limit: limit)
    }
  }

  /// The same for a file that nobody but its owner may read, as one with a password is. The mode is
  /// that of the file that is read, whatever happens to its path meanwhile.
  package static func readPrivate(_ path: String, limit: Int) throws(StorageError) -> StoredFile {
    let mode: mode_t
    do throws(SystemError) {
      let descriptor = try Descriptor(opening: path, O_RDONLY | O_NONBLOCK)
      let status = try descriptor.status()
      mode = status.st_mode & 0o777
      if mode & 0o077 == 0 {
        try check(status, path: path, limit: limit)
        return StoredFile(
          bytes: try content(of: descriptor, expecting: Int(status.st_size), limit: limit))
      }
    } catch {
      throw failure(error, path: path, limit: limit)
    }
    throw .openToOthers(path: path, mode: UInt32(mode))
  }

  /// Answers of our own among the system's, none of which is negative.
  private static let tooLarge: CInt = -1
  private static let notAFile: CInt = -2

  private static func failure(_ error: SystemError, path: String, limit: Int) -> StorageError {
    switch error.code {
    case tooLarge:
      .tooLarge(path: path, size: FileSystem.size(of: path) ?? limit + 1, limit: limit)
    case notAFile: .notAFile(path: path)
    default: .reading(path, error)
    }
  }

  private static func check(_ status: stat, path: String, limit: Int) throws(SystemError) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw SystemError(code: EISDIR)
    default: throw SystemError(code: notAFile)
    }
    if status.st_size > limit { throw SystemError(code: tooLarge) }
  }

  /// Reads to the end. The size is only what the file had when it was opened: it may grow.
  private static func content(
    of descriptor: borrowing Descriptor, expecting size: Int, limit: Int
  ) throws(SystemError) -> ContiguousArray<UInt8> {
    var bytes = ContiguousArray<UInt8>(repeating: 0, count: size + 1)
    var count = 0
    while true {
      let room = bytes.count - count
      var failure: SystemError?
      let read = bytes.withUnsafeMutableBytes { target in
        do throws(SystemError) {
          return try descriptor.read(into: target.baseAddress! + count, count: room)
        } catch {
          failure = error
          return 0
        }
      }
      if let failure { throw failure }
      count += read
      if count > limit { throw SystemError(code: tooLarge) }
      if read == 0 { break }
      if count == bytes.count { bytes.append(contentsOf: repeatElement(0, count: count)) }
    }
    bytes.removeLast(bytes.count - count)
    return bytes
  }
}

extension stat {
  func isKind(_ kind: mode_t) -> Bool { st_mode & S_IFMT == kind }
}
