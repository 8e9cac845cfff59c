import CatalogModel
import Markup

/// Writes a page for people.
struct PageWriter {
  private let page: CatalogPage
  private let siteTitle: String
  private let addresses: any Addressing

  init(_ page: CatalogPage, siteTitle: String, _ addresses: any Addressing) {
    self.page = page
    self.siteTitle = siteTitle
    self.addresses = addresses
  }

  func bytes() -> [UInt8] {
    var frame = PageFrame(siteTitle: siteTitle, title: page.title, addresses: addresses)
    frame.feeds = [
      (AtomType.of(page.place), addresses.page(page.place, number: page.number, in: .opds1)),
      (OPDS2Type.of(page.place), addresses.page(page.place, number: page.number, in: .opds2)),
    ]
    frame.above = page.above.map { ($0.title, address($0.place)) }
    if case .books(let selection) = page.place, case .search(let words) = selection.range {
      frame.searched = words
    }
    return frame.bytes { writer in
      switch page.content {
      case .links(let links): self.links(links, into: &writer)
      case .books(let books, let facets):
        // On a small screen the books come first, and the ways to narrow the list below them.
        head(of: facets, into: &writer)
        BookList(addresses).write(books, into: &writer)
      case .book(let book, let headings):
        BookPage(book, headings, addresses).write(into: &writer)
      }
      pages(into: &writer)
      if case .books(_, let facets) = page.content {
        self.facets(facets.dropFirst(), into: &writer)
      }
    }
  }

  private func address(_ place: Place, number: Int = 1) -> String {
    addresses.page(place, number: number, in: .html)
  }

  private var count: String {
    let books = CatalogWording.books(page.total)
    return page.pageCount > 1 ? "\(books), page \(page.number) of \(page.pageCount)" : books
  }

  private func links(_ links: [CatalogPage.PageLink], into writer: inout MarkupWriter) {
    writer.raw("<ul class=\"links\">\n")
    for link in links {
      writer.raw("<li><a")
      writer.attribute("href", address(link.place))
      writer.raw(">")
      writer.text(link.title)
      if let count = link.count {
        writer.raw(" <span class=\"count\">")
        writer.text(CatalogWording.books(count))
        writer.raw("</span>")
      }
      writer.raw("</a></li>\n")
    }
    if page.place == .home, let bindery = addresses.bindery {
      writer.raw("<li>")
      writer.element("a", ["href": bindery], text: "Make a book of a story")
      writer.raw("</li>\n")
    }
    writer.raw("</ul>\n")
    if page.place == .home { feedNote(into: &writer) }
  }

  /// Where readers of feeds begin: one types it into them.
  private func feedNote(into writer: inout MarkupWriter) {
    writer.raw("<p class=\"note\">For e-reader programs that take catalogues: ")
    writer.element(
      "a", ["href": addresses.page(.home, number: 1, in: .opds1)], text: "OPDS 1.2")
    writer.raw(" or ")
    writer.element(
      "a", ["href": addresses.page(.home, number: 1, in: .opds2)], text: "OPDS 2.0")
    writer.raw(".</p>\n")
  }

  /// How many books there are, and the first way to order them.
  private func head(of facets: [CatalogPage.FacetGroup], into writer: inout MarkupWriter) {
    writer.raw("<p class=\"count\">")
    writer.text(count)
    writer.raw("</p>\n")
    if let order = facets.first, page.total > 1 { facet(order, into: &writer) }
    if facets.count > 1 {
      writer.raw("<p class=\"note\"><a href=\"#narrow\">Narrow this list</a></p>\n")
    }
  }

  private func facets(
    _ groups: ArraySlice<CatalogPage.FacetGroup>, into writer: inout MarkupWriter
  ) {
    if groups.isEmpty { return }
    writer.raw("<section id=\"narrow\">\n<h2>Narrow this list</h2>\n")
    for group in groups { facet(group, into: &writer) }
    writer.raw("</section>\n")
  }

  private func facet(_ group: CatalogPage.FacetGroup, into writer: inout MarkupWriter) {
    writer.raw("<nav class=\"facets\"")
    writer.attribute("aria-label", group.title)
    writer.raw(">\n<p>")
    writer.text(group.title)
    writer.raw("</p>\n<ul>\n")
    for facet in group.facets {
      writer.raw("<li><a")
      writer.attribute("href", address(facet.place))
      if facet.isActive { writer.attribute("aria-current", "true") }
      writer.raw(">")
      writer.text(facet.title)
      if let count = facet.count { writer.text(" (\(count))") }
      writer.raw("</a></li>\n")
    }
    writer.raw("</ul>\n</nav>\n")
  }

  private func pages(into writer: inout MarkupWriter) {
    guard page.pageCount > 1 else { return }
    writer.raw("<nav class=\"pages\" aria-label=\"Pages\">\n<ul>\n")
    func link(_ number: Int, _ relation: String, _ title: String) {
      writer.raw("<li>")
      writer.element(
        "a", ["rel": relation, "href": address(page.place, number: number)], text: title)
      writer.raw("</li>\n")
    }
    if page.number > 1 { link(page.number - 1, "prev", "Previous page") }
    if page.number < page.pageCount { link(page.number + 1, "next", "Next page") }
    if page.number > 2 { link(1, "first", "First page") }
    if page.number < page.pageCount - 1 { link(page.pageCount, "last", "Last page") }
    writer.raw("</ul>\n</nav>\n")
  }
}
