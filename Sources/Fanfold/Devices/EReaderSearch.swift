import Delivery
import Storage

/// Finds e-readers: those that are mounted, and the one that a person means.
public struct EReaderSearch: Sendable {
  private let finder: DeviceFinder

  /// - Parameter mountTable: a file in the form of `/proc/mounts`; nil for this system's. Tests
  ///   have one of their own.
  public init(mountTable: String? = nil) {
    finder = DeviceFinder(
      mountTable.map { SystemPlaces(mountTable: $0, gvfs: Path.folder(of: $0)) } ?? SystemPlaces())
  }

  /// The e-readers that are mounted.
  public func mounted() -> [EReader] { volumes().filter(\.isKnown) }

  /// Drives that a person has plugged in, perhaps, and that have no marker of an e-reader.
  public func otherDrives() -> [EReader] { volumes().filter { !$0.isKnown } }

  private func volumes() -> [EReader] { finder.mounted().map(EReader.init) }

  /// The e-reader that a person means.
  ///
  /// - Parameter wish: a path, or the kind, name, model or label of an e-reader that is mounted; nil
  ///   for the only one there is.
  /// - Throws: `BinderyError` where there is none, or more than one.
  public func find(_ wish: String?) throws(BinderyError) -> EReader {
    guard let wish else { return try only(of: mounted(), named: nil) }
    if wish.contains("/") || Folder.isFolder(wish) {
      return EReader(device: finder.device(at: wish))
    }
    let readers = mounted()
    return try only(of: readers.filter { Self.is($0, called: wish) }, named: wish)
  }

  private func only(of readers: [EReader], named wish: String?) throws(BinderyError) -> EReader {
    if readers.count == 1 { return readers[0] }
    let subject = wish ?? "e-reader"
    if readers.isEmpty {
      throw BinderyError(
        subject, .unreadable, explanation: wish == nil ? Self.nothing : Self.unknown(mounted()))
    }
    throw BinderyError(
      subject, .unreadable,
      explanation: "more than one e-reader is mounted. Say with --to which: "
        + Self.list(readers) + ".")
  }

  private static func `is`(_ reader: EReader, called name: String) -> Bool {
    [reader.kind, reader.name, reader.model, reader.fullName, reader.label].contains {
      $0?.lowercased() == name.lowercased()
    }
  }

  private static let nothing =
    "none is mounted. Connect it, say on its screen that it may be read, and wait until its drive "
    + "is there; or name a folder with --to. “fanfold devices” shows what is there."

  private static func unknown(_ readers: [EReader]) -> String {
    "there is no such folder, and no e-reader of that name is mounted. "
      + (readers.isEmpty ? "None is mounted at all." : "There are: \(list(readers)).")
  }

  private static func list(_ readers: [EReader]) -> String {
    readers.map { "\($0.fullName) at \($0.path)" }.joined(separator: "; ")
  }
}
