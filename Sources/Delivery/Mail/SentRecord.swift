import Storage

/// Which books were sent where, so that a second run sends them no second time: a line for each, the
/// digest of the book as it was handed in, the address, the day and the name.
package struct SentRecord: Sendable {
  private var lines: [String]
  private var known: Set<String>
  private let path: String

  /// A file as long as this is none of ours.
  private static let limit = 64 << 20

  /// What was noted at `path`; nothing where there is no such file.
  package init(at path: String) throws(StorageError) {
    self.path = path
    lines = []
    if FileSystem.exists(path) {
      let bytes = try StoredFile.read(path, limit: Self.limit).bytes
      lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
        .map(String.init)
    }
    known = Set(lines.compactMap(Self.key))
  }

  /// Whether a book was sent to an address.
  package func has(_ digest: String, to address: MailAddress) -> Bool {
    known.contains(Self.key(digest, address))
  }

  /// Notes that a book was sent, and makes the note safe on the disk.
  ///
  /// - Parameter date: a day, such as `2026-11-28`.
  package mutating func note(
    _ books: [(digest: String, name: String)], to addresses: [MailAddress], on date: String
  ) throws(StorageError) {
    for (digest, name) in books {
      for address in addresses {
        let plain = name.map { $0.isNewline || $0 == "\t" ? " " : String($0) }.joined()
        lines.append([digest, address.text.lowercased(), date, plain].joined(separator: "\t"))
        known.insert(Self.key(digest, address))
      }
    }
    try Folder.make(Path.folder(of: path))
    let file = try AtomicFile(path)
    try file.write(ContiguousArray((lines.joined(separator: "\n") + "\n").utf8))
    try file.commit()
  }

  private static func key(_ line: String) -> String? {
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
    return fields.count < 2 ? nil : "\(fields[0])\t\(fields[1])"
  }

  private static func key(_ digest: String, _ address: MailAddress) -> String {
    "\(digest)\t\(address.text.lowercased())"
  }
}
