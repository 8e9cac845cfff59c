import CZip
import Storage

/// Lets libzip write an archive into a file of ours, so that the hidden name, the waiting for the
/// medium and the renaming are those of every other file.
final class ArchiveTarget {
  /// What went wrong with the file.
  private(set) var failure: StorageError?
  private let file: AtomicFile
  /// The end of what was written: steps may go back.
  private var length = 0

  init(_ file: AtomicFile) { self.file = file }

  /// A new archive, empty. It keeps the target alive until it is closed or discarded.
  func open() throws(ZIPError) -> OpaquePointer {
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    let user = Unmanaged.passRetained(self)
    guard let source = zip_source_function_create(answerForTarget, user.toOpaque(), &error) else {
      user.release()
      throw .notWritten(code: zip_error_code_zip(&error))
    }
    guard let archive = zip_open_from_source(source, ZIP_CREATE | ZIP_TRUNCATE, &error) else {
      zip_source_free(source)
      throw .notWritten(code: zip_error_code_zip(&error))
    }
    return archive
  }

  fileprivate func answer(
    _ command: zip_source_cmd_t, _ data: UnsafeMutableRawPointer?, _ count: zip_uint64_t
  ) -> zip_int64_t {
    switch command {
    case ZIP_SOURCE_WRITE: return write(UnsafeRawBufferPointer(start: data, count: Int(count)))
    case ZIP_SOURCE_SEEK_WRITE: return seek(data, count)
    case ZIP_SOURCE_TELL_WRITE: return zip_int64_t(file.position)
    case ZIP_SOURCE_STAT: return describe(data!.assumingMemoryBound(to: zip_stat_t.self))
    case ZIP_SOURCE_ERROR:
      return SourceAnswer.error(failure == nil ? nil : ZIP_ER_WRITE, data, count)
    // What was there before counts as empty, and is never read.
    case ZIP_SOURCE_OPEN, ZIP_SOURCE_CLOSE, ZIP_SOURCE_READ, ZIP_SOURCE_SEEK, ZIP_SOURCE_TELL:
      return 0
    // Committing and removing are the business of who owns the file.
    case ZIP_SOURCE_BEGIN_WRITE, ZIP_SOURCE_COMMIT_WRITE, ZIP_SOURCE_ROLLBACK_WRITE,
      ZIP_SOURCE_REMOVE:
      return 0
    case ZIP_SOURCE_SUPPORTS:
      return SourceAnswer.supported([
        ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR,
        ZIP_SOURCE_FREE, ZIP_SOURCE_SEEK, ZIP_SOURCE_TELL, ZIP_SOURCE_SUPPORTS,
        ZIP_SOURCE_BEGIN_WRITE, ZIP_SOURCE_COMMIT_WRITE, ZIP_SOURCE_ROLLBACK_WRITE,
        ZIP_SOURCE_WRITE, ZIP_SOURCE_SEEK_WRITE, ZIP_SOURCE_TELL_WRITE, ZIP_SOURCE_REMOVE,
      ])
    default: return -1
    }
  }

  private func write(_ bytes: UnsafeRawBufferPointer) -> zip_int64_t {
    do throws(StorageError) {
      try file.write(bytes)
      length = max(length, file.position)
      return zip_int64_t(bytes.count)
    } catch {
      failure = error
      return -1
    }
  }

  private func seek(_ data: UnsafeMutableRawPointer?, _ count: zip_uint64_t) -> zip_int64_t {
    guard let data, count >= zip_uint64_t(MemoryLayout<zip_source_args_seek_t>.size) else {
      return -1
    }
    let step = data.assumingMemoryBound(to: zip_source_args_seek_t.self).pointee
    let starts = [0, file.position, length]  // SEEK_SET, SEEK_CUR, SEEK_END
    guard starts.indices.contains(Int(step.whence)) else { return -1 }
    file.position = starts[Int(step.whence)] + Int(step.offset)
    return 0
  }

  private func describe(_ status: UnsafeMutablePointer<zip_stat_t>) -> zip_int64_t {
    zip_stat_init(status)
    status.pointee.size = 0
    status.pointee.valid = zip_uint64_t(ZIP_STAT_SIZE)
    return zip_int64_t(MemoryLayout<zip_stat_t>.size)
  }
}

private let answerForTarget: zip_source_callback = { user, data, count, command in
  let target = Unmanaged<ArchiveTarget>.fromOpaque(user!)
  if command == ZIP_SOURCE_FREE {
    target.release()
    return 0
  }
  return target.takeUnretainedValue().answer(command, data, count)
}
