/// The file that a story was read from, as far as the story needs to tell.
public struct SourceFile: Sendable, Hashable {
  /// The path as the caller gave it.
  public let path: String
  /// The last component of `path`.
  public let name: String
  /// The file's size in bytes.
  public let byteCount: Int
  /// The encoding of the bytes, by its IANA name in lower case (`us-ascii`, `utf-8`, `windows-1252`).
  public let encoding: String
  /// Whether the file began with a byte-order mark.
  public let hasByteOrderMark: Bool
  /// SHA-256 of the bytes, 64 hexadecimal digits.
  public let sha256: String

  public init(
    path: String, name: String, byteCount: Int, encoding: String, hasByteOrderMark: Bool,
    sha256: String
  ) {
    self.path = path
    self.name = name
    self.byteCount = byteCount
    self.encoding = encoding
    self.hasByteOrderMark = hasByteOrderMark
    self.sha256 = sha256
  }

  /// The name without its suffix: `story` for `story.txt`.
  public var stem: String {
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
    return String(name[..<dot])
  }
}
