import StoryModel

/// Where a story stands among others in some order.
struct StoryPlace: Comparable {
  /// What the order goes by; 1 for stories that have none of it, which come last.
  private let rank: Int
  private let text: String
  private let number: Int
  private let title: String
  private let byline: String
  private let source: String

  static func < (left: StoryPlace, right: StoryPlace) -> Bool {
    if left.rank != right.rank { return left.rank < right.rank }
    return (left.text, left.number, left.title, left.byline, left.source)
      < (right.text, right.number, right.title, right.byline, right.source)
  }

  /// - Parameters:
  ///   - order: `list` is looked up in `list`.
  ///   - given: how many stories were given before this one.
  init(_ story: Story, in order: StoryOrder, list: OrderList?, given: Int) {
    var (rank, text, number) = (0, "", 0)
    switch order {
    case .title: break
    case .author:
      let name = story.authors.first?.value.string
      text = name.map { FiledName.sortKey($0, language: "en") } ?? ""
      rank = name == nil ? 1 : 0
    case .date:
      text = story.date?.value ?? ""
      rank = text.isEmpty ? 1 : 0
    case .series:
      text = story.series.map { FiledName.sortKey($0.value.name, language: "en") } ?? ""
      number = story.series?.value.position ?? .max
      rank = story.series == nil ? 1 : 0
    case .length: number = story.wordCount
    case .file: number = given
    case .list:
      let place = list?.place(of: story)
      number = place ?? 0
      rank = place == nil ? 1 : 0
    }
    self.rank = rank
    self.text = text
    self.number = number
    title = FiledName.sortKey(story.title.value.string, language: story.language.value)
    byline = (Byline.of(story) ?? Wording.unknownAuthor).lowercased()
    source = story.source.sha256 + story.source.path
  }
}

extension StoryOrder {
  /// `stories` in this order.
  func sorted(_ stories: [Story]) -> [Story] {
    var list: OrderList?
    if case .list(let lines) = self { list = OrderList(lines) }
    return stories.enumerated()
      .map { (story: $1, place: StoryPlace($1, in: self, list: list, given: $0)) }
      .sorted { $0.place < $1.place }
      .map(\.story)
  }
}
