import Markup
import StoryModel
import TestSupport
import Testing

@testable import EPUBRendering

@Suite struct ChapterPageTests {
  private func markup(_ blocks: [Block]) -> String {
    let story = sampleStory(title: "It", chapters: [sampleChapter(nil, blocks)])
    let plan = DocumentPlan(sampleBook([story], isAnthology: false), wording: .english)
    var writer = MarkupWriter()
    StoryText(pictures: plan.pictures, typesetter: nil).write(blocks, into: &writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test(
    arguments: [
      (nil, "<hr/>"), ("***", "<hr/>"), ("~ * ~", "<hr/>"), ("—§—", "<hr/>"),
      ("oOo", #"<p class="break" role="separator">oOo</p>"#),
      ("-1-", #"<p class="break" role="separator">-1-</p>"#),
      ("Позже", #"<p class="break" role="separator">Позже</p>"#),
    ] as [(Text?, String)])
  func aBreakIsARuleUnlessItHasWords(mark: Text?, expected: String) {
    #expect(markup([.sceneBreak(mark)]) == expected + "\n")
  }

  @Test func emptyParagraphsAreLeftOut() {
    #expect(markup([paragraph(" \n"), .paragraph([.lineBreak]), .verse([[], []])]) == "")
  }

  @Test func twoLineBreaksAreOne() {
    #expect(
      markup([.paragraph([.lineBreak, .text("a"), .lineBreak, .lineBreak, .text("b")])])
        == "<p>a<br/>\nb</p>\n")
  }

  @Test func stanzasAreParagraphs() {
    #expect(
      markup([.verse([[.text("a")], [.text("b")], [], [.emphasis([.text("c")])]])])
        == "<div class=\"verse\">\n<p>a<br/>\nb</p>\n<p><em>c</em></p>\n</div>\n")
  }

  @Test func thoughtsKeepTheirMarks() {
    #expect(
      markup([.paragraph([.thought([.text("((so "), .strong([.text("be")]), .text(" it))")])])])
        == "<p><i class=\"thought\">((so <strong>be</strong> it))</i></p>\n")
  }

  @Test func alignedParagraphsAndStruckWords() {
    #expect(
      markup([
        .aligned(.center, [.text("OPEN")]), .aligned(.end, [.struck([.text("Yours")])]),
        .aligned(.end, [.text(" ")]),
      ]) == "<p class=\"center\">OPEN</p>\n<p class=\"trailing\"><del>Yours</del></p>\n")
  }

  /// The chapter is the first level of the outline.
  @Test func quotationsHoldBlocks() {
    #expect(
      markup([
        .quotation([.heading([.text("Notice")]), .quotation([paragraph("So.")])]),
        .quotation([paragraph(" "), .verse([[]])]),
      ])
        == """
        <blockquote>
        <h2>Notice</h2>
        <blockquote>
        <p>So.</p>
        </blockquote>
        </blockquote>

        """)
  }

  @Test func linesThatStandAsTypedKeepTheirSpaces() {
    #expect(markup([.preformatted(["a  <b", "", "   c"])]) == "<pre>a  &lt;b\n\n   c\n</pre>\n")
  }

  @Test func aPictureHasWordsOrIsPassedOver() {
    #expect(
      markup([
        .image(samplePicture("map", alternative: "The \"island\"")),
        .image(samplePicture("line", "image/gif")),
      ])
        == """
        <figure class="picture"><img src="images/i01.jpg" alt="The &quot;island&quot;"/></figure>
        <figure class="picture"><img src="images/i02.gif" alt="" role="presentation"/></figure>

        """)
  }

  @Test func aPictureThatReadersCannotShowLeavesItsWords() {
    #expect(
      markup([
        .image(samplePicture("map", "image/tiff", alternative: "The island")),
        .image(samplePicture("line", "image/tiff")),
      ]) == "<p>The island</p>\n")
  }

  @Test func hostileTextIsText() {
    #expect(
      markup([paragraph("</p><script>alert('&')</script>]]>")])
        == "<p>&lt;/p&gt;&lt;script&gt;alert('&amp;')&lt;/script&gt;]]&gt;</p>\n")
  }

  @Test func theEndMarkStandsOnceAndLast() throws {
    let rendered = try RenderedBook(sampleBook([SampleStories.lamp], isAnthology: false))
    #expect(!rendered.page("c01.xhtml").text.contains("The End"))
    #expect(rendered.page("c02.xhtml").texts("p").last == "The End")
  }

  @Test func aVeryLongChapterIsPartedAndLosesNothing() throws {
    let words = (0..<10_000).map { "Paragraph \($0), with & without a <lamp>." }
    let story = sampleStory(
      title: "Long", chapters: [sampleChapter(nil, words.map(paragraph))], endMark: "End")
    let rendered = try RenderedBook(sampleBook([story], isAnthology: false))
    let parts = rendered.spine.filter { $0.hasPrefix("c01") }
    #expect(parts == ["c01.xhtml", "c01-2.xhtml", "c01-3.xhtml"])
    #expect(parts.flatMap { rendered.page($0).texts("p") } == words + ["End"])
    #expect(rendered.ncx.elements("content").filter { $0["src"]!.hasPrefix("c01") }.count == 1)
  }

  /// Parts are cut between blocks: a paragraph as long as several parts must not leave blank pages.
  @Test func aGiantParagraphMakesALongPageAndNoBlankOnes() throws {
    let giant = paragraph(String(repeating: "and then ", count: 80_000))
    let lines = (0..<9000).map { paragraph("Line \($0) of the rest of the story.") }
    for blocks in [[giant], [paragraph("By me"), giant, paragraph("So.")], [giant] + lines] {
      let story = sampleStory(title: "Long", chapters: [sampleChapter(nil, blocks)])
      let rendered = try RenderedBook(sampleBook([story.outline], isAnthology: false)) { _ in story
      }
      let parts = rendered.spine.filter { $0.hasPrefix("c01") }
      #expect(parts.count == (blocks.count < 9 ? 1 : 3))
      #expect(parts.allSatisfy { rendered.page($0).text.count > 10_000 })
      #expect(parts.map { rendered.page($0).elements("p").count }.reduce(0, +) == blocks.count)
    }
  }

  @Test func longListsArePartedAndLoseNothing() throws {
    let stories = (1...450).map { number in
      sampleStory(title: "Story \(number)", chapters: [sampleChapter(nil, [paragraph("So.")])])
    }
    let rendered = try RenderedBook(sampleBook(stories))
    for list in ["contents", "glance", "index-author"] {
      let parts = rendered.spine.filter { $0.hasPrefix(list) }
      #expect(parts.count > 1, "\(list)")
      let links = parts.flatMap { rendered.page($0).elements("a").map { $0["href"]! } }
      #expect(Set(links).count == 450, "\(list)")
      #expect(links.count == 450, "\(list)")
    }
  }
}
