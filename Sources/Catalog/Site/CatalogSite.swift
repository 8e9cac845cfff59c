import CatalogModel
import CatalogRendering
import Shelf
import Storage

extension Catalog {
  /// What came of writing a catalogue as files.
  package struct SiteOutcome: Sendable, Hashable {
    package let books: Int
    /// How many files were written; those that had not changed are not among them.
    package let written: Int
    /// The file to open first.
    package let home: String
  }

  /// Writes the catalogue as plain files into `folder`: pages, feeds of both dialects, pictures. Books
  /// that lie elsewhere are copied into it, so that all of it can be moved to a web server.
  ///
  /// - Parameter tell: how many of how many pages are done.
  package func writeSite(
    to folder: String, tell: (Int, Int) -> Void = { _, _ in }
  ) async throws(CatalogError) -> SiteOutcome {
    var site = try SiteWriter(folder)
    // Its copies of books would be books of the folder the next time.
    if site.folder.hasPrefix(shelf.folder + "/") {
      throw CatalogError(
        .unwritable,
        "\(folder) lies in the folder of the books: name that folder itself, or one outside of it")
    }
    let books = try await books(Selection(.all))
    let places = try await SiteFiles(catalog: self, site: site).place(books, into: &site)
    try site.write(CatalogRenderer.styleSheet, to: SitePlaces.styleSheet)
    var open = try await allPlaces(books)
    let total = open.count
    while let place = open.popLast() {
      var number = 1
      while let page = try await page(at: place, number: number, narrows: false) {
        try write(page, places, to: &site)
        number += 1
        if number > page.pageCount { break }
      }
      tell(total - open.count, total)
    }
    try site.finish()
    return SiteOutcome(
      books: books.count, written: site.written, home: Path.join(folder, "index.html"))
  }

  private func write(
    _ page: CatalogPage, _ places: SitePlaces, to site: inout SiteWriter
  ) throws(CatalogError) {
    for dialect in Dialect.allCases {
      let file = SitePlaces.file(of: page.place, number: page.number, in: dialect)
      let addresses = SiteAddresses(from: file, places)
      try site.write(renderer.render(page, as: dialect, addresses).bytes, to: file)
    }
  }

  /// All books of a selection.
  private func books(_ selection: Selection) async throws(CatalogError) -> [CatalogBook] {
    var books: [CatalogBook] = []
    while true {
      let page = books.count / CatalogPage.itemsPerPage + 1
      let (next, total, _) = try await asking { () throws(ShelfError) in
        try await shelf.books(selection, page: page)
      }
      books += next
      if books.count >= total || next.isEmpty { return books }
    }
  }

  /// Every place of the catalogue that has a page.
  private func allPlaces(_ books: [CatalogBook]) async throws(CatalogError) -> [Place] {
    var places: [Place] = [.home, .books(Selection(.all)), .books(Selection(.new))]
    if books.contains(where: \.isAnthology) { places.append(.books(Selection(.anthologies))) }
    for kind in Heading.Kind.listed {
      var number = 1
      while true {
        let (headings, total) = try await asking { () throws(ShelfError) in
          try await shelf.headings(kind, page: number)
        }
        if number == 1, total > 0 { places.append(.headings(kind)) }
        places += headings.map { .books(Selection(.heading(kind, key: $0.heading.key))) }
        if number * CatalogPage.itemsPerPage >= total { break }
        number += 1
      }
    }
    return places + books.map { .book(id: $0.id) }
  }
}
