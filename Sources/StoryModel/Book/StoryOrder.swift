/// The order of the stories in an anthology. Where it does not decide, the title does, then the
/// author, then the file, so that it is always the same.
public enum StoryOrder: Sendable, Hashable {
  /// As a library files titles: without the article at the beginning.
  case title
  case author
  /// The oldest first, those without a date last.
  case date
  /// By the names of the series and the positions in them, those of no series last.
  case series
  /// The shortest first.
  case length
  /// As the files were named.
  case file
  /// As a list has them: a path, a file's name or a story's title each; what it lacks comes last.
  case list([String])
}
