/// The package document (EPUB 3.3, section 5): what a publication consists of and what is known of it.
public struct PackageDocument: Sendable, Hashable {
  public let metadata: Metadata
  /// The language that the words of the package document are in where they name no other (BCP 47).
  /// Metadata may state another one, where a reading system does not know this one.
  public let language: String
  public let manifest: [ManifestItem]
  public let spine: [SpineItem]
  /// The works of an anthology, in its order; empty for a publication that is one work.
  public let works: [Work]

  public init(
    metadata: Metadata, language: String, manifest: [ManifestItem], spine: [SpineItem],
    works: [Work] = []
  ) {
    self.metadata = metadata
    self.language = language
    self.manifest = manifest
    self.spine = spine
    self.works = works
  }

  /// The picture that stands for the publication; nil where it has none.
  public var coverImage: ManifestItem? { manifest.first { $0.properties.contains("cover-image") } }

  /// A work of several in a publication: what `dcterms` properties say of its first document.
  public struct Work: Sendable, Hashable {
    /// The ID of the manifest item with which the work begins.
    public let idref: String
    public let title: String
    public let creators: [String]
    /// BCP 47.
    public let language: String
    /// Where the work comes from, an absolute URL; nil where nobody knows.
    public let source: String?
    /// The date of first publication as ISO 8601; nil where nobody knows.
    public let date: String?
    /// What the next edition of the book compares: `s3f9a21c0 0123456789abcdef new`.
    public let record: String

    public init(
      idref: String, title: String, creators: [String], language: String, source: String? = nil,
      date: String? = nil, record: String
    ) {
      self.idref = idref
      self.title = title
      self.creators = creators
      self.language = language
      self.source = source
      self.date = date
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
