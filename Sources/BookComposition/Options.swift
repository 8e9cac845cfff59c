import StoryModel

extension BookComposer {
  /// What the books are to be like.
  package struct Options: Sendable, Hashable {
    /// What makes an anthology; nil for a book of each story.
    package let grouping: Grouping?
    /// By pairing: whether a story stands only in the anthology of the first of its pairings that
    /// makes one. The others list it as "see also".
    package let homeOnly: Bool
    /// The time of modification of every book in seconds since 1970 (`SOURCE_DATE_EPOCH`); nil for
    /// that of the newest source.
    package let modifiedOverride: Int?
    /// The title of the anthology, where only one is made.
    package let title: String?

    package init(
      grouping: Grouping? = nil, homeOnly: Bool = false,
      modifiedOverride: Int? = nil, title: String? = nil
    ) {
      self.grouping = grouping
      self.homeOnly = homeOnly
      self.modifiedOverride = modifiedOverride
      self.title = title
    }
  }
}
