#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Why a file could not be read or written. The wording is in `StorageError+Wording.swift`.
package enum StorageError: Error, Equatable, Sendable {
  /// Nothing has that path.
  case notFound(path: String)
  /// The system refuses to read it, with its `errno`.
  case notReadable(path: String, code: CInt)
  /// A folder where a file was asked for.
  case isFolder(path: String)
  /// A pipe, a socket or a device where a file was asked for.
  case notAFile(path: String)
  /// More bytes than the caller is ready to hold.
  case tooLarge(path: String, size: Int, limit: Int)
  /// Others than its owner can read what nobody else should.
  case openToOthers(path: String, mode: UInt32)
  /// The folder that is to hold a new file is not there.
  case noFolder(path: String)
  /// A file where a folder was asked for.
  case notAFolder(path: String)
  /// The volume is full, or the user's share of it.
  case noSpace(path: String)
  /// The volume takes no files.
  case readOnlyVolume(path: String)
  /// The file is longer than the volume, or a limit on the process, allows.
  case beyondFileSizeLimit(path: String)
  /// The system refuses to write it, with its `errno`.
  case notWritable(path: String, code: CInt)
}

extension StorageError {
  static func reading(_ path: String, _ error: SystemError) -> StorageError {
    switch error.code {
    case ENOENT, ENOTDIR: .notFound(path: path)
    case EISDIR: .isFolder(path: path)
    default: .notReadable(path: path, code: error.code)
    }
  }

  static func writing(_ path: String, _ error: SystemError) -> StorageError {
    switch error.code {
    case ENOENT, ENOTDIR: .noFolder(path: Path.folder(of: path))
    case EISDIR: .isFolder(path: path)
    case ENOSPC, EDQUOT: .noSpace(path: path)
    case EROFS: .readOnlyVolume(path: path)
    case EFBIG: .beyondFileSizeLimit(path: path)
    default: .notWritable(path: path, code: error.code)
    }
  }
}
