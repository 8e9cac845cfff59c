/// A book as a catalogue tells of it: what its package document says, and where its file is.
public struct CatalogBook: Sendable, Hashable, Codable {
  /// 32 lower-case hexadecimal digits, the same for all editions of a book; for addresses.
  public let id: String
  /// A URN, the same for all editions of a book.
  public let identifier: String
  /// The path of the file below the catalogue's folder.
  public let path: String
  /// Of the file, in bytes.
  public let size: Int
  /// When the file came into the folder, in seconds since 1970.
  public let added: Int

  public let title: String
  /// The title as it sorts: `Apologies, The`.
  public let titleSort: String
  public let authors: [Author]
  /// BCP 47.
  public let languages: [String]
  public let description: String?
  public let subjects: [Subject]
  public let series: Series?
  /// When it was first published, as the book says it; nil where it does not.
  public let published: String?
  /// When the book last changed: `CCYY-MM-DDThh:mm:ssZ`.
  public let modified: String
  public let publisher: String?
  public let rights: String?
  /// Nil for a book without a picture for its cover.
  public let cover: Cover?
  /// The stories of an anthology; empty for a book that is one story.
  public let stories: [Story]

  /// A person who wrote a book, or a part of it.
  public struct Author: Sendable, Hashable, Codable {
    public let name: String
    /// The name as it sorts.
    public let fileAs: String

    public init(name: String, fileAs: String) {
      self.name = name
      self.fileAs = fileAs
    }
  }

  /// What a book is about.
  public struct Subject: Sendable, Hashable, Codable {
    public let name: String
    public let kind: Kind

    public enum Kind: String, Sendable, Hashable, Codable {
      case fandom, pairing, rating, warning, tag
    }

    public init(_ name: String, _ kind: Kind) {
      self.name = name
      self.kind = kind
    }
  }

  public struct Series: Sendable, Hashable, Codable {
    public let name: String
    /// As written: `3`, `2.5`; nil where nobody says.
    public let position: String?

    public init(name: String, position: String?) {
      self.name = name
      self.position = position
    }
  }

  /// The picture that stands for a book.
  public struct Cover: Sendable, Hashable, Codable {
    /// In the container.
    public let path: String
    public let mediaType: String

    public init(path: String, mediaType: String) {
      self.path = path
      self.mediaType = mediaType
    }
  }

  /// A story of an anthology.
  public struct Story: Sendable, Hashable, Codable {
    public let title: String
    public let authors: [String]

    public init(title: String, authors: [String]) {
      self.title = title
      self.authors = authors
    }
  }

  public init(
    id: String, identifier: String, path: String, size: Int, added: Int, title: String,
    titleSort: String, authors: [Author], languages: [String], description: String?,
    subjects: [Subject], series: Series?, published: String?, modified: String,
    publisher: String?, rights: String?, cover: Cover?, stories: [Story]
  ) {
    self.id = id
    self.identifier = identifier
    self.path = path
    self.size = size
    self.added = added
    self.title = title
    self.titleSort = titleSort
    self.authors = authors
    self.languages = languages
    self.description = description
    self.subjects = subjects
    self.series = series
    self.published = published
    self.modified = modified
    self.publisher = publisher
    self.rights = rights
    self.cover = cover
    self.stories = stories
  }
}

extension CatalogBook {
  /// The names of the subjects of one kind.
  public func subjects(_ kind: Subject.Kind) -> [String] {
    subjects.filter { $0.kind == kind }.map(\.name)
  }

  /// Whether the book holds several stories.
  public var isAnthology: Bool { stories.count > 1 }

  /// The authors for people: `Pim and Wren`, `Pim, Wren and 3 others`.
  public var byline: String {
    let names = authors.map(\.name)
    switch names.count {
    case 0: return "Unknown"
    case 1: return names[0]
    case 2: return "\(names[0]) and \(names[1])"
    case 3: return "\(names[0]), \(names[1]) and \(names[2])"
    default: return "\(names[0]), \(names[1]) and \(names.count - 2) others"
    }
  }
}
