import EPUBModel
import Markup
import StoryModel
import TestSupport
import Testing

@testable import EPUBRendering

@Suite struct CoverPictureTests {
  static let picture = CoverImage(
    mediaType: "image/jpeg", width: 1600, height: 2400, bytes: Array("a picture".utf8))

  private func rendered(
    _ stories: [Story], isAnthology: Bool = false, profile: PublicationProfile = .epub3,
    cover: CoverImage? = picture
  ) throws -> RenderedBook {
    try RenderedBook(sampleBook(stories, isAnthology: isAnthology), profile: profile, cover: cover)
  }

  @Test(arguments: PublicationProfile.allCases) func theCoverIsOneFileAndNamedInBothWays(
    profile: PublicationProfile
  ) throws {
    let book = try rendered([SampleStories.lamp], profile: profile)
    let file = try #require(book.resources.first { $0.path == "EPUB/images/cover.jpg" })
    #expect(file.bytes == Self.picture.bytes)
    #expect(file.isCompressed)
    let items = book.package.elements("item").filter { $0["href"] == "images/cover.jpg" }
    #expect(items.map { $0["id"] } == ["cover-image"])
    #expect(items.map { $0["media-type"] } == ["image/jpeg"])
    let metas = book.package.elements("meta").filter { $0["name"] == "cover" }
    #expect(metas.map { $0["content"] } == ["cover-image"])
  }

  @Test func aPNGIsCalledThat() throws {
    let png = CoverImage(mediaType: "image/png", width: 2, height: 3, bytes: [1])
    let book = try rendered([SampleStories.lamp], cover: png)
    let cover = book.package.elements("item").first { $0["properties"] == "cover-image" }
    #expect(cover?["href"] == "images/cover.png")
    #expect(cover?["media-type"] == "image/png")
  }

  /// A Kobo shows a page without margins where nothing but the picture is on it.
  @Test func theCoverPageHoldsThePictureAlone() throws {
    let single = try rendered([SampleStories.lamp])
    let page = single.page("cover.xhtml")
    #expect(page.elements.suffix(3).map(\.name) == ["body", "section", "img"])
    #expect(!page.text.contains { !$0.isWhitespace })
    let image = try #require(page.elements("img").first)
    #expect(image["src"] == "images/cover.jpg")
    #expect(image["role"] == "doc-cover")
    #expect(
      image["alt"]
        == "The Keeper of the Very Last Lamp on the Long Grey Northern Shore by Marrow and Tess of "
        + "the Tides")
    #expect(page.elements("section")[0]["epub:type"] == "cover")
    let several = try rendered(SampleStories.all, isAnthology: true).page("cover.xhtml")
    #expect(several.elements("img")[0]["alt"] == "The Shore & More by Marrow and Sal")
  }

  @Test func aBookWithoutAPictureHasACoverOfType() throws {
    let book = try rendered([SampleStories.lamp], cover: nil)
    #expect(book.page("cover.xhtml").texts("h1").count == 1)
    #expect(!book.package.elements("item").contains { $0["properties"] == "cover-image" })
    #expect(!book.package.elements("meta").contains { $0["name"] == "cover" })
  }

  /// A cover is no reason to say that the book depends on sight.
  @Test func theCoverIsNoPictureOfTheStory() throws {
    func modes(_ book: RenderedBook) -> [String] {
      zip(book.package.elements("meta"), book.package.texts("meta"))
        .filter { $0.0["property"] == "schema:accessMode" }.map(\.1)
    }
    #expect(modes(try rendered([SampleStories.lamp])) == ["textual"])
    #expect(modes(try rendered([SampleStories.fair])) == ["textual", "visual"])
  }
}
