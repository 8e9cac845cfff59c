import CatalogModel
import Markup

/// Writes a page as a feed of OPDS 1.2, which is Atom (RFC 4287) with links of its own.
///
/// Readers take the prefixes `opds` and `thr` literally, and some choke on one that is not declared:
/// every feed declares all of them.
struct AtomWriter {
  private let page: CatalogPage
  private let siteTitle: String
  private let addresses: any Addressing
  private var writer = MarkupWriter(capacity: 1 << 16)

  init(_ page: CatalogPage, siteTitle: String, _ addresses: any Addressing) {
    self.page = page
    self.siteTitle = siteTitle
    self.addresses = addresses
  }

  consuming func bytes() -> [UInt8] {
    writer.raw("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")
    if case .book(let book, _) = page.content {
      entry(of: book, isDocument: true)
    } else {
      writer.raw("<feed")
      namespaces()
      writer.raw(">\n")
      head()
      content()
      writer.raw("</feed>\n")
    }
    return writer.bytes
  }

  private mutating func namespaces() {
    writer.attribute("xmlns", "http://www.w3.org/2005/Atom")
    writer.attribute("xmlns:opds", "http://opds-spec.org/2010/catalog")
    writer.attribute("xmlns:thr", "http://purl.org/syndication/thread/1.0")
    writer.attribute("xmlns:opensearch", "http://a9.com/-/spec/opensearch/1.1/")
    writer.attribute("xmlns:dc", "http://purl.org/dc/terms/")
  }

  // MARK: The feed

  private mutating func head() {
    line("id", page.identifier)
    line("title", page.title)
    line("updated", page.updated)
    person(siteTitle)
    link("self", page.place, number: page.number)
    link("start", .home)
    if let up = page.above.last { link("up", up.place, title: up.title) }
    if let description = addresses.searchDescription {
      writer.void("link", ["rel": "search", "type": AtomType.search, "href": description])
      writer.raw("\n")
    }
    writer.void(
      "link",
      [
        "rel": "alternate", "type": "text/html",
        "href": addresses.page(page.place, number: page.number, in: .html),
      ])
    writer.raw("\n")
    pages()
  }

  /// The other pages of the same list (RFC 5005, section 3).
  private mutating func pages() {
    if page.pageCount > 1 {
      link("first", page.place)
      if page.number > 1 { link("previous", page.place, number: page.number - 1) }
      if page.number < page.pageCount { link("next", page.place, number: page.number + 1) }
      link("last", page.place, number: page.pageCount)
    }
    guard case .books = page.content else { return }
    line("opensearch:totalResults", String(page.total))
    line("opensearch:itemsPerPage", String(CatalogPage.itemsPerPage))
    line("opensearch:startIndex", String((page.number - 1) * CatalogPage.itemsPerPage + 1))
  }

  private mutating func content() {
    switch page.content {
    case .links(let links): for link in links { entry(of: link) }
    case .books(let books, let facets):
      for group in facets { facet(group) }
      for book in books { entry(of: book, isDocument: false) }
    case .book: break
    }
  }

  private mutating func facet(_ group: CatalogPage.FacetGroup) {
    for facet in group.facets {
      writer.raw("<link")
      attribute("rel", FeedRelation.facet)
      writer.attribute("type", AtomType.acquisition)
      writer.attribute("href", addresses.page(facet.place, number: 1, in: .opds1))
      writer.attribute("title", facet.title)
      writer.attribute("opds:facetGroup", group.title)
      if facet.isActive { writer.attribute("opds:activeFacet", "true") }
      if let count = facet.count { writer.attribute("thr:count", String(count)) }
      writer.raw("/>\n")
    }
  }

  // MARK: Entries

