/// A file to read a story from.
package struct StoryInput: Sendable {
  /// The path as the caller gave it.
  package let path: String
  /// The last component of `path`.
  package let name: String
  /// The file as it is, undecoded.
  package let bytes: ContiguousArray<UInt8>

  /// A file with `bytes`, called `name`, which the caller knows as `path`.
  package init(path: String, name: String, bytes: ContiguousArray<UInt8>) {
    self.path = path
    self.name = name
    self.bytes = bytes
  }
}
