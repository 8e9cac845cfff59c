import Markup
import StoryModel
import TestSupport
import Testing

@testable import EPUBRendering

@Suite struct WritingDirectionTests {
  private static let harbour = sampleStory(
    title: "הנמל!", authors: ["מרים"],
    rating: Stated(.general, written: Written("PG", at: nil), evidence: .header),
    summary: "גשם & אור.", notesBefore: ["לילה טוב."],
    series: Story.Series(name: "חוף", position: 1), language: "he",
    chapters: [sampleChapter("פרק א", [paragraph("הגשם פסק רק לקראת ערב.")])])

  private func book(_ stories: [Story], languages: [String], isAnthology: Bool) -> Book {
    let book = sampleBook(stories, isAnthology: isAnthology)
    return Book(
      kind: book.kind, title: book.title,
      authors: stories.flatMap { $0.authors.map(\.value.string) },
      languages: languages, identifier: book.identifier, modified: book.modified,
      description: book.description, subjects: book.subjects, stories: book.stories, seeAlso: [],
      pages: book.pages)
  }

  private func directions(_ rendered: RenderedBook) -> [String: String?] {
    rendered.documents.filter { $0.key.hasSuffix(".xhtml") }
      .mapValues { $0.elements("html")[0]["dir"] }
  }

  @Test func aHebrewStoryBindsRightToLeft() throws {
    let rendered = try RenderedBook(book([Self.harbour], languages: ["he"], isAnthology: false))
    #expect(rendered.package.elements("spine")[0]["page-progression-direction"] == "rtl")
    #expect(rendered.package.texts("dc:language") == ["he"])
    #expect(rendered.package.elements("dc:title")[0]["dir"] == "rtl")
    #expect(rendered.package.elements("dc:creator")[0]["dir"] == "rtl")
    #expect(rendered.package.elements("dc:description")[0]["dir"] == nil)
    var directions = directions(rendered)
    let chapter = try #require(rendered.spine.first { $0.hasPrefix("c0") })
    #expect(directions.removeValue(forKey: "EPUB/" + chapter) == "rtl")
    #expect(directions.values.allSatisfy { $0 == "ltr" })
    #expect(rendered.page(chapter).elements("html")[0]["xml:lang"] == "he")
  }

  @Test func onEnglishPagesTheAuthorsWordsRunRightToLeft() throws {
    let rendered = try RenderedBook(book([Self.harbour], languages: ["he"], isAnthology: false))
    #expect(rendered.page("cover.xhtml").elements("h1")[0]["dir"] == "rtl")
    let words = rendered.page("warnings.xhtml").elements.filter { $0["lang"] == "he" }
    #expect(words.first?["dir"] == "ltr")
    #expect(words.dropFirst().count == 2)
    #expect(words.dropFirst().allSatisfy { $0["dir"] == "rtl" })
  }

  @Test func inAnEnglishBookOnlyTheHebrewStoryRunsRightToLeft() throws {
    let rendered = try RenderedBook(
      book(
        [SampleStories.silence, Self.harbour], languages: ["fr", "he"], isAnthology: true))
    #expect(rendered.package.elements("spine")[0]["page-progression-direction"] == nil)
    let directed = directions(rendered).filter { $0.value != nil }
    #expect(directed.map(\.key) == ["EPUB/s002-c01.xhtml"])
    #expect(directed.map(\.value) == ["rtl"])
  }

  @Test(arguments: [
    ("he", "rtl"), ("AR-EG", "rtl"), ("fa", "rtl"), ("ur", "rtl"), ("yi", "rtl"), ("iw", "rtl"),
    ("az-Arab", "rtl"), ("pa-Arab-PK", "rtl"), ("en", "ltr"), ("ar-Latn", "ltr"), ("ja", "ltr"),
    ("zh-Hant", "ltr"), ("de-1901", "ltr"), ("", "ltr"),
  ])
  func directionOfALanguage(tag: String, expected: String) {
    #expect(WritingDirection(ofLanguage: tag).rawValue == expected)
  }

  @Test(arguments: [
    ("הנמל", "rtl"), ("2. «الميناء»", "rtl"), ("Harbour (הנמל)", "ltr"), ("123", "ltr"),
    ("港", "ltr"), ("", "ltr"),
  ])
  func directionOfAText(text: String, expected: String) {
    #expect(WritingDirection(of: text).rawValue == expected)
  }
}
