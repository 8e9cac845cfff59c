#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension StorageError {
  /// What happened and what to do about it, for the person at the terminal.
  package var explanation: String {
    switch self {
    case .notFound(let path):
      "\(path): there is no such file or folder. Check the spelling of the path."
    case .notReadable(let path, let code):
      "\(path): cannot be read (\(reason(code))). Check its permissions."
    case .isFolder(let path):
      "\(path): is a folder; a file is needed here."
    case .notAFile(let path):
      "\(path): is a pipe, a socket or a device; a file is needed here."
    case .tooLarge(let path, let size, let limit):
      "\(path): has \(size) bytes; at most \(limit) are read. Is it the right file?"
    case .noFolder(let path):
      "\(path): there is no such folder. Make it first."
    case .noSpace(let path):
      "\(path): the volume is full. Make room on it and try again; nothing was changed."
    case .readOnlyVolume(let path):
      "\(path): the volume can only be read. Choose another place, or mount it for writing."
    case .beyondFileSizeLimit(let path):
      "\(path): the file is longer than the volume or a limit of the system allows (ulimit -f)."
    case .notWritable(let path, let code):
      "\(path): cannot be written (\(reason(code))). Check the permissions of its folder."
    }
  }

  /// The system's own words for an `errno`.
  private func reason(_ code: CInt) -> String {
    String(cString: strerror(code))
  }
}
