/// A file to read a story from.
package struct StoryInput: Sendable {
  /// The path as the caller gave it.
  package let path: String
  /// The last component of `path`.
  package let name: String
  /// The file as it is, undecoded.
  package let bytes: ContiguousArray<UInt8>
  /// Gives the file that the source names by a path relative to itself, decoded and without `..`;
  /// nil where there is none. A page has its pictures beside it.
  package let companion: @Sendable (_ path: String) -> ContiguousArray<UInt8>?
  /// How much a container may unpack to, and how deep things may lie in one another.
  package let limits: ReadingLimits

  /// A file with `bytes`, called `name`, which the caller knows as `path`.
  package init(
    path: String, name: String, bytes: ContiguousArray<UInt8>, limits: ReadingLimits = .init(),
    companion: @escaping @Sendable (String) -> ContiguousArray<UInt8>? = { _ in nil }
  ) {
    self.path = path
    self.name = name
    self.bytes = bytes
    self.limits = limits
    self.companion = companion
  }
}
