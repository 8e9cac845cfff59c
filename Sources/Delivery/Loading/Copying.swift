import Storage

/// Copies the books of a plan, a few at a time, so that what has been copied is safe however the
/// run ends.
struct Copying {
  let plan: LoadPlan
  let folder: DeviceFolder
  let files: DeviceFiles
  let preparation: BookPreparation
  let tell: (LoadEvent) -> Void
  private(set) var record: LoadRecord
  private(set) var report = LoadReport()
  private var progress = LoadProgress()

  /// Books that are made safe together, and how many bytes and seconds at the most: a wait for the
  /// medium costs milliseconds on a memory card, and nothing is certain before it.
  private static let batchCount = 64
  private static let batchBytes = 16 << 20
  private static let batchTime = Duration.seconds(10)

  init(
    _ plan: LoadPlan, folder: DeviceFolder, record: LoadRecord, preparation: BookPreparation,
    tell: @escaping (LoadEvent) -> Void
  ) {
    self.plan = plan
    self.folder = folder
    self.record = record
    self.preparation = preparation
    self.tell = tell
    files = DeviceFiles(folder: folder, record: record)
    progress.totalBooks = plan.present.count + plan.copies.count + plan.failures.count
    progress.totalBytes = plan.copies.reduce(0) { $0 + $1.expectedSize }
  }

  mutating func run() throws(DeliveryError) {
    for failure in plan.failures { fail(failure) }
    for book in plan.present { finish(book, isCopied: false) }
    var rest = plan.copies[...]
    while !rest.isEmpty { try copy(takeBatch(&rest)) }
  }

  /// The next books, ready to be copied.
  private mutating func takeBatch(
    _ rest: inout ArraySlice<LoadPlan.Copy>
  ) throws(DeliveryError) -> [BookPreparation.Prepared] {
    var batch: [BookPreparation.Prepared] = []
    var bytes = 0
    let end = ContinuousClock.now + Self.batchTime
    while let next = rest.first, batch.count < Self.batchCount, batch.isEmpty || .now < end,
      batch.isEmpty || bytes + next.expectedSize <= Self.batchBytes
    {
      rest.removeFirst()
      do throws(DeliveryError) {
        let book = try preparation.prepare(next, number: batch.count)
        progress.totalBytes += book.row.digest.size - next.expectedSize
        if isThereAlready(book) { continue }
        bytes += book.row.digest.size
        batch.append(book)
      } catch {
        if !error.isAboutOneBook { throw error }
        progress.totalBytes -= next.expectedSize
        fail(LoadFailure(book: next.loaded.source, error: error))
      }
    }
    return batch
  }

  /// Whether somebody has put the very same file there: it is known only now that the book is
  /// converted.
  private mutating func isThereAlready(_ book: BookPreparation.Prepared) -> Bool {
    guard book.copy.needsConversion, book.copy.wanted != book.copy.loaded.path,
      files.holds(book.copy.wanted, book.row.digest)
    else { return false }
    progress.totalBytes -= book.row.digest.size
    finish(
      LoadedBook(source: book.copy.loaded.source, path: book.copy.wanted), isCopied: false)
    return true
  }

  private mutating func copy(_ batch: [BookPreparation.Prepared]) throws(DeliveryError) {
    if batch.isEmpty { return }
    try folder.checkRoom(for: batch.map(\.row.digest.size), copied: report.copied.count)
    let folders = Set(batch.map { DevicePath.folder(of: $0.row.path) }).sorted()
    // The record comes first: what is on the device must be known as ours at any moment.
    record.add(batch.map(\.row), folders: folders.flatMap(folder.missingFolders))
    try record.save()
    for path in folders { try folder.makeFolder(path) }
    let written = try write(batch)
    try DeliveryError.onDevice { () throws(StorageError) in
      try AtomicFile.commit(all: written.map(\.file))
    }
    let rows = written.map(\.book.row)
    let lost = Set(batch.map(\.row)).subtracting(rows)
    record.keepOnly(rows, droppingUnwritten: lost)
    for book in written.map(\.book) {
      removeSuperseded(by: book.copy)
      finish(book.copy.loaded, isCopied: true)
    }
    try record.save()
    for book in batch where book.copy.needsConversion { try? FileSystem.remove(book.path) }
  }

  private mutating func write(
    _ batch: [BookPreparation.Prepared]
  ) throws(DeliveryError) -> [(book: BookPreparation.Prepared, file: AtomicFile)] {
    var written: [(book: BookPreparation.Prepared, file: AtomicFile)] = []
    for book in batch {
      do throws(DeliveryError) {
        written.append((book, try write(book)))
      } catch {
        if !error.isAboutOneBook { throw error }
        progress.totalBytes -= book.row.digest.size
        fail(LoadFailure(book: book.copy.loaded.source, error: error))
      }
    }
    return written
  }

  /// Writes a book beside its place, piece by piece.
  private mutating func write(
    _ book: BookPreparation.Prepared
  ) throws(DeliveryError) -> AtomicFile {
    let path = folder.path(of: book.row.path)
    let file = try DeliveryError.onDevice { () throws(StorageError) in try AtomicFile(path) }
    let begin = progress.bytes
    let digest: FileDigest
    do throws(StorageError) {
      digest = try FileDigest(ofFileAt: book.path) { piece throws(StorageError) in
        try file.write(piece)
        progress.bytes += piece.count
        tell(.progress(progress))
      }
      try file.finishWriting()
    } catch {
      progress.bytes = begin
      throw error.isAboutWriting ? .device(error) : .book(error)
    }
    if digest != book.row.digest {
      progress.bytes = begin
      throw .bookChanged(path: book.copy.loaded.source)
    }
    return file
  }

  /// The same book in the format of an earlier run, unless somebody has changed it.
  private mutating func removeSuperseded(by copy: LoadPlan.Copy) {
    for row in copy.superseded where files.isUnchanged(row.path) {
      if (try? FileSystem.remove(folder.path(of: row.path))) != nil {
        record.remove(row.path)
        report.removed.append(row.path)
      }
    }
  }

  private mutating func finish(_ book: LoadedBook, isCopied: Bool) {
    if isCopied { report.copied.append(book) } else { report.alreadyThere.append(book) }
    progress.books += 1
    tell(.done(book, isCopied: isCopied))
    tell(.progress(progress))
  }

  private mutating func fail(_ failure: LoadFailure) {
    report.failures.append(failure)
    progress.books += 1
    tell(.failed(failure))
    tell(.progress(progress))
  }
}
