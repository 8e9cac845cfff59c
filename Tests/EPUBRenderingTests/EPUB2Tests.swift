import EPUBModel
import Markup
import StoryModel
import TestSupport
import Testing

@testable import EPUBRendering

/// What OPF 2.0.1 and OPS 2.0.1 allow, and nothing else.
@Suite struct EPUB2Tests {
  /// A picture where the book is a single story, so that both kinds of cover are seen.
  private func rendered(_ book: Book) throws -> RenderedBook {
    try RenderedBook(
      book, profile: .epub2, cover: book.isSingle ? CoverPictureTests.picture : nil)
  }

  private func source(_ path: String, of book: RenderedBook) -> String {
    let resource = book.resources.first { $0.path == "EPUB/" + path }
    return String(decoding: resource?.bytes ?? [], as: UTF8.self)
  }

  // MARK: Pages

  /// The elements of XHTML 1.1 that a story can need (OPS 2.0.1, section 2.2).
  private static let elements: Set = [
    "html", "head", "title", "meta", "link", "body", "div", "p", "h1", "h2", "h3", "h4", "h5", "h6",
    "blockquote", "pre", "hr", "br", "ul", "ol", "li", "dl", "dt", "dd", "a", "span", "em",
    "strong",
    "i", "b", "cite", "del", "ins", "sub", "sup", "small", "big", "tt", "q", "abbr", "img", "table",
    "caption", "thead", "tbody", "tr", "th", "td", "bdo",
  ]

  private static let attributes: Set = [
    "xmlns", "lang", "xml:lang", "dir", "id", "class", "title", "href", "src", "alt", "rel", "type",
    "http-equiv", "content",
  ]

  @Test(arguments: PublicationTests.books) func pagesAreXHTML11(book: Book) throws {
    let rendered = try rendered(book)
    for (path, document) in rendered.documents where path.hasSuffix(".xhtml") {
      let names = Set(document.elements.map(\.name))
      #expect(names.isSubset(of: Self.elements), "\(path): \(names.subtracting(Self.elements))")
      let attributes = Set(document.elements.flatMap { $0.attributes.map(\.name) })
      #expect(
        attributes.isSubset(of: Self.attributes),
        "\(path): \(attributes.subtracting(Self.attributes))")
      #expect(document.elements("img").allSatisfy { $0["alt"] != nil && $0["src"] != nil })
      let start = source(String(path.dropFirst(5)), of: rendered)
      #expect(start.contains("<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.1//EN\""))
      #expect(start.contains("charset=utf-8\"/>"))
    }
  }

  /// Only the tags differ: a reader of EPUB 2 has the same words in the same order.
  @Test(arguments: PublicationTests.books) func noWordIsLost(book: Book) throws {
    let (older, newer) = (try rendered(book), try RenderedBook(book))
    #expect(older.spine == newer.spine)
    for href in older.spine where href != "cover.xhtml" {
      #expect(older.page(href).text == newer.page(href).text, "\(href)")
      #expect(older.page(href).texts("title") == newer.page(href).texts("title"), "\(href)")
    }
  }

  // MARK: Package document

  @Test(arguments: PublicationTests.books) func thePackageIsOPF2(book: Book) throws {
    let rendered = try rendered(book)
    let package = rendered.package
    #expect(package.elements("package").map { $0["version"] } == ["2.0"])
    #expect(package.elements("package")[0].attributes.map(\.name).contains("xml:lang") == false)
    for meta in package.elements("meta") {
      #expect(meta.attributes.map(\.name) == ["name", "content"])
    }
    #expect(package.elements("item").allSatisfy { $0["properties"] == nil })
    #expect(package.elements("spine").map { $0.attributes.map(\.name) } == [["toc"]])
    #expect(!rendered.resources.contains { $0.path == "EPUB/nav.xhtml" })
    let guide = package.elements("reference").map { $0["type"]! }
    #expect(guide == ["cover", "title-page"] + (book.isSingle ? [] : ["toc"]) + ["text"])
    for reference in package.elements("reference") {
      #expect(rendered.spine.contains(reference["href"]!))
    }
  }

  @Test func metadataStandInAttributes() throws {
    let package = try rendered(sampleBook([SampleStories.lamp], isAnthology: false)).package
    let creators = package.elements("dc:creator")
    #expect(creators.map { $0["opf:role"] } == ["aut", "aut"])
    #expect(creators.map { $0["opf:file-as"] } == ["Marrow", "Tess of the Tides"])
    #expect(package.elements("dc:contributor").map { $0["opf:role"] } == ["bkp"])
    #expect(package.elements("dc:identifier").map { $0["opf:scheme"] } == ["UUID"])
    #expect(
      zip(package.elements("dc:date"), package.texts("dc:date")).map { "\($0["opf:event"]!) \($1)" }
        == ["publication 1999-11-09T00:00:00Z", "modification 2000-02-28T23:59:59Z"])
    #expect(package.texts("dc:subject") == ["Lighthouse", "A<B"])
    let metas = package.elements("meta").map { "\($0["name"]!): \($0["content"]!)" }
    #expect(metas.contains("calibre:series: Northern Shore"))
    #expect(metas.contains("calibre:series_index: 2"))
    #expect(metas.contains { $0.hasPrefix("calibre:title_sort: Keeper of the Very Last Lamp") })
    #expect(metas.contains("cover: cover-image"))
    #expect(metas.contains("schema:accessMode: textual"))
    #expect(metas.contains("schema:accessibilityHazard: none"))
    #expect(!metas.contains("schema:accessibilityFeature: ARIA"))
  }

  /// Some readers take the first date for that of publication.
  @Test func withoutADayOfPublicationThereIsNoDate() throws {
    let book = sampleBook([SampleStories.letters], isAnthology: false)
    #expect(try rendered(book).package.texts("dc:date").isEmpty)
  }

  @Test(arguments: PublicationTests.books) func theNCXIsThatOfEPUB3(book: Book) throws {
    #expect(
      source("toc.ncx", of: try rendered(book)) == source("toc.ncx", of: try RenderedBook(book)))
  }
}
