import StoryModel
import TestSupport
import Testing

@testable import BookComposition

/// Which pages a book has for what its authors say beside their stories.
@Suite struct NotesTests {
  private func pages(_ story: Story, _ notes: NotesPlacement) -> [Page] {
    var options = BookComposer.Options()
    options.notes = notes
    let book = BookComposer(options: options).compose([story])[0]
    #expect(book.notes == notes)
    return book.pages
  }

  @Test(arguments: [
    // Where the note stands, and whether there is a page behind the story when they are kept, moved
    // to the end, and dropped.
    ("before", false, true, false), ("chapter", false, true, false), ("after", true, true, false),
    ("nowhere", false, false, false),
  ])
  func theEndHasAPageWhereItHasSomethingToSay(
    place: String, kept: Bool, moved: Bool, dropped: Bool
  ) {
    let note = Block.note([paragraph("Be kind.")])
    let story = sampleStory(
      title: "T", notesBefore: place == "before" ? ["Be kind."] : [],
      notesAfter: place == "after" ? ["Be kind."] : [],
      chapters: [
        sampleChapter(nil, (place == "chapter" ? [note] : []) + [paragraph("So.")])
      ])
    for story in [story, story.outline] {
      #expect(pages(story, .keep).contains(.endNotes(story: 0)) == kept)
      #expect(pages(story, .end).contains(.endNotes(story: 0)) == moved)
      #expect(pages(story, .drop).contains(.endNotes(story: 0)) == dropped)
    }
  }

  @Test func aChapterOfNotesAloneHasNoPageWhereTheNotesAreElsewhere() {
    let note = Block.note([paragraph("Be kind.")])
    let story = sampleStory(
      title: "T",
      chapters: [sampleChapter("A word", [note]), sampleChapter("One", [paragraph("So.")])]
    ).outline
    let first = Page.chapter(story: 0, chapter: 0)
    #expect(pages(story, .keep).contains(first))
    #expect(!pages(story, .end).contains(first))
    #expect(!pages(story, .drop).contains(first))
    // A story of nothing else keeps its pages: a book has to have some.
    let notes = sampleStory(title: "T", chapters: [sampleChapter("A word", [note])])
    #expect(pages(notes, .drop).contains(first))
  }
}
