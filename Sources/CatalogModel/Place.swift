/// A page of a catalogue, whatever dialect it is told in.
public enum Place: Sendable, Hashable {
  /// Where one begins.
  case home
  /// All headings of a kind: the pairings.
  case headings(Heading.Kind)
  case books(Selection)
  case book(id: String)
}

extension Place {
  /// The address below the root of a dialect, in segments: `["pairings", "buffy-summers-spike-…"]`.
  public var segments: [String] {
    switch self {
    case .home: []
    case .headings(let kind): [kind.plural]
    case .book(let id): ["books", id]
    case .books(let selection):
      switch selection.range {
      case .all: ["all"]
      case .new: ["new"]
      case .anthologies: ["anthologies"]
      case .search: ["search"]
      case .heading(let kind, let key): [kind.plural, key]
      }
    }
  }

  /// What follows the question mark, in an order that is always the same. Values are as they are,
  /// not escaped.
  public var query: [(name: String, value: String)] {
    guard case .books(let selection) = self else { return [] }
    var query: [(name: String, value: String)] = []
    if case .search(let words) = selection.range { query.append(("q", words)) }
    for kind in Heading.Kind.allCases {
      if let key = selection.filters[kind] { query.append((kind.rawValue, key)) }
    }
    if let order = selection.order { query.append(("sort", order.rawValue)) }
    return query
  }

  /// The place of an address; nil where there is none. Unknown items of the query are ignored.
  ///
  /// - Parameter query: items, not escaped.
  public init?(segments: [String], query: [String: String]) {
    switch segments.count {
    case 0: self = .home
    case 1: self.init(name: segments[0], query: query)
    case 2 where segments[0] == "books": self = .book(id: segments[1])
    case 2:
      guard let kind = Heading.Kind(plural: segments[0]) else { return nil }
      self = .books(Selection(.heading(kind, key: segments[1]), narrowedBy: query))
    default: return nil
    }
  }

  private init?(name: String, query: [String: String]) {
    switch name {
    case "all": self = .books(Selection(.all, narrowedBy: query))
    case "new": self = .books(Selection(.new, narrowedBy: query))
    case "anthologies": self = .books(Selection(.anthologies, narrowedBy: query))
    case "search": self = .books(Selection(.search(query["q"] ?? ""), narrowedBy: query))
    default:
      guard let kind = Heading.Kind(plural: name), Heading.Kind.listed.contains(kind) else {
        return nil
      }
      self = .headings(kind)
    }
  }
}

extension Selection {
  fileprivate init(_ range: Range, narrowedBy query: [String: String]) {
    var filters: [Heading.Kind: String] = [:]
    for kind in Heading.Kind.facets { filters[kind] = query[kind.rawValue] }
    self.init(range, filters: filters, order: query["sort"].flatMap(Order.init))
  }
}
