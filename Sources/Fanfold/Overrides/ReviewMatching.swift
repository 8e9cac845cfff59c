import Storage

/// Which story a row of a review is about.
struct ReviewMatching {
  private var byPath: [String: String] = [:]
  /// File name → the story, where the run and the review have one each.
  private var byName: [String: String] = [:]

  init(files: [String], stories: [String]) {
    for story in stories { byPath[Self.normal(story)] = story }
    let named = Dictionary(grouping: stories, by: Path.name)
    let filed = Dictionary(grouping: Set(files.map(Self.normal)), by: Path.name)
    for (name, stories) in named where stories.count == 1 && filed[name]?.count == 1 {
      byName[name] = stories[0]
    }
  }

  /// The path of the story that the review calls `file`; nil where this run has none.
  func story(_ file: String) -> String? {
    let path = Self.normal(file)
    return byPath[path] ?? byName[Path.name(of: path)]
  }

  /// Whether `file` is on the disk, seen from here or from the folder of the review.
  func isThere(_ file: String, besides review: String) -> Bool {
    FileSystem.exists(file) || FileSystem.exists(Path.join(Path.folder(of: review), file))
  }

  /// `path` without steps that lead nowhere: `./stories//a.txt` is `stories/a.txt`.
  private static func normal(_ path: String) -> String {
    let parts = path.split(separator: "/").filter { $0 != "." }
    return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
  }
}
