import CatalogModel
import FoundationEssentials

/// Writes a page as a feed, or a publication, of OPDS 2.0.
struct OPDS2Writer {
  private let page: CatalogPage
  private let addresses: any Addressing

  init(_ page: CatalogPage, _ addresses: any Addressing) {
    self.page = page
    self.addresses = addresses
  }

  func bytes() -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Values of this module hold nothing that JSON cannot say.
    let data =
      if case .book(let book, _) = page.content {
        try? encoder.encode(publication(of: book, isDocument: true))
      } else {
        try? encoder.encode(feed)
      }
    return data.map { Array($0) } ?? []
  }

  private var feed: OPDS2Feed {
    var feed = OPDS2Feed(metadata: metadata, links: links)
    switch page.content {
    case .links(let links):
      feed.navigation = links.map(navigation)
    case .books(let books, let facets):
      feed.publications = books.map { publication(of: $0, isDocument: false) }
      if !facets.isEmpty { feed.facets = facets.map(facet) }
    case .book: break
    }
    return feed
  }

  private var metadata: OPDS2Feed.Metadata {
    var metadata = OPDS2Feed.Metadata(
      identifier: page.identifier, title: page.title, modified: page.updated)
    if case .books = page.content {
      metadata.numberOfItems = page.total
      metadata.itemsPerPage = CatalogPage.itemsPerPage
      metadata.currentPage = page.number
    }
    return metadata
  }

  // MARK: Links

  private var links: [OPDS2Link] {
    var links = [link("self", page.place, number: page.number), link("start", .home)]
    if let up = page.above.last { links.append(link("up", up.place, title: up.title)) }
    if let template = addresses.searchTemplate(in: .opds2) {
      links.append(
        OPDS2Link(href: template, type: OPDS2Type.feed, rel: "search", templated: true))
    }
    links.append(
      OPDS2Link(
        href: addresses.page(page.place, number: page.number, in: .html), type: "text/html",
        rel: "alternate"))
    if page.pageCount > 1 {
      links.append(link("first", page.place))
      if page.number > 1 { links.append(link("previous", page.place, number: page.number - 1)) }
      if page.number < page.pageCount {
        links.append(link("next", page.place, number: page.number + 1))
      }
      links.append(link("last", page.place, number: page.pageCount))
    }
    return links
  }

  private func link(
    _ relation: String, _ place: Place, number: Int = 1, title: String? = nil
  ) -> OPDS2Link {
    OPDS2Link(
      href: addresses.page(place, number: number, in: .opds2), type: OPDS2Type.of(place),
      rel: relation, title: title)
  }

  private func navigation(_ link: CatalogPage.PageLink) -> OPDS2Link {
    OPDS2Link(
      href: addresses.page(link.place, number: 1, in: .opds2), type: OPDS2Type.feed,
      rel: link.place == .books(Selection(.new)) ? "\(FeedRelation.new)" : "subsection",
      title: link.title, properties: link.count.map { .init(numberOfItems: $0) })
  }

  private func facet(_ group: CatalogPage.FacetGroup) -> OPDS2Feed.Facet {
    OPDS2Feed.Facet(
      metadata: .init(title: group.title),
      links: group.facets.map { facet in
        OPDS2Link(
          href: addresses.page(facet.place, number: 1, in: .opds2), type: OPDS2Type.feed,
          rel: facet.isActive ? "self" : nil, title: facet.title,
          properties: facet.count.map { .init(numberOfItems: $0) })
      })
  }

  // MARK: Publications

  private func publication(of book: CatalogBook, isDocument: Bool) -> OPDS2Publication {
    var links = DownloadFormat.allCases.compactMap { format in
      addresses.download(book, as: format).map {
        OPDS2Link(
          href: $0, type: DownloadFormat.mediaType, rel: "\(FeedRelation.acquisition)",
          title: CatalogWording.name(of: format))
      }
    }
    let place = Place.book(id: book.id)
    links.append(link(isDocument ? "self" : "alternate", place))
    links.append(
      OPDS2Link(
        href: addresses.page(place, number: 1, in: .html), type: "text/html", rel: "alternate"))
    let images = images(of: book)
    return OPDS2Publication(
      metadata: metadata(of: book), links: links, images: images.isEmpty ? nil : images)
  }

  private func images(of book: CatalogBook) -> [OPDS2Link] {
    var images: [OPDS2Link] = []
    if let cover = book.cover, let address = addresses.cover(of: book) {
      images.append(OPDS2Link(href: address, type: cover.mediaType))
    }
    if let address = addresses.thumbnail(of: book) {
      images.append(OPDS2Link(href: address, type: "image/jpeg"))
    }
    return images
  }

  private func metadata(of book: CatalogBook) -> OPDS2Publication.Metadata {
    let summary = CatalogWording.summary(of: book)
    return OPDS2Publication.Metadata(
      identifier: book.identifier, title: book.title, sortAs: book.titleSort,
      author: book.authors.isEmpty
        ? nil : book.authors.map { .init(name: $0.name, sortAs: $0.fileAs) },
      language: book.languages.isEmpty ? nil : book.languages, modified: book.modified,
      published: book.published, publisher: book.publisher,
      description: summary.isEmpty ? nil : summary,
      subject: book.subjects.isEmpty ? nil : book.subjects.map { .init(name: $0.name) },
      belongsTo: book.series.map { series in
        .init(series: [.init(name: series.name, position: series.position.flatMap(Double.init))])
      })
  }
}
