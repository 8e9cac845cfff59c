import Storage

/// What Fanfold has written onto a device, remembered there: `.fanfold/loaded.tsv`.
///
/// A file is ours when it has the path, the length and the digest of a row; FAT keeps times too
/// coarsely to go by them. After a run that was interrupted a path may have two rows, one for the
/// file as it was and one for what was to replace it.
struct LoadRecord {
  private(set) var rows: [Row] = []
  /// The folders that Fanfold has made, from the root of the device.
  private(set) var folders: Set<String> = []
  private let path: String

  /// A book as it was written.
  struct Row: Hashable {
    /// From the root of the device.
    let path: String
    /// Of the file on the device.
    let digest: FileDigest
    let format: BookFormat
    /// Of the book that it was made of: conversion takes long, and calibre's differs each time.
    let source: String
    /// Of the book, whatever its content.
    let identifier: String
  }

  private static let title = "fanfold loaded 2"
  private static let limit = 64 << 20

  /// Reads the record; one that is missing or damaged is empty: nothing on the device is ours then.
  init(in folder: DeviceFolder) throws(DeliveryError) {
    path = folder.path(of: DevicePath.join(DeviceFolder.memory, "loaded.tsv"))
    guard FileSystem.size(of: path) != nil else { return }
    let path = path
    let file = try DeliveryError.onDevice { () throws(StorageError) in
      try StoredFile.read(path, limit: Self.limit)
    }
    let lines = String(decoding: file.bytes, as: UTF8.self).split(separator: "\n")
    switch lines.first {
    case Self.title[...]:
      for line in lines.dropFirst() { read(line) }
    case Row.firstTitle[...]:
      rows = lines.dropFirst().compactMap {
        Row(firstForm: $0, booksFolder: folder.device.booksFolder)
      }
    default: break
    }
  }

  /// Takes a line; one that no run of ours makes is passed over: the device may have been anywhere.
  private mutating func read(_ line: Substring) {
    if let row = Row(line) { return rows.append(row) }
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
    if fields.count == 2, fields[0] == "folder", DevicePath.isOne(fields[1]) {
      folders.insert(String(fields[1]))
    }
  }

  /// Adds what is about to be written.
  mutating func add(_ new: [Row], folders made: [String] = []) {
    let known = Set(rows)
    rows += new.filter { !known.contains($0) }
    folders.formUnion(made)
  }

  /// Drops what was known before of the paths of books that are written, and what was announced and
  /// not written.
  mutating func keepOnly(_ new: [Row], droppingUnwritten lost: Set<Row> = []) {
    let paths = Set(new.map(\.path))
    rows = rows.filter { !paths.contains($0.path) && !lost.contains($0) } + new
  }

  /// Drops a book that is not there any more.
  mutating func remove(_ path: String) { rows.removeAll { $0.path == path } }

  /// Drops a folder that is not there any more.
  mutating func remove(folder: String) { folders.remove(folder) }

  /// Writes the record onto the device.
  func save() throws(DeliveryError) {
    let lines = [Self.title] + folders.sorted().map { "folder\t\($0)" } + rows.map(\.line)
    let text = lines.joined(separator: "\n") + "\n"
    try DeliveryError.onDevice { () throws(StorageError) in
      let file = try AtomicFile(path)
      try file.write(ContiguousArray(text.utf8))
      try file.commit()
    }
  }
}
