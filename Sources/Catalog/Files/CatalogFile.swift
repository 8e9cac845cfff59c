/// A file that a catalogue gives away.
package struct CatalogFile: Sendable, Hashable {
  package let path: String
  package let mediaType: String
  /// What tells this edition from any other: for an `ETag`.
  package let edition: String
  /// When the book changed, in seconds since 1970.
  package let changed: Int

  package init(path: String, mediaType: String, edition: String, changed: Int) {
    self.path = path
    self.mediaType = mediaType
    self.edition = edition
    self.changed = changed
  }
}
