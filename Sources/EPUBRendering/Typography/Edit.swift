/// A place of the typed text that is set otherwise.
struct Edit {
  private var first, last: Int32
  var glyphs: Glyphs
  /// Whether the place stays as it was typed after all.
  var isDropped: Bool

  init(start: Int, end: Int, glyphs: Glyphs, isDropped: Bool = false) {
    (first, last) = (Int32(truncatingIfNeeded: start), Int32(truncatingIfNeeded: end))
    self.glyphs = glyphs
    self.isDropped = isDropped
  }

  var start: Int {
    get { Int(first) }
    set { first = Int32(truncatingIfNeeded: newValue) }
  }

  var end: Int {
    get { Int(last) }
    set { last = Int32(truncatingIfNeeded: newValue) }
  }
}
