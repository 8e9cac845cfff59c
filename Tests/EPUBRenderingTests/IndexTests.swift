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

  /// A long index takes several files: nobody should have to turn back to see whose shelf it is.
  @Test func aShelfThatGoesOnSaysWhoseItIs() throws {
    // 399 rows and the heading of Kelly fill the first file; Sal's heading would end the second.
    let stories =
      (1...398).map { story("A \($0)", "Ada") } + (1...798).map { story("B \($0)", "Kelly") }
      + [story("C", "Sal")]
    let rendered = try RenderedBook(sampleBook(stories))
    let parts = rendered.spine.filter { $0.hasPrefix("index-author") }.map(rendered.page)
    #expect(
      parts.map { $0.texts("h2") } == [
        ["Ada"], ["Kelly"], ["Kelly (continued)"], ["Sal"],
      ])
    #expect(parts.map { $0.elements("li").count } == [398, 399, 399, 1])
  }
}
