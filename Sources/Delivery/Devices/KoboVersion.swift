import Storage

/// What a Kobo says of itself, in `.kobo/version`: the serial number, the firmware third, and last
/// a number in the form of a UUID whose end is the model.
struct KoboVersion: Sendable, Hashable {
  let serial: String
  /// `4.38.21908`.
  let firmware: String
  /// Three digits: `376`.
  let model: String

  static let path = ".kobo/version"

  /// Nil where the file is not there, or holds something else.
  init?(at root: String, file: String = path) {
    guard let file = try? StoredFile.read(Path.join(root, file), limit: 4096) else { return nil }
    self.init(String(decoding: file.bytes, as: UTF8.self))
  }

  /// Nil where the text is something else.
  init?(_ text: String) {
    let line = text.prefix { !$0.isNewline }
    let fields = line.split(separator: ",", omittingEmptySubsequences: false)
    guard fields.count >= 3, !fields[0].isEmpty else { return nil }
    serial = String(fields[0])
    firmware = String(fields[2])
    model = String(fields[fields.count - 1].suffix(3))
  }
}
