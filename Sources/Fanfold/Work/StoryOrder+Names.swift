extension StoryOrder {
  /// The orders that have a name.
  public static let named: [String: StoryOrder] = [
    "title": .title, "author": .author, "date": .date, "series": .series, "length": .length,
    "file": .file,
  ]
}
