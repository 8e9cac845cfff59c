import StoryModel

/// The stories of an anthology by author, pairing, character, rating or warning, as the rows of a
/// list.
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
    var shelves = IndexShelves(Spellings(book.stories.flatMap { Self.names(of: $0.story, kind) }))
    for (number, entry) in book.stories.enumerated() {
      let story = entry.story
      switch kind {
      case .author: shelves.addAuthors(of: story, number, wording)
      case .pairing: shelves.addPairings(of: story, number, wording)
      case .character: shelves.addCharacters(of: story, number)
      case .rating:
        let rating = story.rating.value
        shelves.add(.story(number, remark: nil), under: rating.name, rank: rating.shelf)
      case .warning: shelves.addWarnings(of: story, number, wording)
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
    case .character: story.indexedCharacters
    case .rating: []
    case .warning: story.warnings.warnings.filter { !$0.isSpoiler }.map(\.name)
    }
  }
}

extension Rating {
  /// The place in an index: up the ladder, those without a rating last.
  fileprivate var shelf: Int {
    self == .notRated ? Rating.allCases.count : Rating.allCases.firstIndex(of: self)!
  }
}
