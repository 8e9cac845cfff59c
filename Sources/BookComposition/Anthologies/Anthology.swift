import StoryModel

/// The stories of one anthology in their order, before it is cut into volumes.
struct Anthology {
  let selection: Book.Selection
  /// What a person calls it; nil for the name of what its stories share.
  let title: String?
  let entries: [Book.Entry]
  let sections: [Book.Section]
  let seeAlso: [Group.SeeAlso]

  /// What volumes of it have in common: `Buffy Summers/Spike`.
  var name: String { title ?? selection.name }

  /// An anthology of one group.
  init(_ group: Group, title: String?, order: StoryOrder?) {
    selection = group.selection
    self.title = title
    entries = Entries.entries(of: Self.order(order, in: group.selection).sorted(group.members))
    sections = []
    seeAlso = group.seeAlso
  }

  /// All groups in one anthology, each a section of it.
  init(_ groups: [Group], by grouping: Grouping, title: String?, order: StoryOrder?) {
    selection = .all(by: grouping)
    self.title = title
    var stories: [Story] = []
    sections = groups.map { group in
      let start = stories.count
      stories += Self.order(order, in: group.selection).sorted(group.members)
      return Book.Section(title: group.selection.name, stories: start..<stories.count)
    }
    entries = Entries.entries(of: stories)
    seeAlso = []
  }

  /// What is asked for; else a series goes by the positions that its stories state.
  private static func order(_ order: StoryOrder?, in selection: Book.Selection) -> StoryOrder {
    if let order { return order }
    if case .series = selection { return .series }
    return .title
  }
}
