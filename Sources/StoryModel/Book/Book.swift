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

  /// What the stories of an anthology have in common.
  public enum Selection: Sendable, Hashable {
    /// `name` is the canonical name.
    case pairing(name: String)
    /// Stories that state no pairing, and for which none was inferred.
    case noPairingStated
    /// Stories whose author says that there is no pairing.
    case gen
    case author(name: String)
    case authorUnknown
    case fandom(name: String)
    case fandomUnknown
    case rating(Rating)
    case series(name: String)
    case noSeries
    /// Everything, in one book.
    case all
  }

  public let kind: Kind
  /// `All Apologies`, or `Buffy Summers/Spike: 3 stories`.
  public let title: String
  /// Without duplicates, in order of first appearance; empty where no author is known.
  public let authors: [String]
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
  /// Index entries of the stories that the selection only touches (a past or minor pairing).
  public let seeAlso: [Mention]
  /// The pages in reading order.
  public let pages: [Page]

  /// A story in its book.
  public struct Entry: Sendable, Hashable {
    public let story: Story
    /// The story's title, made unlike the other titles of the book where two are the same.
    public let title: String
    /// `Kelly`, `Kelly and Sue`; nil where nobody knows.
    public let byline: String?

    public init(story: Story, title: String, byline: String?) {
      self.story = story
      self.title = title
      self.byline = byline
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
    kind: Kind, title: String, authors: [String], languages: [String], identifier: String,
    modified: Int, description: String?, subjects: [String], stories: [Entry],
    seeAlso: [Mention], pages: [Page]
  ) {
    self.kind = kind
    self.title = title
    self.authors = authors
    self.languages = languages
    self.identifier = identifier
    self.modified = modified
    self.description = description
    self.subjects = subjects
    self.stories = stories
    self.seeAlso = seeAlso
    self.pages = pages
  }
}
