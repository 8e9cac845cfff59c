import EPUBModel
import StoryModel
import TestSupport
import Testing

@testable import EPUBRendering

@Suite struct ColophonPageTests {
  private func page(
    _ story: Story, typography: PublicationOptions.Typography = .full
  ) throws -> ParsedDocument {
    var options = PublicationOptions()
    options.typography = typography
    return try RenderedBook(sampleBook([story], isAnthology: false), options: options)
      .page("colophon.xhtml")
  }

  private func story(_ diagnostics: [DiagnosticID], corrected: Set<Overrides.Field> = []) -> Story {
    let story = SampleStories.letters
    return Story(
      source: story.source, laterSources: diagnostics.isEmpty ? [] : [story.source],
      title: story.title, authors: [], fandoms: story.fandoms, rating: story.rating,
      pairings: story.pairings, isGen: false, characters: [], warnings: .silent, tags: [],
      summary: nil, disclaimer: nil, dedication: nil, acknowledgements: nil, notesBefore: [],
      notesAfter: [], series: nil, part: nil, status: story.status, date: nil,
      language: story.language, chapters: story.chapters, endMark: nil, fields: [], remainder: [],
      diagnostics: diagnostics.map { Diagnostic($0, "details") }, corrected: corrected)
  }

  @Test func whatWasChangedIsSaidInOrder() throws {
    let page = try page(
      story(
        [.unknownLabel, .repairedDoubleEncoding, .guessedEncoding],
        corrected: [.rating, .title, .author]))
    #expect(page.texts("h2").first == "What was changed")
    #expect(
      page.texts("li") == [
        "It was kept in 2 files, which were put together.",
        "The file does not say how its letters are encoded; that was guessed.",
        "Letters that had been encoded twice were mended.",
        "Fanfold worked out the fandom and the pairing, which the author does not state.",
        "Corrected by hand: the title, the author’s name and the rating.",
      ])
  }

  @Test func whereNothingWasChangedNothingIsSaid() throws {
    let untouched = sampleStory(
      title: "T", fandoms: [], chapters: [sampleChapter(nil, [paragraph("So.")])])
    #expect(try page(untouched).texts("h2").isEmpty)
  }

  @Test func marksThatWereSetAreSaidToBe() throws {
    let sentence = "Quotation marks, dashes and spaces were set"
    #expect(try page(SampleStories.letters).text.contains(sentence))
    #expect(try !page(SampleStories.letters, typography: .none).text.contains(sentence))
  }

  @Test func sourceAndDateAreNamed() throws {
    let text = try page(SampleStories.lamp).text
    #expect(text.contains("Last Lamp on the Long Grey Northern Shore.txt (4,000 bytes, us-ascii)"))
    #expect(text.contains("The story is dated 9 November 1999."))
  }

  @Test func copiesThatWereLeftOutAreListed() throws {
    let book = sampleBook([SampleStories.letters, SampleStories.kitchen])
    let copy = Duplicate.Copy(path: "old/kitchen 2.txt", title: "A Kitchen Table", byline: "Sal")
    let kept = Duplicate.Copy(path: "kitchen.txt", title: "A Kitchen Table", byline: "Sal")
    let with = Book(
      kind: book.kind, title: book.title, authors: book.authors, languages: book.languages,
      identifier: book.identifier, modified: book.modified, description: nil, subjects: [],
      stories: book.stories, seeAlso: [],
      leftOut: [Duplicate(kept: kept, other: copy, relation: .moreChapters(1))], pages: book.pages)
    #expect(
      try RenderedBook(with).page("colophon.xhtml").texts("li").last
        == "A Kitchen Table by Sal (kitchen 2.txt): another copy has one more chapter.")
  }
}
