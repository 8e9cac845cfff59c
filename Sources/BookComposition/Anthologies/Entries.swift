import Storage
import StoryModel

/// The entries of an anthology: stories in their order, with titles and names unlike each other.
enum Entries {
  static func entries(of stories: [Story]) -> [Book.Entry] {
    let bylines = stories.map(Byline.of)
    let titles = DistinctTitles.titles(
      stories.map(\.title.value.string), bylines: bylines.map { $0 ?? Wording.unknownAuthor })
    var ids = EntryNames()
    return stories.indices.map { index in
      let story = stories[index]
      return Book.Entry(
        story: story, title: titles[index], byline: bylines[index], id: ids.id(for: story),
        edition: edition(of: story))
    }
  }

  /// What changes when the files of `story` do.
  static func edition(of story: Story) -> String {
    String(hash(of: story.sources.map(\.sha256).joined(separator: "+")).prefix(16))
  }

  fileprivate static func hash(of text: String) -> String {
    Array(text.utf8).withUnsafeBytes(Digest.sha256Hex)
  }
}

/// Names for the files of stories: `s3f9a21c0`, made of title and authors. Two stories that share
/// these are told apart by their texts.
private struct EntryNames {
  private var taken: Set<String> = []

  mutating func id(for story: Story) -> String {
    let title = FiledName.sortKey(story.title.value.string, language: story.language.value)
    var key = ([title] + story.authors.map { $0.value.string.lowercased() })
      .joined(separator: "\u{0}")
    var id = Self.id(of: key)
    while !taken.insert(id).inserted {
      key += "\u{0}" + story.source.sha256 + story.source.path
      id = Self.id(of: key)
    }
    return id
  }

  private static func id(of key: String) -> String { "s" + Entries.hash(of: key).prefix(8) }
}
