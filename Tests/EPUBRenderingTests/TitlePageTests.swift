import StoryModel
import TestSupport
import Testing

@testable import EPUBRendering

@Suite struct TitlePageTests {
  private func page(_ story: Story) throws -> ParsedDocument {
    try RenderedBook(sampleBook([story], isAnthology: false)).page("title.xhtml")
  }

  private static func story(
    fields: [HeaderField] = [], date: Stated<String>? = nil
  ) -> Story {
    let story = sampleStory(
      title: "The Ferry", authors: ["Sal"], fandoms: ["Lighthouse"],
      pairings: [samplePairing(["Ada Finch", "Morwenna"], written: "A/M")],
      tags: ["lighthouse", "Angst"], status: .complete,
      chapters: [
        sampleChapter("One", [paragraph("So.")]), sampleChapter("Two", [paragraph("So.")]),
      ], fields: fields)
    guard let date else { return story }
    return Story(
      source: story.source, title: story.title, authors: story.authors, fandoms: story.fandoms,
      rating: story.rating, pairings: story.pairings, isGen: false, characters: [],
      warnings: .silent, tags: story.tags, summary: nil, disclaimer: nil, dedication: nil,
      acknowledgements: nil, notesBefore: [], notesAfter: [], series: nil, part: nil,
      status: story.status, date: date, language: story.language, chapters: story.chapters,
      endMark: nil, fields: fields, remainder: [], diagnostics: [])
  }

  @Test func whatIsKnownStandsOnceAndByItsCanonicalName() throws {
    let facts = try page(Self.story()).texts("li")
    #expect(
      facts == [
        "Fandom: Lighthouse (inferred)", "Rating: Not Rated", "Pairing: Ada Finch/Morwenna",
        "Tags: Angst", "Words: 200 (about 1 minute)", "Chapters: 2", "Status: complete",
      ])
  }

  @Test func fieldsOfWhichNothingIsMadeAreToldAndAddressesAreNoLinks() throws {
    let page = try page(
      Self.story(fields: [
        sampleField(.email, "E-mail", "sal@shore.example"),
        sampleField(.url, nil, "http://shore.example/~sal"),
        sampleField(.challenge, "Challenge", "the winter one"),
        sampleField(.timeline, "Timeline", "after the second winter"),
        sampleField(.feedback, "Feedback", "yes, please"),
      ]))
    #expect(
      page.texts("li").suffix(4) == [
        "Setting: after the second winter", "Challenge: the winter one",
        "E-mail: sal@shore.example", "Web address: http://shore.example/~sal",
      ])
    #expect(page.elements("a").isEmpty)
  }

  @Test(
    arguments: [
      ("1999-11-09", "Nov. 9, 1999", "9 November 1999"),
      ("1999-11", "November 99", "November 1999"),
      ("1999", "1999", "1999"),
      // Only the author knows which of them is the month.
      ("2003-02-08", "02/08/03", "8 February 2003 — “02/08/03”"),
      ("2003-02-08", "2003-02-08", "8 February 2003"), ("someday", "someday", "someday"),
    ])
  func datesAreInWords(date: String, written: String, expected: String) throws {
    let stated = Stated(date, written: Written(Text(written), at: nil), evidence: .header)
    #expect(try page(Self.story(date: stated)).texts("li").last == "Date: \(expected)")
  }

  @Test(arguments: [
    ("de", "German"), ("pt-BR", "Portuguese (pt-BR)"), ("tlh", "tlh"), ("en", nil), ("und", nil),
  ])
  func theLanguageIsToldWhereItIsNotThePages(tag: String, expected: String?) throws {
    let story = sampleStory(
      title: "T", language: tag, chapters: [sampleChapter(nil, [paragraph("So.")])])
    let facts = try page(story).texts("li").filter { $0.hasPrefix("Language") }
    #expect(facts == [expected].compactMap { $0.map { "Language: \($0) (inferred)" } })
  }

  @Test func aVolumeSaysWhichItIs() throws {
    let book = sampleBook([SampleStories.letters, SampleStories.kitchen])
    let volume = Book(
      kind: book.kind, title: "The Shore, volume 2 of 3: 2 stories",
      name: "The Shore, volume 2 of 3",
      authors: ["Sal"], compiler: "Pell", languages: ["en"], identifier: book.identifier,
      modified: book.modified, description: nil, subjects: [], stories: book.stories,
      volume: Book.Volume(collection: "The Shore", number: 2, total: 3), seeAlso: [],
      pages: book.pages)
    let page = try RenderedBook(volume).page("title.xhtml")
    #expect(page.texts("h1") == ["The Shore"])
    #expect(
      page.texts("p") == [
        "Volume 2 of 3", "2 stories, 1,200 words", "by Sal", "Compiled by Pell",
      ])
  }
}
