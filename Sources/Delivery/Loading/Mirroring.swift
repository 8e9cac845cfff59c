import Storage
import StoryModel

/// Removes from a device what Fanfold has put there and what is not wanted any more.
struct Mirroring {
  let folder: DeviceFolder
  let files: DeviceFiles
  /// The paths that stay.
  let kept: Set<String>
  /// Whether it is only told what would be done.
  let isDryRun: Bool

  /// Removes the files of rows that are not kept, unless somebody has changed them, and the folders
  /// that are empty then and that Fanfold has made.
  func run(_ record: inout LoadRecord, _ report: inout LoadReport) throws(DeliveryError) {
    var seen = kept.union(report.removed)
    for path in record.rows.map(\.path) where seen.insert(path).inserted {
      if FileSystem.exists(folder.path(of: path)),
        files.folder.isInside(DevicePath.folder(of: path))
      {
        guard files.isUnchanged(path) else {
          report.notes.append(
            Diagnostic(.changedOnDevice, "\(path) was changed on the device, and stays there."))
          continue
        }
        report.removed.append(path)
      }
      if isDryRun { continue }
      // The file goes before its row: what is on the device must be known as ours at any moment.
      if report.removed.last == path { try remove(path) }
      record.remove(path)
    }
    if isDryRun { return }
    removeFolders(&record)
    try record.save()
  }

  private func remove(_ path: String) throws(DeliveryError) {
    let path = folder.path(of: path)
    try DeliveryError.onDevice { () throws(StorageError) in try FileSystem.remove(path) }
  }

  /// The innermost first, so that those that hold them are empty then.
  private func removeFolders(_ record: inout LoadRecord) {
    let depth = { (path: String) in path.utf8.count { $0 == UInt8(ascii: "/") } }
    for path in record.folders.sorted(by: { depth($0) > depth($1) }) {
      if !FileSystem.exists(folder.path(of: path)) {
        record.remove(folder: path)
      } else if folder.isInside(path), path != folder.device.booksFolder,
        FileSystem.removeEmptyFolder(folder.path(of: path))
      {
        record.remove(folder: path)
      }
    }
  }
}
