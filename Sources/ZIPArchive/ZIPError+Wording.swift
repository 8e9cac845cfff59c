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
    case .duplicateName(let name): "Two entries of the archive are named \(ZIPName.shown(name))."
    case .unsafeName(let name):
      "The entry \(ZIPName.shown(name)) \(ZIPName.fault(in: name) ?? "is not safe"); it is not read."
    case .noEntry(let name): "The archive has no entry \(ZIPName.shown(name))."
    case .repeatedName(let name):
      "Several entries are named \(ZIPName.shown(name)); the first is read, the others are not."
    case .notAFile(let name):
      "The entry \(ZIPName.shown(name)) is no file but a link or a device; it is not followed."
    case .encrypted(let name):
      "The entry \(ZIPName.shown(name)) is locked by a password. Unpack the archive with it first."
    case .unsupportedMethod(let name, let method):
      "The entry \(ZIPName.shown(name)) is compressed by method \(method). Unpack the archive first."
    case .damaged(let name, let code):
      "The entry \(ZIPName.shown(name)) is damaged (\(reason(code))). Get the file anew."
    case .entryTooLarge(let name, let size, let limit):
      "The entry \(ZIPName.shown(name)) unpacks to \(size) bytes; at most \(limit) are read. \(Self.override)"
    case .suspiciousRatio(let name, let ratio, let limit):
      """
      The entry \(ZIPName.shown(name)) unpacks to \(ratio) times its size; more than \(limit) is no honest text. If \
      you trust the file, --unpack-ratio allows more.
      """
    case .totalTooLarge(let size, let limit):
      "The archive unpacks to \(size) bytes; at most \(limit) are read. \(Self.override)"
    case .tooManyEntries(let count, let limit):
      "The archive has \(count) entries; at most \(limit) are read."
    case .overlapping:
      "Its entries overlap: together they are longer than the archive itself. It is not unpacked."
    }
  }

  private static let override = "If you trust the file, --unpack-limit allows more."

  /// libzip's own words.
  private func reason(_ code: CInt) -> String {
    var error = zip_error_t()
    zip_error_init_with_code(&error, code)
    defer { zip_error_fini(&error) }
    return String(cString: zip_error_strerror(&error))
  }
}
