/// Two files that hold one story.
public struct Duplicate: Sendable, Hashable {
  /// The longer of the two, or the first where neither is.
  public let kept: Copy
  public let other: Copy
  public let relation: Relation

  /// What one file has over the other.
  public enum Relation: Sendable, Hashable {
    /// The same words.
    case sameText
    /// All of the other story, and chapters that it lacks.
    case moreChapters(Int)
    /// All of the other story, and words that it lacks.
    case moreWords(Int)
    /// Most of both is the same; `percent` of the shorter stands in the longer.
    case overlapping(percent: Int)
  }

  /// One of the two.
  public struct Copy: Sendable, Hashable {
    public let path: String
    public let title: String
    /// As in `Book.Entry`.
    public let byline: String?

    public init(path: String, title: String, byline: String?) {
      self.path = path
      self.title = title
      self.byline = byline
    }
  }

  public init(kept: Copy, other: Copy, relation: Relation) {
    self.kept = kept
    self.other = other
    self.relation = relation
  }
}
