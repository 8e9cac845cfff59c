import StoryModel

/// Puts stories together again that were kept in several files, a part in each: `(1/3)`, `(2/3)`.
///
/// Parts belong together when title and authors are the same and no part is there twice.
package enum PartJoining {
  /// The stories with the parts of each story joined, where its first part stood.
  ///
  /// - Parameter stories: may be outlines; what is joined of outlines is an outline.
  package static func join(_ stories: [Story]) -> [Story] {
    var groups: [PartKey: [Story]] = [:]
    for story in stories {
      if let key = PartKey(story) { groups[key, default: []].append(story) }
    }
    var joined: Set<PartKey> = []
    return stories.compactMap { story in
      guard let key = PartKey(story), let parts = groups[key], isOneStory(parts) else {
        return story
      }
      return joined.insert(key).inserted ? JoinedParts(parts).story : nil
    }
  }

  private static func isOneStory(_ parts: [Story]) -> Bool {
    let numbers = parts.compactMap { $0.part?.value.number }
    return parts.count > 1 && Set(numbers).count == parts.count
  }
}

/// What the parts of one story have in common.
private struct PartKey: Hashable {
  let title: String
  let authors: [String]

  /// Nil for a story that is no part, or that only its file's name tells from others.
  init?(_ story: Story) {
    guard story.part != nil, story.title.evidence != .fileName else { return nil }
    title = FiledName.sortKey(story.title.value.string, language: story.language.value)
    authors = story.authors.map { $0.value.string.lowercased() }
  }
}
