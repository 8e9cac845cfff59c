import Foundation
import StoryModel
import TestSupport
import Testing

@testable import StoryReading

/// Books in FictionBook.
@Suite("FictionBook")
struct FictionBookTests {
  private func book(_ body: String, title: String = "<book-title>Low Water</book-title>") -> String
  {
    """
    <?xml version="1.0" encoding="utf-8"?>
    <FictionBook xmlns="http://www.gribuser.ru/xml/fictionbook/2.0"
      xmlns:l="http://www.w3.org/1999/xlink">
    <description><title-info>\(title)</title-info>
    <document-info><author><nickname>scanner</nickname></author></document-info></description>
    <body>\(body)</body></FictionBook>
    """
  }

  private func read(_ text: String) throws -> StoryDraft {
    try StoryReadingTests.read(bytes: Array(text.utf8), name: "book.fb2")
  }

  @Test("What is said of the story")
  func description() throws {
    let draft = try read(
      book(
        "<section><p>\(prose)</p><p>It rained.</p></section>",
        title: """
          <genre>sf_space</genre><author><first-name>Sal</first-name><middle-name>B.</middle-name>
          <last-name>Reed</last-name></author><author><nickname>wren</nickname></author>
          <book-title>Low Water</book-title>
          <annotation><p>A mill,</p><p>and a river.</p></annotation><keywords>mills, rain</keywords>
          <date value="2009-01-08">January</date><lang>en</lang>
          <translator><first-name>Ann</first-name><last-name>Other</last-name></translator>
          <sequence name="Rivers" number="2"/>
          """))
    #expect(
      draft.outline == [
        "summary[-]=A mill, and a river.", "title[book-title]=Low Water",
        "author[author]=Sal B. Reed", "author[author]=wren", "category[genre]=sf space",
        "keywords[keywords]=mills, rain", "series[sequence]=Rivers #2", "date[date]=2009-01-08",
      ])
    #expect(draft.language == "en")
    #expect(draft.everything.contains("Ann Other"))
  }

  @Test("A second name of the author and a date in words are set aside")
  func otherNames() throws {
    let said = """
      <book-title>Low Water</book-title><author><first-name>Ann</first-name>\
      <last-name>Reed</last-name><nickname>eelgrass</nickname></author>\
      <date value="2009-01-08">the eighth of January</date>
      """
    let draft = try read(book("<section><p>\(prose)</p></section>", title: said))
    let aside = draft.remainder.map(\.written.text.string)
    #expect(aside.contains("eelgrass") && aside.contains("the eighth of January"))
    #expect(draft.outline.contains("author[author]=Ann Reed"))
    #expect(draft.outline.contains("date[date]=2009-01-08"))
  }

  @Test("An annotation with labels is the story's header")
  func annotation() throws {
    let draft = try read(
      book(
        "<section><p>\(prose)</p><p>It rained.</p></section>",
        title: """
          <book-title>Low Water</book-title><annotation><p>Rating: PG-13</p>
          <p>Summary: A mill.</p></annotation>
          """))
    #expect(draft.outline.contains("rating[Rating]=PG-13"))
    #expect(draft.outline.contains("summary[Summary]=A mill."))
  }

  @Test("Sections, verse, letters, breaks and emphasis")
  func body() throws {
    let draft = try read(
      book(
        """
        <title><p>Sal Reed</p><p>Low Water</p></title>
        <section><title><p>1</p><empty-line/><p>The Mill</p></title>
        <p>\(prose)</p><p>He was <emphasis>so <strong>slow</strong></emphasis>, and
        <strikethrough>old</strikethrough>.</p><subtitle>* * *</subtitle>
        <poem><stanza><v>The rain came in,</v><v>the tide went out.</v></stanza></poem>
        <cite><p>Dear Bo,</p><text-author>Sal</text-author></cite><p>So.</p></section>
        <section><title><p>2</p></title><p>It rained.</p><empty-line/><p>It went on.</p></section>
        """))
    #expect(
      draft.shape == [
        "# 1 The Mill", "P \(prose)", "P He was so slow, and old.", "--- * * *",
        "V The rain came in, / the tide went out.", "Q P Dear Bo, | P(end) Sal", "P So.",
        "# 2", "P It rained.", "--- ", "P It went on.",
      ])
    guard case .paragraph(let inlines) = draft.chapters[0].blocks[1] else { return }
    #expect(
      inlines.marked == "He was <em>so <strong>slow</strong></em>, and <del>old</del>.")
  }

  @Test("Notes stand behind the story")
  func notes() throws {
    let text = book("<section><p>\(prose)<a l:href=\"#n1\" type=\"note\">[1]</a></p></section>")
      .replacingOccurrences(
        of: "</FictionBook>",
        with: """
          <body name="notes"><title><p>Notes</p></title><section id="n1"><title><p>1</p></title>
          <p>A mill is a mill.</p></section></body></FictionBook>
          """)
    let draft = try read(text)
    #expect(draft.shape.first == "P \(prose)[1]")
    #expect(draft.everything.contains("1 A mill is a mill."))
  }

  @Test("Pictures of the text are kept, and the cover is none of them")
  func pictures() throws {
    let picture = samplePNG(width: 80, height: 90)
    let binary = """
      <binary id="c.png" content-type="image/png">\(Data(picture).base64EncodedString())</binary>
      """
    let text = book(
      "<section><p>\(prose)</p><image l:href=\"#c.png\" alt=\"The mill\"/><p>So.</p></section>",
      title: "<coverpage><image l:href=\"#c.png\"/></coverpage><book-title>L</book-title>"
    ).replacingOccurrences(of: "</FictionBook>", with: binary + "</FictionBook>")
    let draft = try read(text)
    #expect(draft.shape == ["P \(prose)", "I The mill", "P So."])
    #expect(draft.chapters[0].images.first?.width == 80)
  }

  @Test("A book in Windows-1251 is read in it")
  func encoding() throws {
    let text = book("<section><p>Шёл дождь, и река поднялась.</p><p>Вот так.</p></section>")
      .replacingOccurrences(of: "utf-8", with: "windows-1251")
    let bytes = try #require(text.data(using: .windowsCP1251))
    let draft = try StoryReadingTests.read(bytes: Array(bytes), name: "a.fb2")
    #expect(draft.shape == ["P Шёл дождь, и река поднялась.", "P Вот так."])
    #expect(draft.source.encoding == "windows-1251")
    #expect(!draft.diagnostics.contains { $0.id == .damagedPart })
  }

  @Test("Broken XML is read all the same, and said to be broken")
  func broken() throws {
    let draft = try read(
      book(
        """
        <section><title><p>One</title><p>\(prose)<p>Salt & rain, 5 < 6 <emphasis>so</p>
        <p>Last&nbsp;one.</p></section>
        """))
    #expect(draft.shape == ["# One", "P \(prose)", "P Salt & rain, 5 < 6 so", "P Last\u{A0}one."])
    #expect(draft.diagnostics.contains { $0.id == .damagedPart })
  }

  @Test("A picture without end and pictures from elsewhere are refused")
  func endlessBinary() throws {
    let text = book(
      """
      <section><p>\(prose)</p><image l:href="#x"/><image l:href="http://example.org/a.png"/>
      <p>So.</p></section>
      """)
    let binary = "<binary id=\"x\">" + String(repeating: "QUJD", count: 100_000)
    var limits = ReadingLimits()
    limits.imageBytes = 10_000
    let draft = try StoryReader().read(
      StoryInput(
        path: "a.fb2", name: "a.fb2",
        bytes: ContiguousArray(
          text.replacingOccurrences(of: "</FictionBook>", with: binary).utf8), limits: limits))
    #expect(draft.shape == ["P \(prose)", "P So."])
    #expect(draft.diagnostics.contains { $0.id == .refusedPictures })
  }
}
