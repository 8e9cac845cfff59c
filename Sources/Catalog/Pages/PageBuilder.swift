import CatalogModel
import CatalogRendering
import Shelf

/// Puts the pages of a catalogue together out of what the shelf knows.
struct PageBuilder: Sendable {
  let title: String
  let shelf: Shelf
  /// Whether lists of books come with ways to narrow and to order them.
  let narrows: Bool

  /// How many headings a way to narrow offers: more is a list of its own.
  private static let mostFacets = 12
  /// When a catalogue without books changed.
  private static let never = "1970-01-01T00:00:00Z"

  func page(_ place: Place, _ number: Int) async throws(ShelfError) -> CatalogPage? {
    guard number >= 1 else { return nil }
    switch place {
    case .home: return number == 1 ? try await home() : nil
    case .headings(let kind): return try await headings(kind, number)
    case .books(let selection): return try await books(selection, number)
    case .book(let id): return number == 1 ? try await book(id) : nil
    }
  }

  // MARK: The pages

  private func home() async throws(ShelfError) -> CatalogPage {
    let all = try await shelf.summary(of: Selection(.all))
    let updated = all.updated ?? Self.never
    var links = [
      CatalogPage.PageLink(
        .books(Selection(.new)), title: PageTitles.new, count: all.count, updated: updated)
    ]
    for kind in Heading.Kind.listed {
      let (_, total) = try await shelf.headings(kind, page: 1)
      guard total > 0 else { continue }
      links.append(
        .init(.headings(kind), title: PageTitles.by(kind), count: total, updated: updated))
    }
    let anthologies = try await shelf.summary(of: Selection(.anthologies))
    if anthologies.count > 0 {
      links.append(
        .init(
          .books(Selection(.anthologies)), title: PageTitles.anthologies,
          count: anthologies.count, updated: anthologies.updated ?? updated))
    }
    links.append(
      .init(.books(Selection(.all)), title: PageTitles.all, count: all.count, updated: updated))
    return CatalogPage(
      place: .home, total: links.count, title: title,
      identifier: CatalogIdentifier.of(.home, in: title),
      updated: updated, above: [], content: .links(links))
  }

  private func headings(
    _ kind: Heading.Kind, _ number: Int
  ) async throws(ShelfError) -> CatalogPage? {
    let (headings, total) = try await shelf.headings(kind, page: number)
    guard number == 1 || !headings.isEmpty else { return nil }
    let links = headings.map { counted in
      CatalogPage.PageLink(
        .books(Selection(.heading(kind, key: counted.heading.key))), title: counted.heading.name,
        count: counted.count, updated: counted.updated)
    }
    let place = Place.headings(kind)
    return CatalogPage(
      place: place, number: number, total: total, title: PageTitles.by(kind),
      identifier: CatalogIdentifier.of(place, in: self.title),
      updated: links.map(\.updated).max() ?? Self.never,
      above: [homeLink], content: .links(links))
  }

  private func books(
    _ selection: Selection, _ number: Int
  ) async throws(ShelfError) -> CatalogPage? {
    let (books, total, updated) = try await shelf.books(selection, page: number)
    guard number == 1 || !books.isEmpty else { return nil }
    guard let (title, above) = try await name(of: selection) else { return nil }
    let place = Place.books(selection)
    return CatalogPage(
      place: place, number: number, total: total, title: title,
      identifier: CatalogIdentifier.of(place, in: self.title), updated: updated ?? Self.never,
      above: above,
      content: .books(books, facets: narrows ? try await facets(selection) : []))
  }

  private func book(_ id: String) async throws(ShelfError) -> CatalogPage? {
    guard let (book, headings) = try await shelf.book(id: id) else { return nil }
    let all = CatalogPage.PageLink(
      .books(Selection(.all)), title: PageTitles.all, updated: book.modified)
    return CatalogPage(
      place: .book(id: id), total: 1, title: book.title, identifier: book.identifier,
      updated: book.modified, above: [homeLink, all],
      content: .book(
        book,
        headings: headings.map { Heading($0.kind, key: $0.key, name: PageTitles.name(of: $0)) }))
  }

  // MARK: Their parts

  private var homeLink: CatalogPage.PageLink {
    CatalogPage.PageLink(.home, title: title, updated: Self.never)
  }

  /// What a list of books is called and what stands above it; nil where its heading is not known.
  private func name(
    of selection: Selection
  ) async throws(ShelfError) -> (title: String, above: [CatalogPage.PageLink])? {
    switch selection.range {
    case .all: return (PageTitles.all, [homeLink])
    case .new: return (PageTitles.new, [homeLink])
    case .anthologies: return (PageTitles.anthologies, [homeLink])
    case .search(let words): return (PageTitles.search(words), [homeLink])
    case .heading(let kind, let key):
      guard let heading = try await shelf.heading(kind, key: key) else { return nil }
      let list = CatalogPage.PageLink(
        .headings(kind), title: PageTitles.by(kind), updated: Self.never)
      return (heading.name, [homeLink, list])
    }
  }

  private func facets(_ selection: Selection) async throws(ShelfError) -> [CatalogPage.FacetGroup] {
    var groups = [order(selection)]
    for kind in Heading.Kind.facets {
      // The list of a rating is not narrowed by ratings.
      if case .heading(kind, _) = selection.range { continue }
      let counts = try await shelf.facets(kind, of: selection, limit: Self.mostFacets)
      let chosen = selection.filters[kind]
      guard counts.count > 1 || chosen != nil else { continue }
      groups.append(
        .init(
          title: PageTitles.facet(kind),
          facets: counts.map { counted in
            facet(counted, of: selection, isActive: counted.heading.key == chosen)
          } + (chosen == nil ? [] : [everything(kind, selection)])))
    }
    return groups
  }

  private func order(_ selection: Selection) -> CatalogPage.FacetGroup {
    CatalogPage.FacetGroup(
      title: PageTitles.order,
      facets: selection.orders.map { order in
        var ordered = selection
        ordered.order = order
        return .init(
          title: PageTitles.order(order), place: .books(ordered), count: nil,
          isActive: order == selection.effectiveOrder)
      })
  }

  private func facet(
    _ counted: HeadingCount, of selection: Selection, isActive: Bool
  ) -> CatalogPage.Facet {
    var narrowed = selection
    narrowed.filters[counted.heading.kind] = counted.heading.key
    return .init(
      title: PageTitles.name(of: counted.heading), place: .books(narrowed), count: counted.count,
      isActive: isActive)
  }

  /// The way back to the list that is not narrowed by this kind.
  private func everything(_ kind: Heading.Kind, _ selection: Selection) -> CatalogPage.Facet {
    var widened = selection
    widened.filters[kind] = nil
    return .init(title: PageTitles.everything, place: .books(widened), count: nil, isActive: false)
  }
}
