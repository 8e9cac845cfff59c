import CatalogModel

/// The addresses of a catalogue of plain files: each relative to the file that it stands in.
package struct SiteAddresses: Addressing {
  /// The folder of the file that the addresses stand in, below the site.
  private let folder: [String]
  private let places: SitePlaces

  /// - Parameter file: the file that the addresses stand in, below the site: `opds/index.xml`.
  package init(from file: String, _ places: SitePlaces) {
    folder = file.split(separator: "/").dropLast().map(String.init)
    self.places = places
  }

  package func page(_ place: Place, number: Int, in dialect: Dialect) -> String {
    relative(SitePlaces.file(of: place, number: number, in: dialect))
  }

  package func download(_ book: CatalogBook, as format: DownloadFormat) -> String? {
    places.books[book.id]?[format].map(relative)
  }

  package func cover(of book: CatalogBook) -> String? {
    places.covers[book.id].map(relative)
  }

  package func thumbnail(of book: CatalogBook) -> String? {
    places.thumbnails[book.id].map(relative)
  }

  package var styleSheet: String { relative(SitePlaces.styleSheet) }
  package func searchTemplate(in dialect: Dialect) -> String? { nil }
  package var searchDescription: String? { nil }
  package var bindery: String? { nil }

  /// The way from the folder to a file of the site, which may begin with `../`.
  private func relative(_ path: String) -> String {
    let target = path.split(separator: "/").map(String.init)
    var common = 0
    while common < folder.count, common < target.count - 1, folder[common] == target[common] {
      common += 1
    }
    let steps = Array(repeating: "..", count: folder.count - common) + target[common...]
    return steps.map(AddressText.escaped).joined(separator: "/")
  }
}

/// Which files a catalogue of plain files has, all below its folder.
package struct SitePlaces: Sendable {
  package static let styleSheet = "pages.css"

  /// By the ID of a book. The files may lie above the site (`../a.epub`).
  package var books: [String: [DownloadFormat: String]] = [:]
  package var covers: [String: String] = [:]
  package var thumbnails: [String: String] = [:]

  package init() {}

  /// The file of a page: `pairings/index.html`, `opds/all/page-2.xml`.
  package static func file(of place: Place, number: Int, in dialect: Dialect) -> String {
    let (root, suffix) =
      switch dialect {
      case .html: ("", "html")
      case .opds1: ("opds/", "xml")
      case .opds2: ("opds/v2/", "json")
      }
    let folder = place.segments.map { $0 + "/" }.joined()
    return root + folder + (number > 1 ? "page-\(number)." : "index.") + suffix
  }
}
