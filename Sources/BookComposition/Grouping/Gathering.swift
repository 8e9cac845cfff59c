import StoryModel

/// Finds out which anthologies stories make, and which story stands where.
struct Gathering {
  private let grouping: Grouping
  private let options: BookComposer.Options
  private let stories: [Story]
  /// Of the names that make anthologies.
  private let spellings: Spellings

  init(_ stories: [Story], by grouping: Grouping, options: BookComposer.Options) {
    self.stories = stories
    self.grouping = grouping
    self.options = options
    spellings = Spellings(stories.flatMap { Self.names(of: $0, for: grouping) })
  }

  /// The anthologies that the stories make, in the order in which the stories first call for them.
  func groups() -> [Group] {
    var groups: [Group] = []
    var places: [Book.Selection: Int] = [:]
    for story in stories {
      for selection in selections(of: story) {
        let place = places[selection] ?? groups.count
        if place == groups.count {
          places[selection] = place
          groups.append(Group(selection: selection))
        }
        groups[place].members.append(story)
      }
    }
    if grouping == .pairing { addSeeAlso(to: &groups, places) }
    return groups
  }

  /// The names of the anthologies of `grouping` that a story calls for, as it has them.
  private static func names(of story: Story, for grouping: Grouping) -> [String] {
    switch grouping {
    case .pairing: story.pairings.filter(makesAnthology).map(\.canonicalName)
    case .author: story.authors.map(\.value.string)
    case .fandom: story.fandoms.map(\.value)
    case .series: story.series.map { [$0.value.name] } ?? []
    case .rating, .none: []
    }
  }

  private func selections(of story: Story) -> [Book.Selection] {
    let names = spellings.distinct(Self.names(of: story, for: grouping))
    let selections: [Book.Selection] =
      switch grouping {
      case .pairing: homes(of: story, names)
      case .author: names.map { .author(name: $0) }
      case .fandom: names.map { .fandom(name: $0) }
      case .rating: [.rating(story.rating.value)]
      case .series: names.map { .series(name: $0) }
      case .none: [.all(by: .none)]
      }
    if selections.isEmpty { return [nameless(story)] }
    return options.isOneVolume ? [selections[0]] : selections
  }

  /// Where stories stand that have no author, no fandom, no series or no pairing.
  private func nameless(_ story: Story) -> Book.Selection {
    switch grouping {
    case .author: .authorUnknown
    case .fandom: .fandomUnknown
    case .series: .noSeries
    case .pairing, .rating, .none: story.isGen ? .gen : .noPairingStated
    }
  }

  // MARK: By pairing

  private func homes(of story: Story, _ names: [String]) -> [Book.Selection] {
    names.prefix(options.homeOnly ? 1 : names.count).map { .pairing(name: $0) }
  }

  private static func makesAnthology(_ pairing: Pairing) -> Bool {
    pairing.kind == .romantic && pairing.qualifier.makesAnthology
  }

  /// Lists each story in the anthologies of those of its pairings that did not bring it there.
  private func addSeeAlso(to groups: inout [Group], _ places: [Book.Selection: Int]) {
    for story in stories {
      var known = Set(selections(of: story))
      for pairing in story.pairings where pairing.evidence != .inferred {
        let members = Pairing(
          members: pairing.members, kind: .romantic, qualifier: .main, written: nil,
          evidence: pairing.evidence)
        let selection = Book.Selection.pairing(name: spellings[members.canonicalName])
        guard let place = places[selection], known.insert(selection).inserted else { continue }
        groups[place].seeAlso.append(Group.SeeAlso(story: story, pairing: pairing))
      }
    }
  }
}
