import CZip

/// Hands an entry to libzip as it is: a source that says of itself that it is compressed already.
final class EntrySource {
  private let entry: ZIPEntry
  private var position = 0

  private init(_ entry: ZIPEntry) { self.entry = entry }

  /// A source that libzip owns from now on; nil, with the archive's error set, where there is no
  /// memory for it.
  static func make(for entry: ZIPEntry, in archive: OpaquePointer) -> OpaquePointer? {
    let user = Unmanaged.passRetained(EntrySource(entry))
    let source = zip_source_function(archive, answerForEntry, user.toOpaque())
    if source == nil { user.release() }
    return source
  }

  fileprivate func answer(
    _ command: zip_source_cmd_t, _ data: UnsafeMutableRawPointer?, _ length: zip_uint64_t
  ) -> zip_int64_t {
    switch command {
    case ZIP_SOURCE_OPEN:
      position = 0
      return 0
    case ZIP_SOURCE_READ: return read(into: data!, count: Int(length))
    case ZIP_SOURCE_CLOSE: return 0
    case ZIP_SOURCE_STAT: return describe(data!.assumingMemoryBound(to: zip_stat_t.self))
    case ZIP_SOURCE_ERROR: return SourceAnswer.error(nil, data, length)
    case ZIP_SOURCE_SUPPORTS:
      return SourceAnswer.supported([
        ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR,
        ZIP_SOURCE_FREE,
      ])
    default: return -1
    }
  }

  private func read(into target: UnsafeMutableRawPointer, count: Int) -> zip_int64_t {
    let count = min(count, entry.compressed.count - position)
    if count == 0 { return 0 }
    entry.compressed.withUnsafeBytes {
      target.copyMemory(from: $0.baseAddress! + position, byteCount: count)
    }
    position += count
    return zip_int64_t(count)
  }

  private func describe(_ status: UnsafeMutablePointer<zip_stat_t>) -> zip_int64_t {
    zip_stat_init(status)
    status.pointee.size = zip_uint64_t(entry.size)
    status.pointee.comp_size = zip_uint64_t(entry.compressed.count)
    status.pointee.crc = entry.crc
    status.pointee.comp_method = entry.method.rawValue
    status.pointee.valid = zip_uint64_t(
      ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_CRC | ZIP_STAT_COMP_METHOD)
    return zip_int64_t(MemoryLayout<zip_stat_t>.size)
  }
}

private let answerForEntry: zip_source_callback = { user, data, length, command in
  let source = Unmanaged<EntrySource>.fromOpaque(user!)
  if command == ZIP_SOURCE_FREE {
    source.release()
    return 0
  }
  return source.takeUnretainedValue().answer(command, data, length)
}
