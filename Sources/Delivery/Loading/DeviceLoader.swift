import Storage
import StoryModel

/// Copies books onto an e-reader, or into any folder.
///
/// - A book is there whole or not at all, even when the cable is pulled.
/// - Only files that Fanfold wrote, and nobody has changed since, are replaced or removed.
/// - What is there already is neither converted nor copied again.
package struct DeviceLoader: Sendable {
  private let device: Device
  private let options: LoadOptions
  private let calibre: CalibreConverter?

  /// - Parameter calibre: what makes books for Kindles; nil where it is not installed.
  package init(
    _ device: Device, _ options: LoadOptions = LoadOptions(), calibre: CalibreConverter? = nil
  ) {
    self.device = device
    self.options = options
    self.calibre = calibre
  }

  /// Converts and copies the books that are not there yet.
  ///
  /// - Parameter tell: called when a book is safe on the device, or found there, and in between.
  /// - Throws: before anything is copied where the room does not suffice or what converts books is
  ///   missing. After any other error the books that `tell` told of are there; another run goes on.
  package func load(
    _ books: [BookFile], tell: @escaping (LoadEvent) -> Void = { _ in }
  ) throws(DeliveryError) -> LoadReport {
    let folder = try DeviceFolder(device)
    let record = try LoadRecord(in: folder)
    let format = options.format ?? device.format(hasCalibre: calibre != nil)
    let plan = try LoadPlan(books, as: format, folder: folder, record: record)
    if calibre == nil, let copy = plan.copies.first(where: \.needsCalibre) {
      throw .needsCalibre(path: copy.loaded.source, device: device.profile.name)
    }
    try folder.checkRoom(for: plan.copies.map(\.expectedSize))
    var report =
      options.isDryRun
      ? try preview(plan, folder, record) : try write(plan, folder, record, tell)
    report.notes = notes(format) + report.notes
    return report
  }

  // MARK: Steps

  private func write(
    _ plan: LoadPlan, _ folder: DeviceFolder, _ record: LoadRecord,
    _ tell: @escaping (LoadEvent) -> Void
  ) throws(DeliveryError) -> LoadReport {
    try folder.sweep(
      [DeviceFolder.memory, device.booksFolder] + record.folders
        + record.rows.map { DevicePath.folder(of: $0.path) })
    try folder.makeFolder(DeviceFolder.memory)
    let workshop = try DeliveryError.onBook { () throws(StorageError) in
      try Folder.makeTemporary()
    }
    defer { Folder.remove(workshop) }
    var copying = Copying(
      plan, folder: folder, record: record,
      preparation: BookPreparation(calibre: calibre, device: device, workshop: workshop),
      tell: tell)
    try copying.run()
    var (record, report) = (copying.record, copying.report)
    try mirror(plan.paths, folder, &record, &report)
    let root = device.root
    try DeliveryError.onDevice { () throws(StorageError) in try Volume.synchronize(at: root) }
    return report
  }

  /// What would be done.
  private func preview(
    _ plan: LoadPlan, _ folder: DeviceFolder, _ record: LoadRecord
  ) throws(DeliveryError) -> LoadReport {
    var record = record
    var report = LoadReport()
    report.copied = plan.copies.map(\.loaded)
    report.alreadyThere = plan.present
    report.failures = plan.failures
    let files = DeviceFiles(folder: folder, record: record)
    report.removed = plan.copies.flatMap(\.superseded).map(\.path).filter(files.isUnchanged)
    try mirror(plan.paths, folder, &record, &report)
    return report
  }

  /// A book that failed may be one that is there: then nothing is removed.
  private func mirror(
    _ kept: Set<String>, _ folder: DeviceFolder, _ record: inout LoadRecord,
    _ report: inout LoadReport
  ) throws(DeliveryError) {
    guard options.mirrors else { return }
    if !report.failures.isEmpty || kept.isEmpty {
      report.notes.append(
        Diagnostic(.mirrorLeftOut, "Nothing was removed from the device."))
      return
    }
    try Mirroring(
      folder: folder, files: DeviceFiles(folder: folder, record: record), kept: kept,
      isDryRun: options.isDryRun
    ).run(&record, &report)
  }

  private func notes(_ format: BookFormat) -> [Diagnostic] {
    let profile = device.profile
    var notes: [Diagnostic] = []
    if !profile.opensEPUB, format != profile.format {
      notes.append(
        Diagnostic(.opensNoEPUB, "A \(profile.name) opens no EPUB that comes by cable."))
    }
    if !profile.advice.isEmpty { notes.append(Diagnostic(.deviceAdvice, profile.advice)) }
    if device.hasKOReader {
      notes.append(
        Diagnostic(.hasKOReader, "KOReader is on this \(profile.name), and opens the books too."))
    }
    return notes
  }
}

extension LoadPlan.Copy {
  fileprivate var needsCalibre: Bool { needsConversion && format == .azw3 }
}
