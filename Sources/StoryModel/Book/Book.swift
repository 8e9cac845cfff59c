/// A book: stories in order behind their front matter, not yet in any format.
///
/// What composing hands to rendering. The stories may be outlines; then rendering asks for the
/// text of each when it comes to it, so that a book of ten thousand stories needs the memory of one.
public struct Book: Sendable, Hashable {
  /// What the book is.
  public enum Kind: Sendable, Hashable {
    case single
    case anthology(Selection)
  }

  public let kind: Kind
  /// `All Apologies`, or `Buffy Summers/Spike: 3 stories`.
  public let title: String
  /// The title without the number of stories: `Buffy Summers/Spike`.
  public let name: String
  /// Without duplicates, in order of first appearance; empty where no author is known.
  public let authors: [String]
  /// Who put an anthology together; nil where nobody says.
  public let compiler: String?
  /// BCP 47; the first is the book's main language. Never empty.
  public let languages: [String]
  /// `urn:uuid:…`, the same for the same story; for the same selection, however many it holds.
  public let identifier: String
  /// The newest date that the stories state, in seconds since 1970; 1980-01-01 where none does;
  /// or what the caller says.
  public let modified: Int
  /// A plain sentence or two for catalogues; nil where nothing is known.
  public let description: String?
  /// What the book is about, for `dc:subject`: fandoms, pairings, ratings, tags.
  public let subjects: [String]
  public let stories: [Entry]
  /// The stories of an anthology that is bound in one volume, by what they share; all stories are
  /// in one of them. Empty where the book has no sections.
  public let sections: [Section]
  /// Which volume of an anthology this is; nil where it has but one.
  public let volume: Volume?
  /// Where the authors' notes stand.
  public let notes: NotesPlacement
  /// Index entries of the stories that the selection only touches (a past or minor pairing).
  public let seeAlso: [Mention]
  /// Stories that are not in the book because another one in it is the same, and more.
  public let leftOut: [Duplicate]
  /// The pages in reading order.
  public let pages: [Page]

  /// Stories that stand together under a title of their own.
  public struct Section: Sendable, Hashable {
    public let title: String
    /// Which of the book's stories.
    public let stories: Range<Int>

    public init(title: String, stories: Range<Int>) {
      self.title = title
      self.stories = stories
    }
  }

  /// A volume of several.
  public struct Volume: Sendable, Hashable {
    /// What the volumes have in common: `Buffy Summers/Spike`.
    public let collection: String
    /// From 1.
    public let number: Int
    public let total: Int

    public init(collection: String, number: Int, total: Int) {
      self.collection = collection
      self.number = number
      self.total = total
    }
  }

  /// A story that is not in the book but has to do with it.
  public struct Mention: Sendable, Hashable {
    public let title: String
    /// As in `Entry`.
    public let byline: String?
    /// Why: `past: mention of past tense W/T`.
    public let pairing: Pairing

    public init(title: String, byline: String?, pairing: Pairing) {
      self.title = title
      self.byline = byline
      self.pairing = pairing
    }
  }

  public init(
    kind: Kind, title: String, name: String? = nil, authors: [String], compiler: String? = nil,
    languages: [String], identifier: String, modified: Int, description: String?,
    subjects: [String], stories: [Entry], sections: [Section] = [], volume: Volume? = nil,
    notes: NotesPlacement = .keep, seeAlso: [Mention], leftOut: [Duplicate] = [], pages: [Page]
  ) {
    self.kind = kind
    self.title = title
    self.name = name ?? title
    self.authors = authors
    self.compiler = compiler
    self.languages = languages
    self.identifier = identifier
    self.modified = modified
    self.description = description
    self.subjects = subjects
    self.stories = stories
    self.sections = sections
    self.volume = volume
    self.notes = notes
    self.seeAlso = seeAlso
    self.leftOut = leftOut
    self.pages = pages
  }

  /// The same book with other entries for the same stories.
  package func holding(_ stories: [Entry]) -> Book {
    titled(title, stories: stories, seeAlso: seeAlso)
  }

  /// The same book with other titles for itself and its stories.
  package func titled(_ title: String, stories: [Entry], seeAlso: [Mention]) -> Book {
    Book(
      kind: kind, title: title, name: name, authors: authors, compiler: compiler,
      languages: languages,
      identifier: identifier, modified: modified, description: description, subjects: subjects,
      stories: stories, sections: sections, volume: volume, notes: notes, seeAlso: seeAlso,
      leftOut: leftOut, pages: pages)
  }
}
