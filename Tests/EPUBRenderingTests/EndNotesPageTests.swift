import StoryModel
import TestSupport
import Testing

@testable import EPUBRendering

@Suite struct EndNotesPageTests {
  private func after(_ key: HeaderKey, _ value: String) -> HeaderField {
    HeaderField(
      key: key, label: nil, value: Text(value), place: SourceRange(line: 90), evidence: .header,
      isAfterStory: true)
  }

  /// A header may stand below the story: it is no afterword.
  @Test func thanksAndDisclaimersOnlyStandBehindTheStory() throws {
    let story = sampleStory(
      title: "T", notesAfter: ["More soon."], chapters: [sampleChapter(nil, [paragraph("So.")])],
      fields: [
        after(.title, "T"), after(.rating, "PG"), after(.email, "me at home"),
        after(.disclaimer, "Not mine."), after(.dedication, "For Pell."),
        after(.acknowledgements, " "), after(.notes, "More soon."),
        HeaderField(
          key: .rating, alsoKeys: [.disclaimer], label: "Rating/Disclaimer", value: "PG, not mine.",
          place: SourceRange(line: 91), evidence: .header, isAfterStory: true),
        sampleField(.disclaimer, nil, "Before."),
      ])
    let book = sampleBook([story], isAnthology: false)
    let page = try RenderedBook(book).page("notes.xhtml")
    #expect(page.texts("h2") == ["Author’s notes", "Disclaimer", "Dedication", "Disclaimer"])
    #expect(page.texts("p") == ["More soon.", "Not mine.", "For Pell.", "PG, not mine."])
  }
}
