/// A place of the typed text that is set otherwise.
struct Edit {
  var start, end: Int
  var glyphs: Glyphs
  /// Whether the place stays as it was typed after all.
  var isDropped = false
}
