/// What stands on a page of a catalogue, whatever dialect it is told in.
public struct CatalogPage: Sendable {
  /// How many books or headings a page has.
  public static let itemsPerPage = 50

  public let place: Place
  /// Counted from 1.
  public let number: Int
  /// How many books or headings there are on all pages of this place.
  public let total: Int
  public let title: String
  /// A URN, the same whenever the page is made.
  public let identifier: String
  /// When the newest thing on it changed: `CCYY-MM-DDThh:mm:ssZ`.
  public let updated: String
  /// The pages above this one, the home page first.
  public let above: [PageLink]
  public let content: Content

  public enum Content: Sendable {
    case links([PageLink])
    case books([CatalogBook], facets: [FacetGroup])
    case book(CatalogBook, headings: [Heading])
  }

  /// A way to another page.
  public struct PageLink: Sendable, Hashable {
    public let place: Place
    public let title: String
    /// How many books are there; nil where it is not counted.
    public let count: Int?
    public let updated: String

    public init(_ place: Place, title: String, count: Int? = nil, updated: String) {
      self.place = place
      self.title = title
      self.count = count
      self.updated = updated
    }
  }

  /// Ways to narrow or to order a list of books, of which one is taken at a time.
  public struct FacetGroup: Sendable, Hashable {
    public let title: String
    public let facets: [Facet]

    public init(title: String, facets: [Facet]) {
      self.title = title
      self.facets = facets
    }
  }

  public struct Facet: Sendable, Hashable {
    public let title: String
    public let place: Place
    public let count: Int?
    /// Whether the page shows this one.
    public let isActive: Bool

    public init(title: String, place: Place, count: Int?, isActive: Bool) {
      self.title = title
      self.place = place
      self.count = count
      self.isActive = isActive
    }
  }

  public init(
    place: Place, number: Int = 1, total: Int, title: String, identifier: String,
    updated: String, above: [PageLink], content: Content
  ) {
    self.place = place
    self.number = number
    self.total = total
    self.title = title
    self.identifier = identifier
    self.updated = updated
    self.above = above
    self.content = content
  }

  /// How many pages the place has, 1 or more.
  public var pageCount: Int { max(1, (total + Self.itemsPerPage - 1) / Self.itemsPerPage) }
}
