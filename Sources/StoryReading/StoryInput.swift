/// A file to read a story from: its bytes and what its folder knows of it.
package struct StoryInput: Sendable {
  /// The path as the caller gave it.
  package let path: String
  /// The last component of `path`.
  package let name: String
  /// The file as it is, undecoded.
  package let bytes: ContiguousArray<UInt8>
  /// When the file was last changed, in seconds since 1970; nil where nobody knows.
  package let modified: Int?

  /// A file with `bytes`, called `name`, which the caller knows as `path`.
  package init(path: String, name: String, bytes: ContiguousArray<UInt8>, modified: Int?) {
    self.path = path
    self.name = name
    self.bytes = bytes
    self.modified = modified
  }
}
