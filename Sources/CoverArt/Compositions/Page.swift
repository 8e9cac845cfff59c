/// What a composition works with: the page, the words, the colours, and its share of chance.
struct Page {
  /// Between type and the edge.
  static let margin = 140.0
  /// The width of type.
  static let column = Canvas.width - 2 * margin

  let canvas: Canvas
  let type: Typesetter
  let tongue: Tongue
  let words: CoverWords
  let palette: Palette
  let design: Design
  var chance: Chance

  /// `passage` as large as the box lets it; nil where there is nothing to set.
  func set(
    _ passage: Passage?, _ style: TextStyle, width: Double = Page.column, height: Double,
    most: Int = .max
  ) -> TextBlock? {
    passage.map {
      type.fit($0, style, in: Box(width: width, height: height), language: tongue, most: most)
    }
  }
}
