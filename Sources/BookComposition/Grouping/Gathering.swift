import StoryModel

/// Finds out which anthologies stories make, and which story stands where.
struct Gathering {
  private let grouping: Grouping
  private let options: BookComposer.Options

  init(_ grouping: Grouping, options: BookComposer.Options) {
    self.grouping = grouping
    self.options = options
  }

  /// The anthologies that `stories` make, in the order in which the stories first call for them.
  func groups(of stories: [Story]) -> [Group] {
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
    if grouping == .pairing { addSeeAlso(of: stories, to: &groups, places) }
    return groups
  }

  private func selections(of story: Story) -> [Book.Selection] {
    let selections: [Book.Selection]
    switch grouping {
    case .pairing: return homes(of: story)
    case .author: selections = story.authors.map { .author(name: $0.value.string) }
    case .fandom: selections = story.fandoms.map { .fandom(name: $0.value) }
    case .rating: selections = [.rating(story.rating.value)]
    case .series: selections = story.series.map { [.series(name: $0.value.name)] } ?? []
    case .none: selections = [.all]
    }
    return selections.isEmpty ? [nameless] : selections.withoutRepeats
  }

  /// Where stories stand that have no author, no fandom or no series.
  private var nameless: Book.Selection {
    switch grouping {
    case .author: .authorUnknown
    case .fandom: .fandomUnknown
    case .series: .noSeries
    case .pairing, .rating, .none: .noPairingStated
    }
  }

  // MARK: By pairing

  private func homes(of story: Story) -> [Book.Selection] {
    var homes: [Book.Selection] = []
    for pairing in story.pairings where makesAnthology(pairing) {
      let selection = Book.Selection.pairing(name: pairing.canonicalName)
      if homes.contains(selection) { continue }
      homes.append(selection)
      if options.homeOnly { break }
    }
    if !homes.isEmpty { return homes }
    return [story.isGen ? .gen : .noPairingStated]
  }

  private func makesAnthology(_ pairing: Pairing) -> Bool {
    pairing.kind == .romantic && pairing.qualifier.makesAnthology
  }

  /// Lists each story in the anthologies of those of its pairings that did not bring it there.
  private func addSeeAlso(
    of stories: [Story], to groups: inout [Group], _ places: [Book.Selection: Int]
  ) {
    for story in stories {
      var known = Set(homes(of: story))
      for pairing in story.pairings where pairing.evidence != .inferred {
        let members = Pairing(
          members: pairing.members, kind: .romantic, qualifier: .main, written: nil,
          evidence: pairing.evidence)
        let selection = Book.Selection.pairing(name: members.canonicalName)
        guard let place = places[selection], known.insert(selection).inserted else { continue }
        groups[place].seeAlso.append(Group.SeeAlso(story: story, pairing: pairing))
      }
    }
  }
}
