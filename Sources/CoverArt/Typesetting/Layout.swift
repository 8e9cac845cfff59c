import CPangoCairo

/// A text in Pango's hands, always of one size: what is drawn is scaled. So every book finds the fonts
/// and the outlines of letters that the books before it have left.
final class Layout {
  /// The size of its type, in pixels.
  static let size = 100.0

  let pango: OpaquePointer
  let text: String

  init(_ pango: OpaquePointer, text: String) {
    self.pango = pango
    self.text = text
  }

  deinit { g_object_unref(UnsafeMutableRawPointer(pango)) }

  /// How many signs are in no font.
  var unknownCount: Int { Int(pango_layout_get_unknown_glyphs_count(pango)) }

  /// Lets the text run over at most `count` lines of `width`, the last one cut off where it must be.
  func wrap(width: Double, most count: Int) {
    pango_layout_set_width(pango, Int32(width * Double(PANGO_SCALE)))
    pango_layout_set_wrap(pango, PANGO_WRAP_WORD_CHAR)
    pango_layout_set_ellipsize(pango, PANGO_ELLIPSIZE_END)
    pango_layout_set_height(pango, -Int32(count))
  }

  /// Its lines from above, their measures scaled.
  func lines(scale: Double) -> [Line] {
    var lines: [Line] = []
    var node = pango_layout_get_lines_readonly(pango)
    while let current = node {
      lines.append(
        Line(current.pointee.data.assumingMemoryBound(to: PangoLayoutLine.self), scale: scale))
      node = current.pointee.next
    }
    return lines
  }

  /// A line, with what its letters cover around its origin on the baseline.
  struct Line {
    let pango: UnsafeMutablePointer<PangoLayoutLine>
    let left: Double
    let width: Double
    /// Above the baseline.
    let ascent: Double
    /// Below it.
    let descent: Double

    init(_ pango: UnsafeMutablePointer<PangoLayoutLine>, scale: Double) {
      var ink = PangoRectangle()
      pango_layout_line_get_extents(pango, &ink, nil)
      let unit = scale / Double(PANGO_SCALE)
      self.pango = pango
      left = Double(ink.x) * unit
      width = Double(ink.width) * unit
      ascent = Double(-ink.y) * unit
      descent = Double(ink.y + ink.height) * unit
    }
  }
}
