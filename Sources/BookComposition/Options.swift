import StoryModel

extension BookComposer {
  /// What the books are to be like.
  package struct Options: Sendable, Hashable {
    /// What makes an anthology; nil for a book of each story.
    package var grouping: Grouping?
    /// By pairing: whether a story stands only in the anthology of the first of its pairings that
    /// makes one. The others list it as "see also".
    package var homeOnly = false
    /// Whether all anthologies are bound in one, each a section of it. A story stands in the first
    /// section that it belongs to.
    package var isOneVolume = false
    /// The order of the stories; nil for the one that is usual for what they share.
    package var order: StoryOrder?
    /// The most stories of a volume; nil for any number.
    package var maxStories: Int?
    /// The most bytes of text and pictures in a volume, not yet compressed; nil for any size.
    package var maxBytes: Int?
    /// The time of modification of every book in seconds since 1970 (`SOURCE_DATE_EPOCH`); nil for
    /// that of the newest source.
    package var modifiedOverride: Int?
    /// The title of the anthology, where only one is made.
    package var title: String?
    /// Who puts the anthologies together.
    package var compiler: String?
    /// What catalogues are to say of an anthology; nil for what Fanfold says.
    package var description: String?
    /// Where the authors' notes stand.
    package var notes = NotesPlacement.keep
    /// Stories that were set aside because another is the same and more.
    package var leftOut: [Duplicate] = []

    package init() {}

    /// The stories that were set aside for one of `entries`.
    func leftOut(beside entries: [Book.Entry]) -> [Duplicate] {
      if leftOut.isEmpty { return [] }
      let paths = Set(entries.map(\.story.source.path))
      return leftOut.filter { paths.contains($0.kept.path) }
    }
  }
}
