/// A page of a book: one document of the publication. Indexes count from 0.
public enum Page: Sendable, Hashable {
  /// The typographic cover.
  case cover
  /// The book's own title page.
  case titlePage
  /// The stories of an anthology with summary, rating, words and pairings.
  case contents
  /// Each story's warnings, with links.
  case warningsAtAGlance
  /// The title of `sections[section]`, with its stories.
  case section(Int)
  /// The title page of `stories[story]` in an anthology.
  case storyTitle(story: Int)
  /// Rating, warnings, pairings, summary and notes of `stories[story]`, in the author's words
  /// beside the canonical ones; spoilers last.
  case warnings(story: Int)
  /// Chapter `chapter` of `stories[story]`.
  case chapter(story: Int, chapter: Int)
  /// The author's notes and thanks after `stories[story]`.
  case endNotes(story: Int)
  /// The stories by author, pairing, character, rating or warning.
  case index(IndexKind)
  /// Where every story came from, and what was set aside.
  case colophon

  public enum IndexKind: String, Sendable, Hashable, CaseIterable {
    case author, pairing, character, rating, warning
  }
}
