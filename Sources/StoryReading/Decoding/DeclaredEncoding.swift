import StoryModel

/// The encoding that a page or a book in XML says it has.
enum DeclaredEncoding {
  /// The name that stands behind `charset=` or `encoding=` in the first kilobytes, in lower case
  /// (HTML, 13.2.3.2; XML 1.0, 4.3.3); nil where none does.
  static func name(in bytes: ContiguousArray<UInt8>) -> String? {
    let start = String(decoding: bytes.prefix(4096), as: UTF8.self).lowercased()
    for mark in ["charset=", "charset =", "encoding="] {
      guard let found = start.firstRange(of: mark) else { continue }
      let name = start[found.upperBound...].drop { $0 == "\"" || $0 == "'" || $0 == " " }
        .prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "-_:".contains($0)) }
      if !name.isEmpty { return String(name) }
    }
    return nil
  }

  /// The text of `bytes` in the encoding `name`; nil where nobody knows it or the bytes are not in it.
  static func decode(_ bytes: ContiguousArray<UInt8>, _ name: String) -> DecodedSource? {
    // What calls itself Latin-1 or ASCII is Windows-1252 (Encoding Standard, section 4.2).
    if western.contains(name) {
      var source = Iconv.windows1252(bytes[...])
      if !bytes.contains(where: { 0x80...0x9F ~= $0 }), name != "windows-1252" {
        source.encoding = "iso-8859-1"
      }
      return source
    }
    guard Iconv.knows(name) else { return nil }
    let source = Iconv.decode(bytes[...], from: name)
    return source.diagnostics.isEmpty ? source : nil
  }

  private static let western: Set<String> = [
    "iso-8859-1", "latin1", "latin-1", "iso8859-1", "us-ascii", "ascii", "windows-1252", "cp1252",
    "x-cp1252", "iso_8859-1",
  ]
}
