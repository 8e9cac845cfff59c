import CatalogModel
import CatalogRendering

/// What an address of the server means.
enum Route: Sendable, Hashable {
  case page(Place, number: Int, Dialect)
  case download(id: String, DownloadFormat)
  case cover(id: String)
  case thumbnail(id: String)
  case styleSheet
  case searchDescription
  case authentication
  case bindery

  /// Nil where the address means nothing.
  init?(path: String, query: Query) {
    guard let segments = Self.segments(of: path) else { return nil }
    switch segments.first {
    case "download": self.init(download: Array(segments.dropFirst()))
    case "covers": self.init(picture: segments.dropFirst(), Route.cover)
    case "thumbnails": self.init(picture: segments.dropFirst(), Route.thumbnail)
    case "opds": self.init(feed: Array(segments.dropFirst()), query)
    case "pages.css" where segments.count == 1: self = .styleSheet
    case "bind" where segments.count == 1: self = .bindery
    default: self.init(segments, query, .html)
    }
  }

  private init?(_ segments: [String], _ query: Query, _ dialect: Dialect) {
    guard let place = Place(segments: segments, query: query.items) else { return nil }
    guard let number = query.items["page"].map({ Int($0) }) ?? 1, (1...1_000_000).contains(number)
    else { return nil }
    self = .page(place, number: number, dialect)
  }

  private init?(feed segments: [String], _ query: Query) {
    switch segments {
    case ["search.xml"]: self = .searchDescription
    case ["authentication.json"]: self = .authentication
    default:
      if segments.first == "v2" {
        // A template of OPDS 2 names its variable, and the variable the item: `query`.
        self.init(Array(segments.dropFirst()), query.renamed("query", to: "q"), .opds2)
      } else {
        self.init(segments, query, .opds1)
      }
    }
  }

  private init?(download segments: [String]) {
    switch segments.count {
    case 2: self = .download(id: segments[0], Self.format(of: segments[1]))
    case 3 where segments[1] == "kindle": self = .download(id: segments[0], .kindle)
    default: return nil
    }
  }

  private static func format(of name: String) -> DownloadFormat {
    name.hasSuffix(DownloadFormat.kepub.suffix) ? .kepub : .epub
  }

  private init?(picture segments: ArraySlice<String>, _ route: (String) -> Route) {
    guard segments.count == 1, let name = segments.first else { return nil }
    self = route(String(name.prefix { $0 != "." }))
  }

  /// The segments of a path, decoded; empty ones do not count, so that a slash at the end is no
  /// matter. Nil where one of them could mean another place in some file system.
  private static func segments(of path: String) -> [String]? {
    var segments: [String] = []
    for part in path.split(separator: "/") {
      guard let segment = AddressText.decoded(part), segment != ".", segment != "..",
        !segment.utf8.contains(where: { $0 < 0x20 || $0 == 0x7f }),
        !segment.contains("/"), !segment.contains("\\")
      else { return nil }
      segments.append(segment)
    }
    return segments
  }
}
