/// The package document (EPUB 3.3, section 5): what a publication consists of and what is known of it.
public struct PackageDocument: Sendable, Hashable {
  public let metadata: Metadata
  public let manifest: [ManifestItem]
  public let spine: [SpineItem]
  /// The works of an anthology, in its order; empty for a publication that is one work.
  public let works: [Work]

  public init(
    metadata: Metadata, manifest: [ManifestItem], spine: [SpineItem], works: [Work] = []
  ) {
    self.metadata = metadata
    self.manifest = manifest
    self.spine = spine
    self.works = works
  }

  /// A work of several in a publication: what `dcterms` properties say of its first document.
  public struct Work: Sendable, Hashable {
    /// The ID of the manifest item with which the work begins.
    public let idref: String
    public let title: String
    public let creators: [String]
    /// What the next edition of the book compares: `s3f9a21c0 0123456789abcdef new`.
    public let record: String

    public init(idref: String, title: String, creators: [String], record: String) {
      self.idref = idref
      self.title = title
      self.creators = creators
      self.record = record
    }
  }
}

/// An entry of the spine (EPUB 3.3, section 5.7.2).
public struct SpineItem: Sendable, Hashable {
  /// The ID of a manifest item.
  public let idref: String
  /// Whether the item is part of the reading order; the others are reached by links.
  public let isLinear: Bool

  public init(idref: String, isLinear: Bool = true) {
    self.idref = idref
    self.isLinear = isLinear
  }
}

/// The metadata of a package document (EPUB 3.3, section 5.5).
public struct Metadata: Sendable, Hashable {
  /// `urn:uuid:…`
  public let identifier: String
  public let title: String
  /// The title as it sorts: `Apologies, The`.
  public let titleSort: String
  public let creators: [Creator]
  /// Who put an anthology together; nil for a single story.
  public let contributors: [Creator]
  /// BCP 47, never empty.
  public let languages: [String]
  /// `CCYY-MM-DDThh:mm:ssZ`
  public let modified: String
  /// The date of first publication as ISO 8601; nil where nobody knows.
  public let date: String?
  public let description: String?
  public let subjects: [String]
  public let series: Collection?
  /// Whether there are pictures, for the accessibility metadata.
  public let pictures: Pictures

  /// A person, with the MARC relator code of what they did (`aut`, `com`).
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

  /// A series (`belongs-to-collection`).
  public struct Collection: Sendable, Hashable {
    public let name: String
    public let position: Int?

    public init(name: String, position: Int?) {
      self.name = name
      self.position = position
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

  public init(
    identifier: String, title: String, titleSort: String, creators: [Creator],
    contributors: [Creator], languages: [String], modified: String, date: String?,
    description: String?, subjects: [String], series: Collection?, pictures: Pictures = .none
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
    self.pictures = pictures
  }
}
