import Storage

extension LoadRecord.Row {
  /// `book`, digest, length, format, digest of the source, path, identifier; tabs between them.
  var line: String {
    ["book", digest.sha256, String(digest.size), format.rawValue, source, path, identifier]
      .joined(separator: "\t")
  }

  /// Nil for a line that no row of ours makes.
  init?(_ line: Substring) {
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
    guard fields.count == 7, fields[0] == "book", let size = Int(fields[2]),
      let format = BookFormat(rawValue: String(fields[3])), DevicePath.isOne(fields[5])
    else { return nil }
    self.init(
      path: String(fields[5]), digest: FileDigest(size: size, sha256: String(fields[1])),
      format: format, source: String(fields[4]), identifier: String(fields[6]))
  }

  /// The first line of records of the first form.
  static let firstTitle = "fanfold loaded 1"

  /// A line of the first form, when books lay in one folder and none was converted: digest, length,
  /// name, identifier.
  init?(firstForm line: Substring, booksFolder: String) {
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
    guard fields.count == 4, let size = Int(fields[1]), !fields[2].contains("/"),
      DevicePath.isOne(fields[2])
    else { return nil }
    let name = String(fields[2])
    self.init(
      path: DevicePath.join(booksFolder, name),
      digest: FileDigest(size: size, sha256: String(fields[0])),
      format: BookFormat(ofFile: name), source: String(fields[0]), identifier: String(fields[3]))
  }
}
