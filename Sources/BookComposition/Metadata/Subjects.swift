import StoryModel

/// What a book is about, in the words that libraries filter by.
enum Subjects {
  /// Fandoms, the pairings that the stories are about, ratings, archive warnings and tags: each
  /// once, in this order.
  ///
  /// Archive warnings that give a story away are named too: who filters by them needs them, and no
  /// page of the book shows subjects.
  static func of(_ entries: [Book.Entry]) -> [String] {
    let stories = entries.map(\.story)
    var subjects = stories.flatMap { $0.fandoms.map(\.value) }
    subjects += stories.flatMap {
      $0.pairings.filter(\.qualifier.makesAnthology).map(\.canonicalName)
    }
    subjects += stories.filter { $0.rating.value != .notRated }.map(\.rating.value.name)
    subjects += stories.flatMap { $0.warnings.warnings.filter(\.isArchiveWarning).map(\.name) }
    subjects += stories.flatMap { $0.tags.map(\.string) }
    var known = Set<String>()
    return subjects.filter { !$0.isEmpty && known.insert($0.lowercased()).inserted }
  }
}
