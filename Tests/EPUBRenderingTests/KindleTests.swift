import EPUBModel
import Markup
import StoryModel
import TestSupport
import Testing

@testable import EPUBRendering

/// What Send to Kindle wants, which no validator checks.
@Suite struct KindleTests {
  private func rendered(_ book: Book, cover: CoverImage? = CoverPictureTests.picture) throws
    -> RenderedBook
  {
    try RenderedBook(book, profile: .kindle, cover: cover)
  }

  /// Amazon shows the picture itself: a page with it besides would be a second cover.
  @Test(arguments: PublicationTests.books) func theCoverIsThePictureAlone(book: Book) throws {
    for cover in [CoverPictureTests.picture, nil] {
      let rendered = try rendered(book, cover: cover)
      #expect(rendered.spine.first == "title.xhtml")
      #expect(!rendered.resources.contains { $0.path == "EPUB/cover.xhtml" })
      let guide = rendered.package.elements("reference").map { $0["type"]! }
      #expect(guide == ["title-page", "toc", "text"])
      let images = rendered.package.elements("item").filter { $0["properties"] == "cover-image" }
      #expect(images.count == (cover == nil ? 0 : 1))
    }
  }

  @Test(arguments: PublicationTests.books) func linksLeadToWholeFilesOfTheBook(book: Book) throws {
    let rendered = try rendered(book)
    #expect(rendered.package.elements("spine").first?["toc"] == "ncx")
    for (path, document) in rendered.documents where path.hasPrefix("EPUB/") {
      for link in document.elements.compactMap({ $0["href"] ?? $0["src"] }) {
        #expect(!link.contains { "#?:".contains($0) }, "\(path): \(link)")
      }
      #expect(document.elements("img").allSatisfy { $0["src"]?.isEmpty == false })
      #expect(document.elements("body").allSatisfy { $0["id"] == nil })
    }
  }

  @Test(
    arguments: [
      (["en"], ["en"]), (["en-GB"], ["en"]), (["pt-BR", "pt-PT"], ["pt"]), (["zh-Hant"], ["zh"]),
      (["no"], ["nb"]), (["fr", "ru"], ["fr"]), (["ru", "fr"], ["fr"]), (["ru"], ["en"]),
      (["he", "yi"], ["en"]), (["EN"], ["en"]),
    ] as [([String], [String])])
  func aBookStatesLanguagesThatAmazonTakes(languages: [String], expected: [String]) {
    #expect(PublicationProfile.kindle.stated(languages) == expected)
    #expect(PublicationProfile.epub3.stated(languages) == languages)
  }

  /// What is stated for Amazon changes nothing in the pages.
  @Test func pagesKeepTheLanguageThatTheyAreIn() throws {
    let story = sampleStory(
      title: "הנמל", language: "he", chapters: [sampleChapter(nil, [paragraph("הגשם פסק.")])])
    let rendered = try rendered(sampleBook([story], isAnthology: false, languages: ["he"]))
    #expect(rendered.package.texts("dc:language") == ["en"])
    #expect(rendered.package.elements("package")[0]["xml:lang"] == "he")
    #expect(rendered.package.elements("spine")[0]["page-progression-direction"] == "rtl")
    #expect(rendered.page("c01.xhtml").elements("html")[0]["lang"] == "he")
  }
}
