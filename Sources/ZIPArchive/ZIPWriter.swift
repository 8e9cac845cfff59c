import CZip
import Storage

/// Writes archives that depend on nothing but their entries: one fixed time, one set of
/// attributes, no extra fields, the order given.
package enum ZIPWriter {
  /// Noon, which no change to summer time touches: libzip takes the time through the local zone.
  private static let time: UInt16 = 12 << 11
  /// 1980-01-01, the first day that ZIP knows.
  private static let date: UInt16 = 1 << 5 | 1
  /// A regular file that all may read, in Unix terms (APPNOTE 4.4.15).
  private static let attributes: UInt32 = 0o100644 << 16

  /// Writes all entries and closes the file; its `commit` remains to be called. After an error the
  /// file is discarded.
  package static func write(_ entries: [ZIPEntry], to file: AtomicFile) throws(ZIPError) {
    do throws(ZIPError) {
      try fill(entries, file)
    } catch {
      file.discard()
      throw error
    }
    do throws(StorageError) { try file.finishWriting() } catch { throw .storage(error) }
  }

  private static func fill(_ entries: [ZIPEntry], _ file: AtomicFile) throws(ZIPError) {
    let target = ArchiveTarget(file)
    let archive = try target.open()
    do throws(ZIPError) {
      for entry in entries { try add(entry, to: archive) }
    } catch {
      zip_discard(archive)
      throw error
    }
    guard zip_close(archive) == 0 else {
      let code = zip_error_code_zip(zip_get_error(archive))
      zip_discard(archive)
      throw target.failure.map { .storage($0) } ?? .notWritten(code: code)
    }
  }

  private static func add(_ entry: ZIPEntry, to archive: OpaquePointer) throws(ZIPError) {
    guard let source = EntrySource.make(for: entry, in: archive) else {
      throw failure(of: archive)
    }
    let index = zip_file_add(archive, entry.name, source, ZIP_FL_ENC_UTF_8)
    guard index >= 0 else {
      zip_source_free(source)
      throw zip_error_code_zip(zip_get_error(archive)) == ZIP_ER_EXISTS
        ? .duplicateName(entry.name) : failure(of: archive)
    }
    let place = zip_uint64_t(index)
    guard
      zip_set_file_compression(archive, place, zip_int32_t(entry.method.rawValue), 0) == 0,
      zip_file_set_dostime(archive, place, time, date, 0) == 0,
      zip_file_set_external_attributes(
        archive, place, 0, zip_uint8_t(ZIP_OPSYS_UNIX), attributes) == 0
    else { throw failure(of: archive) }
  }

  private static func failure(of archive: OpaquePointer) -> ZIPError {
    .notWritten(code: zip_error_code_zip(zip_get_error(archive)))
  }
}
