import StoryModel

/// What catalogues say of an anthology.
enum BookDescription {
  /// A sentence, and the first of the titles with their authors.
  static func anthology(_ entries: [Book.Entry]) -> String {
    let titles = entries.prefix(titleLimit).map { Wording.titleAndByline($0.title, $0.byline) }
    var description = Wording.anthology(of: entries.count) + " " + titles.joined(separator: "; ")
    if entries.count > titleLimit {
      description += "; " + Wording.more(entries.count - titleLimit)
    }
    return description + "."
  }

  /// Catalogues show a few hundred words at most.
  private static let titleLimit = 40
}
