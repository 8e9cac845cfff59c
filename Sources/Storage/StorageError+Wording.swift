#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension StorageError {
  /// What happened to the file at `path` and what to do about it, for the person at the terminal.
  package var explanation: String {
    switch self {
    case .notFound:
      "there is no such file or folder. Check the spelling of the path."
    case .notReadable(_, let code):
      "cannot be read (\(Self.reason(code))). Check its permissions."
    case .isFolder:
      "is a folder; a file is needed here."
    case .notAFile:
      "is a pipe, a socket or a device; a file is needed here."
    case .tooLarge(_, let size, let limit):
      "has \(megabytes(size)) MB; at most \(megabytes(limit)) MB are read. Is it the right file?"
    case .openToOthers(let path, let mode):
      "others can read this file (mode \(String(mode, radix: 8))). Run: chmod 600 \(quoted(path))"
    case .noFolder:
      "there is no such folder. Make it first."
    case .notAFolder:
      "is a file; a folder is needed here. Choose another place."
    case .noSpace:
      "the volume is full. Make room on it and try again; nothing was changed."
    case .readOnlyVolume:
      "the volume can only be read. Choose another place, or mount it for writing."
    case .beyondFileSizeLimit:
      "the file is longer than the volume or a limit of the system allows (ulimit -f)."
    case .notWritable(_, let code):
      "cannot be written (\(Self.reason(code))). Check the permissions of its folder."
    }
  }

  /// The file or folder that it is about.
  package var path: String {
    switch self {
    case .notFound(let path), .notReadable(let path, _), .isFolder(let path), .notAFile(let path),
      .tooLarge(let path, _, _), .openToOthers(let path, _), .noFolder(let path),
      .notAFolder(let path), .noSpace(let path),
      .readOnlyVolume(let path), .beyondFileSizeLimit(let path), .notWritable(let path, _):
      path
    }
  }

  /// Whether it arose from writing rather than from reading.
  package var isAboutWriting: Bool {
    switch self {
    case .notFound, .notReadable, .isFolder, .notAFile, .tooLarge, .openToOthers: false
    case .noFolder, .notAFolder, .noSpace, .readOnlyVolume, .beyondFileSizeLimit, .notWritable:
      true
    }
  }

  /// A path as one word of a shell's line.
  private func quoted(_ path: String) -> String {
    let isPlain = path.utf8.allSatisfy { byte in
      let letter = byte | 0x20
      return (0x61...0x7A).contains(letter) || "0123456789/._-".utf8.contains(byte)
    }
    return isPlain ? path : "'" + path.replacing("'", with: #"'\''"#) + "'"
  }

  private func megabytes(_ bytes: Int) -> Int { (bytes + 999_999) / 1_000_000 }

  /// The system's own words for an `errno`.
  package static func reason(_ code: CInt) -> String {
    String(cString: strerror(code))
  }
}
