import Storage

/// Gives each book its place on the device.
struct DevicePlaces {
  private let folder: DeviceFolder
  private let files: DeviceFiles
  private let rows: [LoadRecord.Row]
  private let rowsByIdentifier: [String: [LoadRecord.Row]]
  private var directories: DeviceDirectories
  /// The places given to each identifier in this run, by the digest of the source: two books must
  /// not share one.
  private var placed: [String: (source: String, path: String)] = [:]

  /// Where a book goes, and whether it is there already.
  struct Place {
    /// From the root of the device.
    let path: String
    /// What the path would be if nothing else had it.
    let wanted: String
    let identifier: String
    let isPresent: Bool
  }

  init(folder: DeviceFolder, record: LoadRecord) {
    self.folder = folder
    files = DeviceFiles(folder: folder, record: record)
    rows = record.rows
    rowsByIdentifier = Dictionary(grouping: record.rows, by: \.identifier)
    directories = DeviceDirectories(folder: folder, record: record)
  }

  /// The place where the book is or was; a new one where that is not ours to replace, or was for
  /// another format.
  ///
  /// - Parameters:
  ///   - source: the digest of the book as it lies here.
  ///   - wanted: what the device is to get.
  mutating func place(
    for book: BookFile, _ source: FileDigest, as wanted: BookFormat
  ) throws(DeliveryError) -> Place {
    let identifier = ownIdentifier(of: book, source)
    if let known = placed[identifier] {
      return Place(
        path: known.path, wanted: known.path, identifier: identifier, isPresent: true)
    }
    let place = try place(for: book, source, as: wanted, identifier)
    placed[identifier] = (source.sha256, place.path)
    return place
  }

  private mutating func place(
    for book: BookFile, _ source: FileDigest, as wanted: BookFormat, _ identifier: String
  ) throws(DeliveryError) -> Place {
    let format = book.format(wanted)
    let known = (rowsByIdentifier[identifier] ?? []).filter { $0.format == format }
    if let row = known.first(where: { $0.source == source.sha256 && files.isThere($0) }) {
      return Place(path: row.path, wanted: row.path, identifier: identifier, isPresent: true)
    }
    if let path = known.map(\.path).first(where: files.isOurs) {
      return Place(path: path, wanted: path, identifier: identifier, isPresent: false)
    }
    let directory = try directories.path(of: book.folders)
    let plain = directories.plainPath(book.title, suffix: format.suffix, in: directory)
    if !book.needsConversion(to: wanted), files.holds(plain, source) {
      return Place(path: plain, wanted: plain, identifier: identifier, isPresent: true)
    }
    let path = directories.allot(book.title, suffix: format.suffix, in: directory)
    return Place(path: path, wanted: plain, identifier: identifier, isPresent: false)
  }

  /// Two different books of one identifier in a run are two books.
  private func ownIdentifier(of book: BookFile, _ source: FileDigest) -> String {
    var identifier = book.identifier
    var number = 2
    while let other = placed[identifier], other.source != source.sha256 {
      identifier = "\(book.identifier) (\(number))"
      number += 1
    }
    return identifier
  }
}
