import EPUBModel
import StoryModel
import TestSupport
import Testing

@testable import EPUBRendering

/// A title is the same wherever a reader sees it, and as it was typed where catalogues see it.
@Suite struct SetTitlesTests {
  private static let story = sampleStory(
    title: "Ada's \"Lamp\"", authors: ["O'Dell"], summary: "It's -- well -- \"lit\".",
    chapters: [
      sampleChapter("One: Don't", [paragraph("\"No,\" she said.")]),
      sampleChapter("Two: Do...", [paragraph("'Tis so.")]),
    ], fields: [sampleField(.title, "Title", "Ada's \"Lamp\"")])

  private func rendered(
    _ typography: PublicationOptions.Typography, isAnthology: Bool
  ) throws -> RenderedBook {
    var options = PublicationOptions()
    options.typography = typography
    let stories = isAnthology ? [Self.story, SampleStories.fair] : [Self.story]
    return try RenderedBook(sampleBook(stories, isAnthology: isAnthology), options: options)
  }

  @Test(arguments: [true, false]) func readersSeeTitlesSet(isAnthology: Bool) throws {
    let book = try rendered(.full, isAnthology: isAnthology)
    let labels = book.navigation.texts("a") + book.ncx.texts("text").dropFirst()
    #expect(labels.contains { $0.contains("One: Don’t") })
    #expect(!labels.contains { $0.contains("\"") || $0.contains("'") && !$0.contains("O'Dell") })
    #expect(book.spine.flatMap { book.page($0).texts("h1") }.contains("Ada’s “Lamp”"))
    #expect(book.spine.flatMap { book.page($0).texts("h1") }.contains("Two: Do…"))
  }

  @Test(arguments: [true, false]) func cataloguesSeeTitlesAsTyped(isAnthology: Bool) throws {
    let book = try rendered(.full, isAnthology: isAnthology)
    #expect(book.package.text.contains("Ada's \"Lamp\""))
    #expect(!book.package.text.contains("“Lamp”"))
  }

  @Test func whatTheAuthorSaysIsSetAndTheHeaderIsNot() throws {
    let book = try rendered(.full, isAnthology: true)
    #expect(book.text.contains("It’s\u{A0}— well\u{A0}— “lit”."))
    #expect(book.text.contains("Title: Ada's \"Lamp\""))
  }

  @Test func withoutTypographyAllIsAsTyped() throws {
    let book = try rendered(.none, isAnthology: true)
    for typed in ["Ada's \"Lamp\"", "\"No,\" she said.", "'Tis so.", "Two: Do...", "It's -- well"] {
      #expect(book.text.contains(typed))
    }
  }
}
