import CZip
import Storage

extension ZIPError {
  /// What happened and what to do about it, for the person at the terminal.
  package var explanation: String {
    switch self {
    case .storage(let error): error.explanation
    case .notAnArchive(let code):
      "This is no ZIP archive, or a damaged one (\(reason(code))). Get the file anew."
    case .notWritten(let code): "The archive could not be written (\(reason(code)))."
    case .duplicateName(let name): "Two entries of the archive are named \(name)."
    case .unsafeName(let name):
      "The entry \(name) would lead out of its folder; it is not read."
    case .noEntry(let name): "The archive has no entry \(name)."
    case .encrypted(let name): "The entry \(name) is encrypted. Unpack the archive first."
    case .unsupportedMethod(let name, let method):
      "The entry \(name) is compressed by method \(method). Unpack the archive first."
    case .damaged(let name, let code):
      "The entry \(name) is damaged (\(reason(code))). Get the file anew."
    case .entryTooLarge(let name, let size, let limit):
      "The entry \(name) unpacks to \(size) bytes; at most \(limit) are read."
    case .suspiciousRatio(let name, let ratio, let limit):
      "The entry \(name) unpacks to \(ratio) times its size; more than \(limit) is no honest text."
    case .totalTooLarge(let size, let limit):
      "The archive unpacks to \(size) bytes; at most \(limit) are read."
    case .tooManyEntries(let count, let limit):
      "The archive has \(count) entries; at most \(limit) are read."
    }
  }

  /// libzip's own words.
  private func reason(_ code: CInt) -> String {
    var error = zip_error_t()
    zip_error_init_with_code(&error, code)
    defer { zip_error_fini(&error) }
    return String(cString: zip_error_strerror(&error))
  }
}
