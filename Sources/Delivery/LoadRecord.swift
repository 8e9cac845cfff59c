import Storage

/// What Fanfold has written onto a device, remembered there: `.fanfold/loaded.tsv`.
///
/// A file is ours when it has the name, the length and the digest of a row; FAT keeps times too
/// coarsely to go by them. After a run that was interrupted a name may have two rows, one for the
/// file as it was and one for what was to replace it.
struct LoadRecord {
  private(set) var rows: [Row] = []
  private let path: String

  /// A file as it was written.
  struct Row: Hashable {
    /// In the folder of the books.
    let name: String
    let size: Int
    let sha256: String
    /// Of the book, whatever its content.
    let identifier: String
  }

  private static let title = "fanfold loaded 1"
  private static let limit = 64 << 20

  /// Reads the record; one that is missing or damaged is empty: nothing on the device is ours then.
  init(in folder: DeviceFolder) throws(DeliveryError) {
    path = Path.join(folder.memory, "loaded.tsv")
    guard FileSystem.size(of: path) != nil else { return }
    let path = path
    let file = try DeliveryError.onDevice { () throws(StorageError) in
      try StoredFile.read(path, limit: Self.limit)
    }
    let lines = String(decoding: file.bytes, as: UTF8.self).split(separator: "\n")
    if lines.first == Self.title[...] { rows = lines.dropFirst().compactMap(Row.init) }
  }

  /// Adds what is about to be written.
  mutating func add(_ new: [Row]) {
    let known = Set(rows)
    rows += new.filter { !known.contains($0) }
  }

  /// Drops what was known of these names before.
  mutating func keepOnly(_ new: [Row]) {
    let names = Set(new.map(\.name))
    rows = rows.filter { !names.contains($0.name) } + new
  }

  /// Writes the record onto the device.
  func save() throws(DeliveryError) {
    let text = Self.title + "\n" + rows.map(\.line).joined(separator: "\n") + "\n"
    try DeliveryError.onDevice { () throws(StorageError) in
      let file = try AtomicFile(path)
      try file.write(ContiguousArray(text.utf8))
      try file.commit()
    }
  }
}

extension LoadRecord.Row {
  var line: String { "\(sha256)\t\(size)\t\(name)\t\(identifier)" }

  /// Nil for a line that no row of ours makes: the device may have been anywhere.
  init?(_ line: Substring) {
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
    guard fields.count == 4, let size = Int(fields[1]), !fields[2].contains("/") else { return nil }
    self.init(
      name: String(fields[2]), size: size, sha256: String(fields[0]),
      identifier: String(fields[3]))
  }
}
