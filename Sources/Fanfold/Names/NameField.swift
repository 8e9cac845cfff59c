import BookComposition

extension NameTemplate {
  /// What a template can name of a book.
  ///
  /// Of an anthology it is what all of its stories have in common; nothing where they differ.
  public enum Field: String, Sendable, Hashable, CaseIterable {
    /// The story's title; what the stories of an anthology share.
    case title
    /// The title as a library files it: `Apologies, The`.
    case titlesort
    /// The first letter of the title as it is filed, `#` for anything else.
    case initial
    /// The first author, and all of them.
    case author, authors
    /// The first pairing, and the first fandom.
    case pairing, fandom
    case rating, language, status
    case series
    /// The story's number in its series.
    case position
    /// As far as it is known: `1999-11`; and its first four digits.
    case date, year
    /// How many words the book has, and how many stories.
    case words, stories
    /// Which volume of an anthology it is.
    case volume
    /// The dialect: `epub3`, `kepub`.
    case format
    /// The name of the story's file without its suffix.
    case file

    /// Whether it can be given a width.
    var isNumber: Bool {
      switch self {
      case .position, .year, .words, .stories, .volume: true
      default: false
      }
    }

    /// What it is of `book`; nil where there is no such thing.
    func value(of book: Book, in profile: PublicationProfile) -> String? {
      switch self {
      case .title: Self.title(of: book)
      case .titlesort: FiledName.filed(Self.title(of: book), language: book.languages[0])
      case .initial: Self.initial(of: book)
      case .authors: book.authors.isEmpty ? nil : book.authors.joined(separator: ", ")
      case .language: book.languages.first
      case .words: String(book.stories.reduce(0) { $0 + $1.story.wordCount })
      case .stories: String(book.stories.count)
      case .volume: book.volume.map { String($0.number) }
      case .format: profile.rawValue
      default: common(book)
      }
    }

    /// What all stories of the book have in common.
    private func common(_ book: Book) -> String? {
      let values = book.stories.map { value(of: $0.story) }
      guard let first = values.first, values.allSatisfy({ $0 == first }) else {
        return shared(by: book)
      }
      return first
    }

    /// What an anthology is made by is common to its stories, whatever else they have.
    private func shared(by book: Book) -> String? {
      guard case .anthology(let selection) = book.kind else { return nil }
      switch (self, selection) {
      case (.pairing, .pairing(let name)), (.author, .author(let name)),
        (.fandom, .fandom(let name)), (.series, .series(let name)):
        return name
      default: return nil
      }
    }

    private func value(of story: Story) -> String? {
      switch self {
      case .author: story.authors.first?.value.string
      case .pairing: story.pairings.first { $0.qualifier.makesAnthology }?.canonicalName
      case .fandom: story.fandoms.first?.value
      case .rating: story.rating.value == .notRated ? nil : story.rating.value.name
      case .status: story.status.value == .unknown ? nil : story.status.value.rawValue
      case .series: story.series?.value.name
      case .position: story.series?.value.position.map(String.init)
      case .date: story.date?.value
      case .year: story.date.map { String($0.value.prefix(4)) }
      case .file: story.source.stem
      default: nil
      }
    }

    /// An anthology is called by what its stories share, without their number: it keeps its name when
    /// another story comes to it.
    static func title(of book: Book) -> String {
      switch book.kind {
      case .anthology: book.volume?.collection ?? book.name
      case .single: book.title
      }
    }

    private static func initial(of book: Book) -> String {
      let key = FiledName.sortKey(title(of: book), language: book.languages[0])
      guard let first = key.first, first.isLetter else { return "#" }
      return first.uppercased()
    }
  }
}
