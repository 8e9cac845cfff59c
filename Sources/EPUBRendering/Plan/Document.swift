import StoryModel

/// A content document of the publication: a page of the book, or a portion of a long one.
struct Document: Sendable {
  let page: Page
  /// The manifest ID, which is the file's name without suffix: `s3f9a21c0-c03`.
  let id: String
  /// What the document's `title` says; no other document of the book has the same.
  let title: String
  /// Which entries of a list stand here, or which of its parts a chapter; nil where the page has
  /// neither.
  let portion: Range<Int>?
  /// Whether the document goes on with the page of the document before it.
  var isContinuation: Bool { (portion?.lowerBound ?? 0) > 0 }

  var href: String { id + ".xhtml" }
}
