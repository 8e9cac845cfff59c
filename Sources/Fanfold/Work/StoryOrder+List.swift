import Storage
import StoryModel

extension StoryOrder {
  /// The order that the text file at `path` gives: a path, a file's name or a title a line.
  ///
  /// - Throws: `BinderyError` where the file cannot be read.
  public init(listAt path: String) throws(BinderyError) {
    let bytes = try translatingErrors(about: path) {
      try StoredFile.read(path, limit: 1 << 26).bytes
    }
    let text = String(decoding: bytes, as: UTF8.self)
    self = .list(
      text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init))
  }
}
