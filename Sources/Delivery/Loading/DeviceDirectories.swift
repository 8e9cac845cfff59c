import Storage

/// The folders for books on a device, and the names that are free in them.
struct DeviceDirectories {
  private let folder: DeviceFolder
  private let rowsByFolder: [String: [LoadRecord.Row]]
  private var taken: [String: TakenNames] = [:]
  /// The folders of each folder by what they were asked for.
  private var folders: [String: String] = [:]

  init(folder: DeviceFolder, record: LoadRecord) {
    self.folder = folder
    rowsByFolder = Dictionary(grouping: record.rows) { DevicePath.folder(of: $0.path) }
  }

  /// The path of folders below that of the books, from the root of the device: those that are there,
  /// if only in another case, or names that every volume takes.
  mutating func path(of names: [String]) throws(DeliveryError) -> String {
    let base = folder.device.booksFolder
    try look(into: base)
    var path = base
    let names = names.prefix(Self.mostFolders)
    let limit = names.isEmpty ? 0 : mostFolderBytes(names.count)
    for name in names {
      let portable = FileName.portable(
        name, maxBytes: limit, forbidden: folder.device.profile.forbidden)
      path = try directory(portable, in: path, maxBytes: limit)
    }
    return path
  }

  /// A path for a title as it would be on an empty device.
  func plainPath(_ title: String, suffix: String, in directory: String) -> String {
    DevicePath.join(
      directory,
      FileName.portable(
        title, suffix: suffix, maxBytes: mostNameBytes(in: directory),
        forbidden: folder.device.profile.forbidden))
  }

  /// A path of its own for a title.
  mutating func allot(_ title: String, suffix: String, in directory: String) -> String {
    let name = taken[directory, default: TakenNames()].allot(
      title, suffix: suffix, maxBytes: mostNameBytes(in: directory),
      forbidden: folder.device.profile.forbidden)
    return DevicePath.join(directory, name)
  }

  private mutating func directory(
    _ name: String, in parent: String, maxBytes: Int
  ) throws(DeliveryError) -> String {
    let key = DevicePath.join(parent, name.uppercased().lowercased())
    if let path = folders[key] { return path }
    let there = try folder.names(in: parent).first {
      $0.uppercased().lowercased() == name.uppercased().lowercased()
        && folder.isInside(DevicePath.join(parent, $0))
    }
    let own =
      there
      ?? taken[parent, default: TakenNames()].allot(
        name, maxBytes: maxBytes, forbidden: folder.device.profile.forbidden)
    let path = DevicePath.join(parent, own)
    folders[key] = path
    try look(into: path)
    return path
  }

  /// Takes the names that a folder holds. A book that somebody has deleted from the device keeps its
  /// name for the next time.
  private mutating func look(into directory: String) throws(DeliveryError) {
    if taken[directory] != nil { return }
    var names = TakenNames()
    for name in try folder.names(in: directory) { names.insert(name) }
    for row in rowsByFolder[directory] ?? [] { names.insert(Path.name(of: row.path)) }
    taken[directory] = names
  }

  private func mostNameBytes(in directory: String) -> Int {
    min(200, folder.device.profile.maxPathLength - directory.utf8.count - 1)
  }

  /// So that the names of some folders leave room for that of the book.
  private func mostFolderBytes(_ count: Int) -> Int {
    let room =
      folder.device.profile.maxPathLength - folder.device.booksFolder.utf8.count
      - Self.leastNameBytes
    return max(8, min(80, room / count - 1))
  }

  private static let mostFolders = 8
  private static let leastNameBytes = 60
}
