import Markup
import StoryModel
import TestSupport
import Testing

@testable import EPUBRendering

@Suite struct NavigationTests {
  /// The entries of the navigation document's table of contents, as `label → href`.
  private func entries(_ rendered: RenderedBook) -> [String] {
    let links = rendered.navigation.elements("a")
    let labels = rendered.navigation.texts("a")
    return zip(links, labels).filter { link, _ in link["epub:type"] == nil }
      .map { "\($1) → \($0["href"]!)" }
  }

  @Test(arguments: PublicationTests.books) func navAndNCXAreOneTree(book: Book) throws {
    let rendered = try RenderedBook(book)
    let ncx = zip(rendered.ncx.texts("text").dropFirst(), rendered.ncx.elements("content"))
      .map { "\($0) → \($1["src"]!)" }
    #expect(entries(rendered) == ncx)
    #expect(
      rendered.ncx.elements("navPoint").map { $0["playOrder"]! }
        == (1...ncx.count).map { String($0) })
    let metas = rendered.ncx.elements("meta")
    #expect(metas.first { $0["name"] == "dtb:uid" }?["content"] == book.identifier)
    let depth = entries(rendered).contains { $0.hasSuffix("s001-c01.xhtml") } ? "2" : "1"
    #expect(metas.first { $0["name"] == "dtb:depth" }?["content"] == depth)
  }

  @Test func aStoryOfOneChapterHasNothingBelowIt() throws {
    #expect(
      entries(try RenderedBook(sampleBook(SampleStories.all))) == [
        "Title page → title.xhtml", "Contents → contents.xhtml",
        "Warnings at a glance → glance.xhtml",
        "The Keeper of the Very Last Lamp on the Long Grey Northern Shore by Marrow and Tess of "
          + "the Tides → s001.xhtml",
        "Part One: Oil → s001-c01.xhtml", "Part Two: Wick → s001-c02.xhtml",
        "Letters by an unknown author → s002.xhtml", "Le Silence by Marrow → s003.xhtml",
        "A Kitchen Table by Sal → s004.xhtml", "Stories by author → index-author.xhtml",
        "Stories by pairing → index-pairing.xhtml",
        "Stories by character → index-character.xhtml", "Stories by rating → index-rating.xhtml",
        "Stories by warning → index-warning.xhtml",
        "About this book → colophon.xhtml",
      ])
  }

  @Test func sectionsStandAboveTheirStories() throws {
    let stories = [SampleStories.lamp, SampleStories.letters]
    let plain = sampleBook(stories)
    let pages = plain.pages.flatMap { page -> [Page] in
      switch page {
      case .storyTitle(let story): [.section(story), page]
      default: [page]
      }
    }
    let book = Book(
      kind: plain.kind, title: plain.title, authors: plain.authors, languages: plain.languages,
      identifier: plain.identifier, modified: plain.modified, description: nil, subjects: [],
      stories: plain.stories,
      sections: [.init(title: "Lamps", stories: 0..<1), .init(title: "Letters", stories: 1..<2)],
      seeAlso: [], pages: pages)
    let rendered = try RenderedBook(book)
    // Each list holds what stands below one entry: all, two sections, the chapters of one story.
    let lists = rendered.navigation.contents.filter { $0.name == "ol" }.map(\.text)
    #expect(lists.filter { $0.contains("Letters") }.count == 2)
    #expect(lists.contains { $0.contains("Letters by") && !$0.contains("About this book") })
    #expect(rendered.ncx.elements("meta").first { $0["name"] == "dtb:depth" }?["content"] == "3")
    #expect(rendered.page("contents.xhtml").texts("h2") == ["Lamps", "Letters"])
    #expect(rendered.page("section-02.xhtml").elements("a").map { $0["href"] } == ["s002.xhtml"])
  }

  @Test func entriesStandInTheOrderOfReading() throws {
    for book in PublicationTests.books {
      let rendered = try RenderedBook(book)
      let places = rendered.ncx.elements("content").map {
        rendered.spine.firstIndex(of: $0["src"]!)
      }
      #expect(places.allSatisfy { $0 != nil })
      #expect(places.compactMap { $0 } == places.compactMap { $0 }.sorted())
    }
  }

  @Test func landmarksAreFew() throws {
    let rendered = try RenderedBook(sampleBook([SampleStories.letters], isAnthology: false))
    let landmarks = rendered.navigation.elements("a").filter { $0["epub:type"] != nil }
    #expect(
      landmarks.map { "\($0["epub:type"]!) \($0["href"]!)" } == [
        "cover cover.xhtml", "titlepage title.xhtml", "toc nav.xhtml", "bodymatter warnings.xhtml",
      ])
    #expect(
      rendered.package.elements("reference").map { $0["type"]! }
        == ["cover", "title-page", "toc", "text"])
  }

  @Test func labelsAreOneLineAndNotTooLong() {
    #expect(Label.label("  A \n title\t here ") == "A title here")
    #expect(Label.label("Plain title") == "Plain title")
    #expect(Label.label(String(repeating: "é", count: 300)).count == 200)
  }
}
