import EPUBModel
import Markup
import StoryModel
import TestSupport
import Testing

@testable import EPUBRendering

@Suite struct PictureTests {
  private let again = sampleStory(
    title: "Again",
    chapters: [
      sampleChapter(
        nil,
        [
          .quotation([.image(samplePicture("map"))]),
          .image(samplePicture("boat", "image/gif", alternative: "A boat")),
        ])
    ])

  private func pictures(_ rendered: RenderedBook) -> [String] {
    rendered.resources.filter { $0.path.hasPrefix("EPUB/images/") }
      .map { "\($0.path) = \(String(decoding: $0.bytes, as: UTF8.self))" }
  }

  @Test func theSamePictureIsOneFileOfTheFirstStoryThatHasIt() throws {
    let stories = [SampleStories.kitchen, SampleStories.fair, again]
    let outlines = sampleBook(stories.map(\.outline))
    let rendered = try RenderedBook(outlines) { outline in
      stories.first { $0.source == outline.source }!
    }
    #expect(
      pictures(rendered) == [
        "EPUB/images/s002-i01.jpg = bytes of map", "EPUB/images/s002-i02.png = bytes of ornament",
        "EPUB/images/s003-i01.gif = bytes of boat",
      ])
    #expect(
      rendered.package.elements("item").filter { $0["href"]!.hasPrefix("images/") }
        .map { "\($0["id"]!) \($0["media-type"]!)" } == [
          "s002-i01 image/jpeg", "s002-i02 image/png", "s003-i01 image/gif",
        ])
    #expect(
      rendered.page("s003-c01.xhtml").elements("img").map { $0["src"]! } == [
        "images/s002-i01.jpg", "images/s003-i01.gif",
      ])
  }

  /// Packaging stores what says that it is compressed.
  @Test func picturesAreNotCompressedAgain() throws {
    let rendered = try RenderedBook(sampleBook([SampleStories.fair], isAnthology: false))
    for resource in rendered.resources {
      #expect(resource.isCompressed == resource.path.hasPrefix("EPUB/images/"))
    }
    #expect(pictures(rendered).count == 2)
  }

  /// A story that has changed on the disk does not make a book with holes.
  @Test func aPictureThatIsGoneBreaksThePromise() throws {
    let without = sampleStory(title: "Again", chapters: [sampleChapter(nil, [paragraph("So.")])])
    let publication = try PublicationRenderer().render(sampleBook([again.outline])) { _ in without }
    let section = publication.sections[1]
    #expect(section.paths.suffix(2) == ["EPUB/images/s001-i01.jpg", "EPUB/images/s001-i02.gif"])
    #expect(try section.render().count == section.paths.count - 2)
  }
}
