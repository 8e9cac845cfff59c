extension Page {
  /// The byline, in at most `most` lines.
  func byline(height: Double = 260, width: Double = Page.column, most: Int = 3) -> TextBlock? {
    set(words.authors, design.byline, width: width, height: height, most: most)
  }

  /// The pairing or the fandom.
  func about(width: Double = Page.column) -> TextBlock? {
    set(words.about, design.note, width: width, height: 200, most: 2)
  }

  /// How many stories there are.
  func collection(width: Double = Page.column) -> TextBlock? {
    set(words.collection, design.note, width: width, height: 100, most: 1)
  }

  /// Some of the stories' titles, one after the other.
  func contents(
    width: Double = Page.column, height: Double = 320, most: Int = 4
  ) -> TextBlock? {
    set(words.contents, design.contents, width: width, height: height, most: most)
  }
}
