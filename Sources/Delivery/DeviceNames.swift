import Storage

/// Gives each book its name on the device.
struct DeviceNames {
  private let folder: DeviceFolder
  private let rowsByIdentifier: [String: [LoadRecord.Row]]
  private let rowsByName: [String: [LoadRecord.Row]]
  private var taken = TakenNames()
  /// The places given to each identifier in this run: two books must not share one.
  private var placed: [String: LoadRecord.Row] = [:]

  /// Where a book goes, and whether it is there already.
  struct Place {
    let row: LoadRecord.Row
    let isPresent: Bool
  }

  init(folder: DeviceFolder, record: LoadRecord, taken names: [String]) {
    self.folder = folder
    rowsByIdentifier = Dictionary(grouping: record.rows, by: \.identifier)
    rowsByName = Dictionary(grouping: record.rows, by: \.name)
    for name in names { taken.insert(name) }
    // A book that somebody has deleted from the device keeps its name for the next time.
    for row in record.rows { taken.insert(row.name) }
  }

  /// The place where the book is or was; a new one where that is not ours to replace.
  mutating func place(for book: BookFile, _ content: BookContent) -> Place {
    let identifier = ownIdentifier(of: book, content)
    if let row = placed[identifier] { return Place(row: row, isPresent: true) }
    let place = place(for: book, content, identifier)
    placed[identifier] = place.row
    return place
  }

  private mutating func place(
    for book: BookFile, _ content: BookContent, _ identifier: String
  ) -> Place {
    func row(_ name: String) -> LoadRecord.Row {
      LoadRecord.Row(
        name: name, size: content.bytes.count, sha256: content.sha256, identifier: identifier)
    }
    let known = rowsByIdentifier[identifier] ?? []
    if let row = known.first(where: { $0.sha256 == content.sha256 && isThere($0) }) {
      return Place(row: row, isPresent: true)
    }
    if let name = known.map(\.name).first(where: isOurs) {
      return Place(row: row(name), isPresent: false)
    }
    let wanted = FileName.portable(
      book.title, suffix: book.suffix, maxBytes: maxNameLength, forbidden: folder.profile.forbidden)
    if holds(wanted, content) { return Place(row: row(wanted), isPresent: true) }
    let name = taken.allot(
      book.title, suffix: book.suffix, maxBytes: maxNameLength, forbidden: folder.profile.forbidden)
    return Place(row: row(name), isPresent: false)
  }

  private var maxNameLength: Int {
    min(200, folder.profile.maxPathLength - folder.profile.booksFolder.utf8.count - 1)
  }

  /// Two different books of one identifier in a run are two books.
  private func ownIdentifier(of book: BookFile, _ content: BookContent) -> String {
    // Tabs and line ends would break the record's lines.
    let plain = String(book.identifier.map { $0.isWhitespace ? " " : $0 })
    var identifier = plain
    var number = 2
    while let other = placed[identifier], other.sha256 != content.sha256 {
      identifier = "\(plain) (\(number))"
      number += 1
    }
    return identifier
  }

  /// Whether the file of a row stands where it was written. Its length has to do: reading whole
  /// libraries back through the cable would take longer than writing them.
  private func isThere(_ row: LoadRecord.Row) -> Bool {
    let path = Path.join(folder.path, row.name)
    guard FileSystem.size(of: path) == row.size else { return false }
    // Two rows of a name: a run was interrupted, and only the bytes tell which of the two is there.
    return (rowsByName[row.name] ?? []).count < 2
      || BookContent.sha256(ofFileOnDevice: path) == row.sha256
  }

  /// Whether a name may be written: nothing is there, or byte for byte what we wrote.
  private func isOurs(_ name: String) -> Bool {
    let path = Path.join(folder.path, name)
    guard FileSystem.exists(path) else { return true }
    let size = FileSystem.size(of: path)
    let rows = (rowsByName[name] ?? []).filter { $0.size == size }
    if rows.isEmpty { return false }
    let sha256 = BookContent.sha256(ofFileOnDevice: path)
    return rows.contains { $0.sha256 == sha256 }
  }

  /// Whether the very same file is there, whoever put it there: another copy would help nobody.
  private func holds(_ name: String, _ content: BookContent) -> Bool {
    let path = Path.join(folder.path, name)
    return FileSystem.size(of: path) == content.bytes.count
      && BookContent.sha256(ofFileOnDevice: path) == content.sha256
  }
}
