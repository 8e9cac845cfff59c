/// Where a book has what its authors say beside their stories.
public enum NotesPlacement: String, Sendable, Hashable, CaseIterable {
  /// Where the author has it: before the story, behind it, at its chapters.
  case keep
  /// All of it on the page behind the story.
  case end
  /// Nowhere; the book says so.
  case drop
}
