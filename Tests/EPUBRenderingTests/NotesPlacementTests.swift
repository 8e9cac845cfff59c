import Markup
import StoryModel
import TestSupport
import Testing

@testable import EPUBRendering

@Suite struct NotesPlacementTests {
  /// Notes before, at and behind the story, each with a word of its own; and a chapter of nothing
  /// else.
  private static let story = sampleStory(
    title: "Tides", disclaimer: "Not mine.", notesBefore: ["Foremost I thank the gulls."],
    notesAfter: ["Aftermost: a sequel comes."],
    chapters: [
      sampleChapter(
        "Ebb",
        [
          .note([paragraph("Ebbnote, written at low water."), paragraph("And once more.")]),
          paragraph("The water went."), .sceneBreak(nil), paragraph("It stayed away."),
        ]),
      sampleChapter("A word", [.note([paragraph("Wordnote: I was ill.")])]),
      sampleChapter("Flood", [paragraph("It came."), .note([paragraph("Floodnote.")])]),
      sampleChapter("Again", [.note([paragraph("Lastnote.")])]),
    ],
    endMark: "The End",
    fields: [
      sampleField(.notes, "A/N", "Foremost I thank the gulls."),
      sampleField(.timeline, "Setting", "winter"), sampleField(.disclaimer, nil, "Not mine."),
    ])
  private static let words = [
    "Foremost", "gulls", "Ebbnote", "once more", "Wordnote", "Floodnote", "Lastnote", "Aftermost",
  ]

  private func rendered(_ notes: NotesPlacement, isAnthology: Bool) throws -> RenderedBook {
    let stories = isAnthology ? [Self.story, SampleStories.silence] : [Self.story]
    return try RenderedBook(sampleBook(stories, isAnthology: isAnthology, notes: notes))
  }

  /// The text of the reading order without the header word for word.
  private func pages(_ rendered: RenderedBook) -> String {
    rendered.spine.map { href in
      let text = rendered.page(href).text
      return text.firstRange(of: "The header as written").map { String(text[..<$0.lowerBound]) }
        ?? text
    }.joined(separator: "\n")
  }

  @Test(arguments: [(NotesPlacement.keep, false), (.end, false), (.keep, true), (.end, true)])
  func everyNoteStandsOnce(notes: NotesPlacement, isAnthology: Bool) throws {
    let pages = pages(try rendered(notes, isAnthology: isAnthology))
    for word in Self.words { #expect(pages.ranges(of: word).count == 1, "\(word)") }
  }

  @Test(arguments: [false, true])
  func notesAtTheEndStandInTheOrderOfReadingBehindTheStory(isAnthology: Bool) throws {
    let rendered = try rendered(.end, isAnthology: isAnthology)
    let prefix = isAnthology ? "s001-" : ""
    let page = rendered.page("\(prefix)notes.xhtml")
    let places = Self.words.map { page.text.firstRange(of: $0)?.lowerBound }
    #expect(!places.contains(nil))
    #expect(places.compactMap { $0 } == places.compactMap { $0 }.sorted())
    #expect(
      page.texts("h2").prefix(6)
        == ["Before the story", "Ebb", "A word", "Flood", "Again", "At the end"])
    #expect(
      page.elements("a").compactMap { $0["href"] } == ["\(prefix)c01.xhtml", "\(prefix)c03.xhtml"])
  }

  @Test(arguments: [false, true])
  func droppedNotesAreNowhereAndTheBookSaysSo(isAnthology: Bool) throws {
    let rendered = try rendered(.drop, isAnthology: isAnthology)
    for word in Self.words { #expect(!rendered.text.contains(word), "\(word)") }
    #expect(rendered.page("colophon.xhtml").text.contains("The authors’ notes were left out"))
    #expect(rendered.text.contains("Setting: winter"))
    #expect(rendered.text.contains("Not mine."))
  }

  @Test(arguments: [NotesPlacement.end, .drop])
  func aChapterOfNotesAloneIsNoEmptyPage(notes: NotesPlacement) throws {
    let rendered = try rendered(notes, isAnthology: false)
    #expect(
      rendered.spine.filter { $0.hasPrefix("c") }
        == ["cover", "c01", "c03", "colophon"]
        .map { $0 + ".xhtml" })
    #expect(rendered.page("c03.xhtml").texts("p") == ["It came.", "The End"])
    #expect(!rendered.navigation.text.contains("Again"))
  }

  @Test func whereNothingIsMovedNothingIsSaid() throws {
    let text = try rendered(.keep, isAnthology: false).text
    #expect(!text.contains("as was wished"))
  }

  @Test func notesInAnotherLanguageSaySo() throws {
    let story = sampleStory(
      title: "Marée", language: "fr",
      chapters: [
        sampleChapter("Un", [.note([paragraph("Merci !")]), paragraph("La mer monta.")])
      ])
    let rendered = try RenderedBook(sampleBook([story], isAnthology: false, notes: .end))
    let sections = rendered.page("notes.xhtml").elements("section")
    #expect(sections.contains { $0["lang"] == "fr" && $0["xml:lang"] == "fr" })
  }
}
