import StoryModel

/// The rows of an index under headings. The headings stand in order, the rows as they came.
struct IndexShelves {
  private let spellings: Spellings
  private var shelves: [String: (rank: Int, rows: [BookIndex.Row])] = [:]

  /// - Parameter spellings: of all names under which stories are to stand.
  init(_ spellings: Spellings) { self.spellings = spellings }

  /// - Parameter rank: headings of a lower rank stand first, those of one rank by name.
  mutating func add(_ row: BookIndex.Row, under heading: String, rank: Int = 0) {
    shelves[spellings[heading], default: (rank, [])].rows.append(row)
  }

  mutating func addAuthors(of story: Story, _ number: Int, _ wording: Wording) {
    let names = spellings.distinct(story.authors.map(\.value.string))
    for name in names { add(.story(number, remark: nil), under: name) }
    if names.isEmpty {
      add(.story(number, remark: nil), under: wording.unknownAuthor, rank: 1)
    }
  }

  mutating func addPairings(of story: Story, _ number: Int, _ wording: Wording) {
    for pairing in story.pairings {
      let inferred = pairing.evidence == .inferred ? wording.inferred : nil
      let remarks = [wording.qualifier(pairing.qualifier), inferred].compactMap { $0 }
      add(
        .story(number, remark: remarks.isEmpty ? nil : remarks.joined(separator: "; ")),
        under: pairing.canonicalName)
    }
    guard story.pairings.isEmpty else { return }
    add(
      .story(number, remark: nil), under: story.isGen ? wording.gen : wording.noPairingStated,
      rank: story.isGen ? 1 : 2)
  }

  mutating func addCharacters(of story: Story, _ number: Int) {
    for name in spellings.distinct(story.indexedCharacters) {
      add(.story(number, remark: nil), under: name)
    }
  }

  /// What gives a story away is not named: the index shows it to readers of all stories.
  mutating func addWarnings(of story: Story, _ number: Int, _ wording: Wording) {
    let row = BookIndex.Row.story(number, remark: nil)
    switch story.warnings {
    case .silent: add(row, under: wording.silentInIndex, rank: 4)
    case .noneApply: add(row, under: wording.nothingApplies, rank: 3)
    case .listed(let warnings, _):
      let open = warnings.filter { !$0.isSpoiler }
      // What AO3's archives warn of stands before what one author alone does.
      for name in spellings.distinct(open.filter(\.isArchiveWarning).map(\.name)) {
        add(row, under: name)
      }
      for name in spellings.distinct(open.filter { !$0.isArchiveWarning }.map(\.name)) {
        add(row, under: name, rank: 1)
      }
      if open.count < warnings.count { add(row, under: wording.spoilersInIndex, rank: 2) }
    }
  }

  var rows: [BookIndex.Row] {
    shelves.map {
      (heading: $0.key, key: FiledName.sortKey($0.key, language: "en"), shelf: $0.value)
    }
    .sorted { ($0.shelf.rank, $0.key, $0.heading) < ($1.shelf.rank, $1.key, $1.heading) }
    .flatMap { [BookIndex.Row.heading($0.heading)] + $0.shelf.rows }
  }
}

extension Story {
  /// The characters under whom the story is looked for: those of its header and of its pairings.
  var indexedCharacters: [String] {
    characters.map(\.value.name) + pairings.flatMap { $0.members.map(\.name) }
  }
}
