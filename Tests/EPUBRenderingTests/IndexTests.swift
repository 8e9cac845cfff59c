import Markup
import StoryModel
import TestSupport
import Testing

@testable import EPUBRendering

@Suite struct IndexTests {
  private func story(_ title: String, _ author: String) -> Story {
    sampleStory(
      title: title, authors: [author], chapters: [sampleChapter(nil, [paragraph("So.")])])
  }

  @Test func anAuthorInCapitalsHasNoShelfOfTheirOwn() throws {
    let stories = [story("One", "KELLY"), story("Two", "Kelly"), story("Three", "Kelly")]
    let index = try RenderedBook(sampleBook(stories)).page("index-author.xhtml")
    #expect(index.texts("h2") == ["Kelly"])
    #expect(index.elements("li").count == 3)
  }
}
