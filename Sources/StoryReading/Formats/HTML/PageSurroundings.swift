/// What a book says of one of its pages.
struct PageSurroundings {
  /// The folder that the page lies in, from the root of the book.
  var folder = ""
  /// Whether the page shows a cover, which is a drawing in most books and none of the story's.
  var isCover = false
  /// The IDs of elements whose places are asked for.
  var anchors: Set<String> = []
  /// The style sheet that the page names by a reference; nil where there is none.
  var sheet: (_ reference: String) -> StyleSheet? = { _ in nil }
}

/// Where an element of a page stands in the manuscript.
struct PageAnchor: Equatable {
  let id: String
  /// The number of the line that begins at it, or that it stands in.
  let line: Int
  /// Whether words of that line stand before it.
  let isInside: Bool
}