  private mutating func entry(of link: CatalogPage.PageLink) {
    writer.raw("<entry>\n")
    line("title", link.title)
    line("id", CatalogIdentifier.of(link.place, in: siteTitle))
    line("updated", link.updated)
    if let count = link.count {
      writer.element("content", ["type": "text"], text: CatalogWording.books(count))
      writer.raw("\n")
    }
    writer.raw("<link")
    if link.place == .books(Selection(.new)) {
      attribute("rel", FeedRelation.new)
    } else {
      writer.attribute("rel", "subsection")
    }
    writer.attribute("type", AtomType.of(link.place))
    writer.attribute("href", addresses.page(link.place, number: 1, in: .opds1))
    if let count = link.count { writer.attribute("thr:count", String(count)) }
    writer.raw("/>\n</entry>\n")
  }

  private mutating func entry(of book: CatalogBook, isDocument: Bool) {
    writer.raw("<entry")
    if isDocument { namespaces() }
    writer.raw(">\n")
    line("title", book.title)
    line("id", book.identifier)
    line("updated", book.modified)
    for author in book.authors { person(author.name) }
    if book.authors.isEmpty { person(CatalogWording.noAuthor) }
    for language in book.languages { line("dc:language", language) }
    if let published = book.published { line("dc:issued", published) }
    if let publisher = book.publisher { line("dc:publisher", publisher) }
    line("dc:identifier", book.identifier)
    for subject in book.subjects {
      writer.void("category", ["term": subject.name, "label": subject.name])
      writer.raw("\n")
    }
    if let rights = book.rights { line("rights", rights) }
    summary(of: book)
    pictures(of: book)
    links(of: book, isDocument: isDocument)
    writer.raw("</entry>\n")
  }

  private mutating func summary(of book: CatalogBook) {
    let words = CatalogWording.summary(of: book)
    if words.isEmpty { return }
    writer.element("summary", ["type": "text"], text: words)
    writer.raw("\n")
  }

  private mutating func pictures(of book: CatalogBook) {
    if let cover = book.cover, let address = addresses.cover(of: book) {
      picture(FeedRelation.image, cover.mediaType, address)
    }
    if let address = addresses.thumbnail(of: book) {
      picture(FeedRelation.thumbnail, "image/jpeg", address)
    }
  }

  private mutating func picture(_ relation: StaticString, _ type: String, _ address: String) {
    writer.raw("<link")
    attribute("rel", relation)
    writer.attribute("type", type)
    writer.attribute("href", address)
    writer.raw("/>\n")
  }

  private mutating func links(of book: CatalogBook, isDocument: Bool) {
    for format in DownloadFormat.allCases {
      guard let address = addresses.download(book, as: format) else { continue }
      writer.raw("<link")
      attribute("rel", FeedRelation.acquisition)
      writer.attribute("type", DownloadFormat.mediaType)
      writer.attribute("title", CatalogWording.name(of: format))
      writer.attribute("href", address)
      if format == .epub { writer.attribute("length", String(book.size)) }
      writer.raw("/>\n")
    }
    let place = Place.book(id: book.id)
    writer.void(
      "link",
      [
        "rel": isDocument ? "self" : "alternate", "type": AtomType.entry,
        "href": addresses.page(place, number: 1, in: .opds1),
      ])
    writer.raw("\n")
    writer.void(
      "link",
      [
        "rel": "alternate", "type": "text/html",
        "href": addresses.page(place, number: 1, in: .html),
      ])
    writer.raw("\n")
  }

  // MARK: Lines

  private mutating func line(_ name: StaticString, _ text: String) {
    writer.element(name, text: text)
    writer.raw("\n")
  }

  private mutating func person(_ name: String) {
    writer.element("author") { $0.element("name", text: name) }
    writer.raw("\n")
  }

  private mutating func attribute(_ name: StaticString, _ value: StaticString) {
    writer.attribute(name, "\(value)")
  }

  private mutating func link(
    _ relation: String, _ place: Place, number: Int = 1, title: String? = nil
  ) {
    writer.raw("<link")
    writer.attribute("rel", relation)
    writer.attribute("type", AtomType.of(place))
    writer.attribute("href", addresses.page(place, number: number, in: .opds1))
    if let title { writer.attribute("title", title) }
    writer.raw("/>\n")
  }
}
