import Storage

/// Which books are on the device already, and which have to be copied to which places.
struct LoadPlan {
  private(set) var copies: [Copy] = []
  private(set) var present: [LoadedBook] = []
  private(set) var failures: [LoadFailure] = []

  /// A book that is to be copied.
  struct Copy {
    let loaded: LoadedBook
    /// What the path would be if nothing else had it.
    let wanted: String
    let identifier: String
    /// The book as it lies here.
    let source: FileDigest
    let format: BookFormat
    let needsConversion: Bool
    /// What an earlier run has put elsewhere, in another format: it goes when the new one is safe.
    let superseded: [LoadRecord.Row]

    /// The size on the device, as far as it is known.
    var expectedSize: Int {
      needsConversion ? format.expectedSize(from: source.size) : source.size
    }
  }

  /// Looks at every book and at the device; changes nothing. A book that cannot be read is among the
  /// failures.
  init(
    _ books: [BookFile], as wanted: BookFormat, folder: DeviceFolder, record: LoadRecord
  ) throws(DeliveryError) {
    var places = DevicePlaces(folder: folder, record: record)
    for book in books {
      do throws(DeliveryError) {
        try add(book, as: wanted, &places, folder, record)
      } catch {
        if !error.isAboutOneBook { throw error }
        failures.append(LoadFailure(book: book.path, error: error))
      }
    }
  }

  private mutating func add(
    _ book: BookFile, as wanted: BookFormat, _ places: inout DevicePlaces, _ folder: DeviceFolder,
    _ record: LoadRecord
  ) throws(DeliveryError) {
    let source = try DeliveryError.onBook { () throws(StorageError) in
      try FileDigest(ofFileAt: book.path)
    }
    try Self.checkSize(source.size, of: book.path, folder.device.profile)
    let place = try places.place(for: book, source, as: wanted)
    let loaded = LoadedBook(source: book.path, path: place.path)
    if place.isPresent { return present.append(loaded) }
    copies.append(
      Copy(
        loaded: loaded, wanted: place.wanted, identifier: place.identifier, source: source,
        format: book.format(wanted), needsConversion: book.needsConversion(to: wanted),
        superseded: record.rows.filter {
          $0.identifier == place.identifier && $0.path != place.path
            && $0.format != book.format(wanted)
        }))
  }

  /// Throws where a book is longer than the device takes.
  static func checkSize(
    _ size: Int, of path: String, _ profile: DeviceProfile
  ) throws(DeliveryError) {
    if size > profile.maxBookSize {
      throw .bookTooLarge(path: path, size: size, limit: profile.maxBookSize)
    }
  }

  /// The paths that this run leaves on the device.
  var paths: Set<String> { Set((present + copies.map(\.loaded)).map(\.path)) }
}
