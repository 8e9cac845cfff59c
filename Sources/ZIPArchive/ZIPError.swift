import Storage

/// Why an archive could not be written or read. The wording is in `ZIPError+Wording.swift`.
package enum ZIPError: Error, Equatable, Sendable {
  /// The file that holds the archive.
  case storage(StorageError)
  /// libzip cannot make an archive of the bytes: garbage, a cut-off end.
  case notAnArchive(code: CInt)
  /// libzip could not write the archive.
  case notWritten(code: CInt)
  /// Two entries of one name.
  case duplicateName(String)
  /// A name that would lead out of the folder it is unpacked into.
  case unsafeName(String)
  case noEntry(String)
  /// An entry that the archive holds more than once, of which the first is read.
  case repeatedName(String)
  /// A symbolic link, a device, a pipe: its bytes are no file's.
  case notAFile(String)
  case encrypted(String)
  /// Compressed in a way other than deflate.
  case unsupportedMethod(String, method: UInt16)
  /// The entry's bytes do not unpack to what its header says.
  case damaged(String, code: CInt)
  case entryTooLarge(String, size: Int, limit: Int)
  /// More bytes per compressed byte than any text gives.
  case suspiciousRatio(String, ratio: Int, limit: Int)
  case totalTooLarge(size: Int, limit: Int)
  case tooManyEntries(count: Int, limit: Int)
  /// The entries together are longer than the archive: several share the same bytes.
  case overlapping

  /// Whether the archive is made to do harm, or looks like it, rather than damaged.
  package var isRefusal: Bool {
    switch self {
    case .unsafeName, .repeatedName, .notAFile, .entryTooLarge, .suspiciousRatio, .totalTooLarge,
      .tooManyEntries, .overlapping:
      true
    default: false
    }
  }

  /// Whether it was an archive of ours that could not be made.
  package var isAboutWriting: Bool {
    switch self {
    case .notWritten, .duplicateName: true
    default: false
    }
  }
}
