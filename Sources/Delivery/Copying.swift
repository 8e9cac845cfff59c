import Storage

/// Copies the books of a plan, a few at a time, so that what has been copied is safe however the
/// run ends.
struct Copying {
  let plan: LoadPlan
  let folder: DeviceFolder
  var record: LoadRecord

  /// Books that are made safe together, and how many bytes at the most: a wait for the medium
  /// costs milliseconds on a memory card, and nothing is certain before it.
  private static let batchCount = 16
  private static let batchBytes = 32 << 20

  consuming func run(_ progress: (LoadProgress) -> Void) throws(DeliveryError) {
    let total = plan.present.count + plan.copies.count
    var done = 0
    for book in plan.present {
      done += 1
      progress(LoadProgress(book: book, isCopied: false, done: done, total: total))
    }
    if plan.copies.isEmpty { return }
    // The record comes first: a file that is on the device must be known as ours at any moment.
    record.add(plan.copies.map(\.row))
    try record.save()
    var rest = plan.copies[...]
    while !rest.isEmpty {
      let batch = Self.takeBatch(&rest)
      try copy(batch)
      for copy in batch {
        done += 1
        progress(LoadProgress(book: copy.loaded, isCopied: true, done: done, total: total))
      }
    }
    record.keepOnly(plan.copies.map(\.row))
    try record.save()
  }

  private static func takeBatch(_ rest: inout ArraySlice<LoadPlan.Copy>) -> [LoadPlan.Copy] {
    var bytes = 0
    var batch: [LoadPlan.Copy] = []
    while let next = rest.first, batch.count < batchCount,
      batch.isEmpty || bytes + next.size <= batchBytes
    {
      bytes += next.size
      batch.append(rest.removeFirst())
    }
    return batch
  }

  private func copy(_ batch: [LoadPlan.Copy]) throws(DeliveryError) {
    var files: [AtomicFile] = []
    for copy in batch { files.append(try write(copy)) }
    try DeliveryError.onDevice { () throws(StorageError) in try AtomicFile.commit(all: files) }
  }

  private func write(_ copy: LoadPlan.Copy) throws(DeliveryError) -> AtomicFile {
    let content = try BookContent.read(copy.loaded.source)
    if content.sha256 != copy.row.sha256 { throw .bookChanged(path: copy.loaded.source) }
    return try DeliveryError.onDevice { () throws(StorageError) in
      let file = try AtomicFile(Path.join(folder.path, copy.row.name))
      try file.write(content.bytes)
      try file.finishWriting()
      return file
    }
  }
}
