/// A name under which books are listed: a pairing, an author, a rating.
public struct Heading: Sendable, Hashable {
  public let kind: Kind
  /// For addresses and file names: `buffy-summers-spike-1a2b3c4d`. The same name, the same key.
  public let key: String
  public let name: String

  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case pairing, fandom, author, series, rating, tag, language

    /// What a list of them is called in an address: `pairings`.
    public var plural: String {
      switch self {
      case .series: "series"
      default: rawValue + "s"
      }
    }

    /// The kinds that have lists of their own; a language is only asked for beside them.
    public static let listed: [Kind] = [.pairing, .fandom, .author, .series, .rating, .tag]
    /// The kinds by which a list of books can be narrowed.
    public static let facets: [Kind] = [.rating, .fandom, .language]

    public init?(plural: String) {
      guard let kind = Kind.allCases.first(where: { $0.plural == plural }) else { return nil }
      self = kind
    }
  }

  public init(_ kind: Kind, key: String, name: String) {
    self.kind = kind
    self.key = key
    self.name = name
  }
}

/// A heading with the number of books below it.
public struct HeadingCount: Sendable, Hashable {
  public let heading: Heading
  public let count: Int
  /// When the newest of these books changed.
  public let updated: String

  public init(_ heading: Heading, count: Int, updated: String) {
    self.heading = heading
    self.count = count
    self.updated = updated
  }
}
