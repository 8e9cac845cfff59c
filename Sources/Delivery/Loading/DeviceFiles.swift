import Storage

/// Which files on the device are Fanfold's, by the record and a look at them.
struct DeviceFiles {
  let folder: DeviceFolder
  private let rowsByPath: [String: [LoadRecord.Row]]

  init(folder: DeviceFolder, record: LoadRecord) {
    self.folder = folder
    rowsByPath = Dictionary(grouping: record.rows, by: \.path)
  }

  /// Whether the file of a row stands where it was written. Its length has to do: reading whole
  /// libraries back through the cable would take longer than writing them.
  func isThere(_ row: LoadRecord.Row) -> Bool {
    guard isReachable(row.path) else { return false }
    let path = folder.path(of: row.path)
    guard FileSystem.size(of: path) == row.digest.size else { return false }
    // Two rows of a path: a run was interrupted, and only the bytes tell which of the two is there.
    return (rowsByPath[row.path] ?? []).count < 2
      || (try? FileDigest(ofFileAt: path)) == row.digest
  }

  /// Whether a path may be written: nothing is there, or byte for byte what we wrote.
  func isOurs(_ path: String) -> Bool {
    guard isReachable(path) else { return false }
    return !FileSystem.exists(folder.path(of: path)) || isUnchanged(path)
  }

  /// Whether what is at a path is byte for byte what we wrote.
  func isUnchanged(_ path: String) -> Bool {
    guard isReachable(path) else { return false }
    let size = FileSystem.size(of: folder.path(of: path))
    let rows = (rowsByPath[path] ?? []).filter { $0.digest.size == size }
    if rows.isEmpty { return false }
    let digest = try? FileDigest(ofFileAt: folder.path(of: path))
    return rows.contains { $0.digest == digest }
  }

  /// Whether the very same file is there, whoever put it there: another copy would help nobody.
  func holds(_ path: String, _ digest: FileDigest) -> Bool {
    isReachable(path) && FileSystem.size(of: folder.path(of: path)) == digest.size
      && (try? FileDigest(ofFileAt: folder.path(of: path))) == digest
  }

  private func isReachable(_ path: String) -> Bool {
    folder.isInside(DevicePath.folder(of: path))
  }
}
