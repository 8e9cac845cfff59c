import StoryModel

/// How a bindery puts anthologies together.
public struct AnthologyOptions: Sendable, Hashable {
  /// Whether all anthologies are bound in one volume, each a section of it.
  public var isOneVolume = false
  /// The order of the stories; nil for the one that is usual for what they share: a series by its
  /// positions, all else by title.
  public var order: StoryOrder?
  /// The most stories of a volume; what has more makes several. Nil for any number.
  public var maxStories: Int?
  /// The most bytes of a volume's file; what has more makes several. Nil for any size. A story that
  /// is larger stands in a volume by itself.
  public var maxSize: Int?
  /// The title, where only one anthology is made, or one in several volumes.
  public var title: String?
  /// Who puts the anthologies together; nil where nobody is to be named.
  public var compiler: String?
  /// What catalogues are to say; nil for what Fanfold says.
  public var description: String?
  /// Whether of several copies of a story only the longest is bound.
  public var keepsLongest = false

  public init() {}
}
