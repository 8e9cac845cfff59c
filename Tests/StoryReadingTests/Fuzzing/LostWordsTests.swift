import StoryModel
import Testing

@testable import StoryReading

/// What fuzzing found to get lost on the way.
@Suite struct LostWordsTests {
  @Test(arguments: [
    "<div class='title'><span class='label'>Preamble:</span></div>",
    "<div class='title'>Notes: Preamble</div><div class='noteinfo'>Mind the step.</div>",
  ])
  func wordsInLabelsAreKept(note: String) throws {
    let page = """
      <html><head><title>The Lamp by wren</title></head><body>
      <div id="pagetitle"><a href="viewstory.php?sid=1">The Lamp</a> by
      <a href="viewuser.php?uid=2">wren</a></div>
      <div class='notes'>\(note)</div>
      <div class='chapter'><p>\(prose)</p></div></body></html>
      """
    #expect(try read(bytes: Array(page.utf8), name: "page.html").everything.contains("Preamble"))
  }

  @Test func addressThatEndsLikeALabelStaysWhole() throws {
    let mail = """
      From: Thea <thea@nowhere.example>
      To: list@nowhere.exampleDate: Thu, 08 Jan 2009 20:00:00 +0000
      Subject: FIC: The Lamp
      Date: Thu, 08 Jan 2009 20:00:00 +0000

      \(prose)

      \(prose)
      """
    let head = try read(mail).remainder.first { $0.kind == .mailHeader }
    #expect(head?.written.text.string.contains("list@nowhere.exampleDate: Thu") == true)
  }

  @Test func titleOfOneLetterLeavesTheHeadWhole() throws {
    let mail = """
      From: Thea <thea@nowhere.example>
      To: list@nowhere.example
      Subject: F
      Date: Thu, 08 Jan 2009 20:00:00 +0000

      \(prose)

      \(prose)
      """
    let head = try read(mail).remainder.first { $0.kind == .mailHeader }
    #expect(head?.written.text.string.hasPrefix("From:") == true)
  }
}
