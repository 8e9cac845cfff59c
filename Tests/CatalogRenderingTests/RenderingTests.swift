import CatalogModel
import Foundation
import Markup
import Testing

@testable import CatalogRendering

@Suite struct RenderingTests {
  /// Whatever a book says, it is text.
  private static let nasty = "<b>&\"'</b> ]]> \u{202E}x"

  private static let book = CatalogBook(
    id: "0123456789abcdef0123456789abcdef",
    identifier: "urn:uuid:01234567-89ab-cdef-0123-456789abcdef", path: "a b/c.epub", size: 120_000,
    added: 0, title: nasty, titleSort: nasty, authors: [.init(name: nasty, fileAs: nasty)],
    languages: ["en"], description: nasty, subjects: [.init(nasty, .tag), .init("A/B", .pairing)],
    series: .init(name: nasty, position: "2"), published: "2001", modified: "2004-05-06T00:00:00Z",
    publisher: nasty, rights: nasty, cover: .init(path: "c.png", mediaType: "image/png"),
    stories: [.init(title: nasty, authors: [nasty]), .init(title: "Two", authors: [])])

  private static let live = LiveAddresses(base: "http://books.example:80", names: { _ in "A & B" })

  private static func page(
    _ place: Place, number: Int = 1, total: Int = 1, _ content: CatalogPage.Content
  ) -> CatalogPage {
    CatalogPage(
      place: place, number: number, total: total, title: nasty, identifier: "urn:uuid:1",
      updated: "2004-05-06T00:00:00Z",
      above: [.init(.home, title: nasty, updated: "2004-05-06T00:00:00Z")], content: content)
  }

  private static let pages: [CatalogPage] = [
    page(.home, .links([.init(.books(Selection(.new)), title: nasty, count: 3, updated: "x")])),
    page(
      .books(Selection(.search(nasty), filters: [.rating: "x"])), number: 2, total: 130,
      .books(
        [book],
        facets: [
          .init(
            title: nasty,
            facets: [
              .init(title: nasty, place: .books(Selection(.all)), count: 2, isActive: true),
              .init(title: "b", place: .books(Selection(.new)), count: nil, isActive: false),
            ])
        ])),
    page(
      .book(id: book.id), .book(book, headings: [Heading(.series, key: "k", name: nasty)])),
  ]

  private func text(_ page: CatalogPage, _ dialect: Dialect) -> String {
    String(
      decoding: CatalogRenderer(siteTitle: Self.nasty).render(page, as: dialect, Self.live).bytes,
      as: UTF8.self)
  }

  @Test(arguments: pages.indices)
  func feedsAreWellFormedWhateverABookSays(index: Int) throws {
    let feed = text(Self.pages[index], .opds1)
    let root = try XMLNode.parse(ContiguousArray(feed.utf8))
    let title = try #require(root.child(named: "title")).text
    #expect(title.contains("<b>&\"'</b> ]]>"))
    for prefix in ["opds", "thr", "opensearch", "dc"] { #expect(root["xmlns:\(prefix)"] != nil) }
    let json = try JSONSerialization.jsonObject(with: Data(text(Self.pages[index], .opds2).utf8))
    #expect(json is [String: Any])
  }

  @Test(arguments: pages.indices)
  func pagesHoldNoMarkupOfBooks(index: Int) {
    let page = text(Self.pages[index], .html)
    #expect(!page.contains("<b>&\""))
    #expect(page.contains("&lt;b&gt;&amp;"))
  }

  @Test func listsAreParted() throws {
    let root = try XMLNode.parse(ContiguousArray(text(Self.pages[1], .opds1).utf8))
    func link(_ relation: String) -> String? {
      root.children(named: "link").first { $0["rel"] == relation }?["href"]
    }
    let base = "http://books.example:80/opds/search?q=" + AddressText.escaped(Self.nasty)
    #expect(link("next") == base + "&rating=x&page=3")
    #expect(link("previous") == base + "&rating=x")
    #expect(link("last") == base + "&rating=x&page=3")
    #expect(root.child(named: "totalResults")?.text == "130")
    #expect(root.child(named: "startIndex")?.text == "51")
  }

  @Test func everyFormHasALinkThatEndsInEPUB() throws {
    let root = try XMLNode.parse(ContiguousArray(text(Self.pages[2], .opds1).utf8))
    let links = root.children(named: "link").filter { $0["rel"]!.contains("acquisition") }
    #expect(links.count == 3)
    #expect(
      links.allSatisfy { $0["href"]!.hasSuffix(".epub") && $0["type"] == "application/epub+zip" })
    #expect(links.contains { $0["href"]!.hasSuffix("A%20%26%20B.kepub.epub") })
  }

  @Test func aSiteHasRelativeAddresses() {
    var places = SitePlaces()
    places.books[Self.book.id] = [.epub: "../books/a b.epub"]
    let addresses = SiteAddresses(from: "opds/pairings/k/index.xml", places)
    #expect(addresses.page(.home, number: 1, in: .opds1) == "../../index.xml")
    #expect(addresses.page(.home, number: 1, in: .html) == "../../../index.html")
    #expect(
      addresses.page(.books(Selection(.heading(.pairing, key: "k"))), number: 2, in: .opds1)
        == "page-2.xml")
    #expect(addresses.download(Self.book, as: .epub) == "../../../../books/a%20b.epub")
    #expect(addresses.download(Self.book, as: .kepub) == nil)
    #expect(SiteAddresses(from: "index.html", places).styleSheet == "pages.css")
  }

  @Test(arguments: [
    Place.home, .headings(.pairing), .book(id: "0a"), .books(Selection(.all)),
    .books(Selection(.new, order: .author)), .books(Selection(.anthologies)),
    .books(Selection(.search("a b&c"), filters: [.rating: "r", .language: "en"])),
    .books(Selection(.heading(.series, key: "k-1"), order: .series)),
  ])
  func placesComeBackFromTheirAddresses(place: Place) {
    let query = Dictionary(uniqueKeysWithValues: place.query.map { ($0.name, $0.value) })
    #expect(Place(segments: place.segments, query: query) == place)
  }

  @Test func sizesAreReadable() {
    #expect(CatalogWording.size(999) == "999 bytes")
    #expect(CatalogWording.size(120_400) == "120 KB")
    #expect(CatalogWording.size(3_449_000) == "3.4 MB")
  }
}
