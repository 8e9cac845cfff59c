import StoryModel

/// The stories of an anthology by author, pairing or rating, as the rows of a list.
struct BookIndex: Sendable {
  enum Row: Sendable {
    case heading(String)
    /// A story of the book, with what is to be said of it here.
    case story(Int, remark: String?)
    /// A story of another book.
    case mention(Book.Mention, remark: String?)

    var isHeading: Bool { if case .heading = self { true } else { false } }
  }

  let kind: Page.IndexKind
  let rows: [Row]

  init(_ kind: Page.IndexKind, of book: Book, _ wording: Wording) {
    self.kind = kind
    let names = book.stories.map { Self.names(of: $0.story, kind) }
    var shelves = Shelves(Spellings(names.joined()))
    for (number, entry) in book.stories.enumerated() {
      switch kind {
      case .author: shelves.addAuthors(names[number], number, wording)
      case .pairing: shelves.addPairings(of: entry, number, wording)
      case .rating:
        let rating = entry.story.rating.value
        shelves.add(.story(number, remark: nil), under: rating.name, rank: rating.shelf)
      }
    }
    if kind == .pairing {
      for mention in book.seeAlso {
        let remark = [wording.qualifier(mention.pairing.qualifier), wording.elsewhere]
        shelves.add(
          .mention(mention, remark: remark.compactMap { $0 }.joined(separator: "; ")),
          under: mention.pairing.canonicalName)
      }
    }
    rows = shelves.rows
  }

  /// The names under which a story stands.
  private static func names(of story: Story, _ kind: Page.IndexKind) -> [String] {
    switch kind {
    case .author: story.authors.map(\.value.string)
    case .pairing: story.pairings.map(\.canonicalName)
    case .rating: []
    }
  }
}

/// Rows under headings. The headings stand in order, the rows as they came.
private struct Shelves {
  private let spellings: Spellings
  private var shelves: [String: (rank: Int, rows: [BookIndex.Row])] = [:]

  init(_ spellings: Spellings) { self.spellings = spellings }

  mutating func add(_ row: BookIndex.Row, under heading: String, rank: Int = 0) {
    shelves[spellings[heading], default: (rank, [])].rows.append(row)
  }

  mutating func addAuthors(_ names: [String], _ number: Int, _ wording: Wording) {
    for name in spellings.distinct(names) { add(.story(number, remark: nil), under: name) }
    if names.isEmpty {
      add(.story(number, remark: nil), under: wording.unknownAuthor, rank: 1)
    }
  }

  mutating func addPairings(of entry: Book.Entry, _ number: Int, _ wording: Wording) {
    let story = entry.story
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

  var rows: [BookIndex.Row] {
    shelves.map {
      (heading: $0.key, key: FiledName.sortKey($0.key, language: "en"), shelf: $0.value)
    }
    .sorted { ($0.shelf.rank, $0.key, $0.heading) < ($1.shelf.rank, $1.key, $1.heading) }
    .flatMap { [BookIndex.Row.heading($0.heading)] + $0.shelf.rows }
  }
}

extension Rating {
  /// The place in an index: up the ladder, those without a rating last.
  fileprivate var shelf: Int {
    self == .notRated ? Rating.allCases.count : Rating.allCases.firstIndex(of: self)!
  }
}
