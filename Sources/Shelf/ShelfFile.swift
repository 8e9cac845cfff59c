/// A file of a shelf's folder, as the file system tells of it.
struct ShelfFile: Sendable, Hashable {
  /// Below the folder.
  let name: String
  let size: Int
  /// When it last changed, in nanoseconds since 1970.
  let changed: Int

  /// In seconds since 1970.
  var added: Int { changed / 1_000_000_000 }
}
