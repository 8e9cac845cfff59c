/// The metadata of a package document (EPUB 3.3, section 5.5).
public struct Metadata: Sendable, Hashable {
  /// `urn:uuid:…`
  public let identifier: String
  public let title: Phrase
  /// The title as it sorts: `Apologies, The`.
  public let titleSort: String
  public let creators: [Creator]
  /// Who put an anthology together, and what made the file.
  public let contributors: [Creator]
  /// What a catalogue is told of the book's languages (BCP 47), never empty.
  public let languages: [String]
  /// `CCYY-MM-DDThh:mm:ssZ`
  public let modified: String
  /// The date of first publication as ISO 8601; nil where nobody knows.
  public let date: String?
  public let description: Phrase?
  public let subjects: [Subject]
  public let series: Collection?
  /// Where the stories come from: absolute URLs, each once.
  public let sources: [String]
  /// Where a story was published: the host of its address; nil where nobody knows.
  public let publisher: String?
  /// What the author says of their rights; nil where they say nothing.
  public let rights: String?
  /// Whether there are pictures, for the accessibility metadata.
  public let pictures: Pictures
  /// Whether there is an index, for the same.
  public let hasIndex: Bool

  public init(
    identifier: String, title: Phrase, titleSort: String, creators: [Creator],
    contributors: [Creator], languages: [String], modified: String, date: String?,
    description: Phrase?, subjects: [Subject], series: Collection?, sources: [String] = [],
    publisher: String? = nil, rights: String? = nil, pictures: Pictures = .none,
    hasIndex: Bool = false
  ) {
    self.identifier = identifier
    self.title = title
    self.titleSort = titleSort
    self.creators = creators
    self.contributors = contributors
    self.languages = languages
    self.modified = modified
    self.date = date
    self.description = description
    self.subjects = subjects
    self.series = series
    self.sources = sources
    self.publisher = publisher
    self.rights = rights
    self.pictures = pictures
    self.hasIndex = hasIndex
  }
}

extension Metadata {
  /// Words for a catalogue, on one line.
  public struct Phrase: Sendable, Hashable {
    public let text: String
    /// BCP 47; nil where nobody knows.
    public let language: String?

    public init(_ text: String, language: String?) {
      self.text = text
      self.language = language
    }
  }

  /// A person or a tool, with the MARC relator code of what they did: `aut`, `com`, `bkp`.
  public struct Creator: Sendable, Hashable {
    public let name: String
    public let fileAs: String
    public let role: String

    public init(name: String, fileAs: String, role: String) {
      self.name = name
      self.fileAs = fileAs
      self.role = role
    }
  }

  /// What a publication is about (`dc:subject`).
  public struct Subject: Sendable, Hashable {
    public let name: String
    /// Nil for a word of the author's own.
    public let kind: Kind?

    public enum Kind: String, Sendable, Hashable, CaseIterable {
      case fandom, pairing, rating, warning
    }

    public init(_ name: String, _ kind: Kind?) {
      self.name = name
      self.kind = kind
    }
  }

  /// What a publication is a part of (`belongs-to-collection`).
  public struct Collection: Sendable, Hashable {
    public let name: String
    /// Nil where the publication holds several of the series, or nobody knows which.
    public let position: Int?
    /// The same in every book of the collection: `urn:uuid:…`
    public let identifier: String
    public let kind: Kind

    public enum Kind: String, Sendable, Hashable {
      /// Works that follow one another.
      case series
      /// Volumes that were made together.
      case set
    }

    public init(name: String, position: Int?, identifier: String, kind: Kind) {
      self.name = name
      self.position = position
      self.identifier = identifier
      self.kind = kind
    }
  }

  /// Which pictures a publication has.
  public enum Pictures: Sendable, Hashable {
    case none
    /// Words stand for every one of them.
    case described
    /// Of some nobody says what they show.
    case undescribed
  }
}
