import EPUBModel
import Markup
import StoryModel
import TestSupport
import Testing

@testable import EPUBRendering

/// What holds for every publication, whatever is in it.
@Suite struct PublicationTests {
  static let books = [
    sampleBook(SampleStories.all), sampleBook([SampleStories.lamp], isAnthology: false),
    sampleBook([SampleStories.letters], isAnthology: false),
    sampleBook([SampleStories.silence], isAnthology: false),
    sampleBook([SampleStories.fair], isAnthology: false),
    sampleBook([SampleStories.fair, SampleStories.kitchen]),
  ]

  @Test(arguments: books) func pathsAreThoseThatWerePromised(book: Book) throws {
    let publication = try PublicationRenderer().render(book) { $0 }
    #expect(
      publication.head.map(\.path) == [
        "META-INF/container.xml", "EPUB/package.opf", "EPUB/nav.xhtml", "EPUB/toc.ncx",
        "EPUB/book.css", "EPUB/modern.css",
      ])
    for section in publication.sections {
      #expect(try section.render().map(\.path) == section.paths)
    }
  }

  @Test(arguments: books) func everyXMLFileSaysThatItIsUTF8(book: Book) throws {
    for resource in try RenderedBook(book).resources where resource.isXML {
      #expect(resource.bytes.starts(with: "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n".utf8))
      #expect(!String(decoding: resource.bytes, as: UTF8.self).contains("\u{FFFD}"))
    }
  }

  @Test(arguments: books) func manifestAndResourcesAgree(book: Book) throws {
    let rendered = try RenderedBook(book)
    let items = rendered.package.elements("item")
    let resources = rendered.resources.map(\.path).filter {
      $0 != "META-INF/container.xml" && $0 != "EPUB/package.opf"
    }
    #expect(Set(items.map { "EPUB/" + $0["href"]! }) == Set(resources))
    #expect(items.count == resources.count)
    #expect(Set(items.map { $0["id"]! }).count == items.count)
    #expect(items.filter { $0["properties"] == "nav" }.map { $0["href"]! } == ["nav.xhtml"])
    #expect(rendered.package.elements("spine").first?["toc"] == "ncx")
    for item in items {
      #expect(
        item["href"]!.utf8.allSatisfy {
          "abcdefghijklmnopqrstuvwxyz0123456789-./".utf8.contains($0)
        }
      )
    }
  }

  @Test(arguments: books) func idsAreUniqueAndLinksResolve(book: Book) throws {
    let rendered = try RenderedBook(book)
    for (path, document) in rendered.documents {
      let ids = document.elements.compactMap { $0["id"] }
      #expect(Set(ids).count == ids.count, "\(path)")
      for link in document.elements.compactMap({ $0["href"] ?? $0["src"] }) {
        #expect(rendered.resources.contains { $0.path == "EPUB/" + link }, "\(path): \(link)")
      }
      for name in document.elements.compactMap({ $0["aria-labelledby"] }) {
        #expect(ids.contains(name), "\(path)")
      }
    }
    let ids = rendered.package.elements.compactMap { $0["id"] }
    for target in rendered.package.elements.compactMap({ $0["refines"] }) {
      #expect(ids.contains(String(target.dropFirst())), "\(target)")
    }
  }

  @Test(arguments: books) func documentsHaveATitleOfTheirOwnAndALanguage(book: Book) throws {
    let rendered = try RenderedBook(book)
    let pages = (rendered.spine + ["nav.xhtml"]).map(rendered.page)
    let titles = pages.map { $0.texts("title")[0] }
    #expect(Set(titles).count == titles.count)
    #expect(titles.allSatisfy { !$0.isEmpty })
    for page in pages {
      let html = page.elements("html")[0]
      #expect(html["lang"] != nil)
      #expect(html["lang"] == html["xml:lang"])
      #expect(page.elements("h1").count == 1)
    }
  }

  @Test(arguments: books) func pagesHaveNoMarkupThatReadersMisshow(book: Book) throws {
    let rendered = try RenderedBook(book)
    let forbidden: Set = ["style", "font", "center", "script", "table"]
    for href in rendered.spine {
      let page = rendered.page(href)
      #expect(page.elements.allSatisfy { !forbidden.contains($0.name) && $0["style"] == nil })
      #expect(page.texts("p").allSatisfy { $0.contains { !$0.isWhitespace } }, "\(href)")
      #expect(page.elements("body")[0].attributes.isEmpty)
    }
  }

  @Test(arguments: books) func theSameBookGivesTheSameBytes(book: Book) throws {
    #expect(try RenderedBook(book).resources == RenderedBook(book).resources)
  }

  @Test func anOutlineGivesTheSameBytesAsTheStory() throws {
    let stories = SampleStories.all
    let outlined = try RenderedBook(sampleBook(stories.map(\.outline))) { outline in
      stories.first { $0.source == outline.source }!
    }
    #expect(try outlined.resources == RenderedBook(sampleBook(stories)).resources)
  }

  @Test func aStoryThatCannotBeReadFailsItsSection() throws {
    struct Gone: Error {}
    let publication = try PublicationRenderer().render(sampleBook(SampleStories.all)) { _ in
      throw Gone()
    }
    #expect(throws: Never.self) { try publication.sections[0].render() }
    #expect(throws: Gone.self) { try publication.sections[1].render() }
  }

  @Test func namesOfFiles() throws {
    #expect(
      try RenderedBook(sampleBook([SampleStories.lamp], isAnthology: false)).spine.map { $0 } == [
        "cover.xhtml", "title.xhtml", "warnings.xhtml", "warnings-2.xhtml", "c01.xhtml",
        "c02.xhtml", "notes.xhtml", "colophon.xhtml",
      ])
    #expect(
      try RenderedBook(sampleBook([SampleStories.lamp])).spine == [
        "cover.xhtml", "title.xhtml", "contents.xhtml", "glance.xhtml", "s001.xhtml",
        "s001-warnings.xhtml", "s001-warnings-2.xhtml", "s001-c01.xhtml", "s001-c02.xhtml",
        "s001-notes.xhtml",
        "index-author.xhtml", "index-pairing.xhtml", "index-character.xhtml",
        "index-rating.xhtml", "index-warning.xhtml", "colophon.xhtml",
      ])
  }
}
