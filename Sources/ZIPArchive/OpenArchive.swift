import CZip

/// An archive that libzip has open for reading: a file, or bytes in memory of its own.
struct OpenArchive: ~Copyable {
  private let archive: OpaquePointer
  /// What libzip reads from; nil where that is a file.
  private let content: UnsafeMutableRawBufferPointer?

  /// The archive in the file at `path`, which is not read whole.
  init(path: String) throws(ZIPError) {
    var code: CInt = 0
    guard let archive = zip_open(path, ZIP_RDONLY, &code) else { throw .notAnArchive(code: code) }
    self.archive = archive
    content = nil
  }

  init(_ bytes: ContiguousArray<UInt8>) throws(ZIPError) {
    // libzip takes no bytes at all for an archive without entries.
    if bytes.isEmpty { throw .notAnArchive(code: ZIP_ER_NOZIP) }
    let content = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 1)
    content.copyBytes(from: bytes)
    do throws(ZIPError) {
      archive = try Self.open(content)
    } catch {
      content.deallocate()
      throw error
    }
    self.content = content
  }

  deinit {
    zip_discard(archive)
    content?.deallocate()
  }

  private static func open(
    _ content: UnsafeMutableRawBufferPointer
  ) throws(ZIPError) -> OpaquePointer {
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    let length = zip_uint64_t(content.count)
    guard let source = zip_source_buffer_create(content.baseAddress, length, 0, &error) else {
      throw .notAnArchive(code: zip_error_code_zip(&error))
    }
    // Not ZIP_CHECKCONS, which refuses what Info-ZIP writes into a pipe: what its check is for,
    // sizes and checksums that lie, shows when an entry is read.
    guard let archive = zip_open_from_source(source, ZIP_RDONLY, &error) else {
      zip_source_free(source)
      throw .notAnArchive(code: zip_error_code_zip(&error))
    }
    return archive
  }

  /// What the central directory lists, held against the limits and the archive's length in bytes.
  borrowing func entries(
    _ limits: ZIPLimits, of length: Int
  ) throws(ZIPError) -> [ZIPReader.Entry] {
    let count = Int(zip_get_num_entries(archive, 0))
    if count > limits.entries { throw .tooManyEntries(count: count, limit: limits.entries) }
    var entries: [ZIPReader.Entry] = []
    entries.reserveCapacity(count)
    var total = 0
    var packed = 0
    for index in 0..<count {
      var status = zip_stat_t()
      guard zip_stat_index(archive, zip_uint64_t(index), 0, &status) == 0, let name = status.name,
        let size = Int(exactly: status.size), let compressedSize = Int(exactly: status.comp_size),
        size < 1 << 50, compressedSize < 1 << 50
      else { throw .notAnArchive(code: ZIP_ER_INCONS) }
      total += size
      packed += compressedSize + Self.recordsLength
      if total > limits.total { throw .totalTooLarge(size: total, limit: limits.total) }
      entries.append(
        ZIPReader.Entry(
          name: String(cString: name), size: size, compressedSize: compressedSize,
          method: status.comp_method, isEncrypted: status.encryption_method != ZIP_EM_NONE,
          isSpecial: isSpecial(index)))
    }
    if packed > length { throw .overlapping }
    return entries
  }

  /// The least that an entry takes besides its bytes: a local header and a record in the central
  /// directory (APPNOTE 4.3.7 and 4.3.12).
  private static let recordsLength = 30 + 46

  /// Whether an entry's mode, where its system has modes (APPNOTE 4.4.2), is that of neither a file
  /// nor a folder.
  private borrowing func isSpecial(_ index: Int) -> Bool {
    var (system, attributes): (UInt8, UInt32) = (0, 0)
    let place = zip_uint64_t(index)
    guard zip_file_get_external_attributes(archive, place, 0, &system, &attributes) == 0,
      system == UInt8(ZIP_OPSYS_UNIX) || system == UInt8(ZIP_OPSYS_OS_X)
    else { return false }
    let type = attributes >> 16 & 0o170000
    return type != 0 && type != 0o100000 && type != 0o040000
  }

  /// Unpacks an entry. It has to have exactly the size and the checksum that it declares.
  borrowing func bytes(
    of entry: ZIPReader.Entry, at index: Int
  ) throws(ZIPError) -> ContiguousArray<UInt8> {
    // One byte more than declared: reading it is what makes libzip compare the checksum, and it
    // shows an entry that holds more than it says.
    let bytes = try read(entry, at: index, count: entry.size + 1, flags: 0)
    guard bytes.count == entry.size else { throw .damaged(entry.name, code: ZIP_ER_INCONS) }
    return bytes
  }

  /// An entry with its bytes as they lie in the archive.
  borrowing func packed(
    _ entry: ZIPReader.Entry, at index: Int
  ) throws(ZIPError) -> ZIPEntry {
    var status = zip_stat_t()
    guard let method = ZIPEntry.Method(rawValue: entry.method),
      zip_stat_index(archive, zip_uint64_t(index), 0, &status) == 0
    else { throw .damaged(entry.name, code: ZIP_ER_INCONS) }
    let bytes = try read(
      entry, at: index, count: entry.compressedSize, flags: zip_flags_t(ZIP_FL_COMPRESSED))
    guard bytes.count == entry.compressedSize else {
      throw .damaged(entry.name, code: ZIP_ER_INCONS)
    }
    return ZIPEntry(
      name: entry.name, method: method, crc: status.crc, size: entry.size, compressed: Array(bytes))
  }

  /// At most `count` bytes of an entry, from its start.
  private borrowing func read(
    _ entry: ZIPReader.Entry, at index: Int, count limit: Int, flags: zip_flags_t
  ) throws(ZIPError) -> ContiguousArray<UInt8> {
    guard let file = zip_fopen_index(archive, zip_uint64_t(index), flags) else {
      throw .damaged(entry.name, code: zip_error_code_zip(zip_get_error(archive)))
    }
    defer { zip_fclose(file) }
    var bytes = ContiguousArray<UInt8>(repeating: 0, count: limit)
    var count = 0
    while count < bytes.count {
      let room = bytes.count - count
      let read = bytes.withUnsafeMutableBytes {
        zip_fread(file, $0.baseAddress! + count, zip_uint64_t(room))
      }
      if read < 0 {
        throw .damaged(entry.name, code: zip_error_code_zip(zip_file_get_error(file)))
      }
      if read == 0 { break }
      count += Int(read)
    }
    bytes.removeLast(bytes.count - count)
    return bytes
  }
}
