import EPUBModel
import Markup
import StoryModel
import TestSupport
import Testing

@testable import EPUBRendering

@Suite struct OpeningTests {
  private static let rest = String(repeating: " and the rain went on and on", count: 8)

  /// The words that are set in small capitals, and the paragraph put together again.
  private func lead(_ paragraph: [Inline]) -> String? {
    guard let lead = LeadIn(of: paragraph) else { return nil }
    #expect(lead.paragraph.plain == paragraph.plain)
    var pieces = lead.paragraph
    for _ in 0..<lead.place.depth {
      guard case .emphasis(let inner) = pieces[0] else { return nil }
      pieces = inner
    }
    return Array(pieces.prefix(lead.place.count)).plain
  }

  @Test(
    arguments: [
      ("The wind had been at the door since noon.", "The wind had been"),
      ("In the morning, she left.", "In the morning,"),
      ("I was at an old mill by the sea.", "I was at an old mill"),
      ("“Well,” said Isolde, and left.", "“Well,”"),
      ("“Nobody,” he said.", "“Nobody,”"),
      ("Rain.", "Rain."),
      ("Dr. Finch had two umbrellas.", "Dr. Finch had two"),
      ("Он закрыл окно, потому что шёл дождь.", "Он закрыл окно,"),
      ("— Non, dit-elle.", "— Non,"),
      ("1985 was a wet year.", "1985 was a wet year."),
    ])
  func theFirstWordsEndWithAWord(text: String, expected: String) {
    #expect(lead([.text(Text(text))]) == expected)
  }

  @Test(arguments: ["旧钱的味道很旧。他说。", "הגשם פסק רק לקראת ערב.", "…", "* * *"])
  func scriptsWithoutCapitalsHaveNone(text: String) {
    #expect(LeadIn(of: [.text(Text(text))]) == nil)
  }

  @Test func aStyleIsNeverCut() {
    #expect(
      lead([.text("The "), .emphasis([.text("Enterprise")]), .text(" was late again.")])
        == "The Enterprise was late")
    #expect(
      lead([.emphasis([.text("Who knows")]), .text("?")])
        == "Who knows?")
    #expect(
      lead([.text("It was un"), .emphasis([.text("believably well")]), .text("ish cold.")])
        == "It was unbelievably wellish")
    #expect(
      lead([.emphasis([.text("She had never been to sea before.")]), .text(" So.")])
        == "She had never been")
    #expect(lead([.text("Hob"), .lineBreak, .text("went out into the rain.")]) == "Hob")
  }

  @Test(
    arguments: [
      ("The wind", true), ("“The wind", true), ("\"The wind", true), ("‘“A wind", true),
      ("¿Quién sopla", true), ("A wind", true), ("Éire was wet", true), ("Ветер", true),
      ("'Twas windy", true),
      // The letter would take the sign behind it along.
      ("I’d gone", false), ("J. Finch", false),
      // Dashes, dots, numbers, thoughts: not a letter alone.
      ("— Non", false), ("…and the wind", false), ("1985", false), ("((so", false),
      // « has a space behind it in French.
      ("« Le vent", false), ("« Le vent", false),
      ("旧钱的味道很旧", false), ("הגשם", false), ("الريح", false),
    ])
  func whatALargeLetterMayBe(beginning: String, expected: Bool) {
    #expect(
      DropCap.suits([.text(Text(beginning + Self.rest))], next: nil, language: "en") == expected)
  }

  @Test func aLargeLetterNeedsLinesBesideIt() {
    let yes: [Inline] = [.text("“Yes,” he said, and that was all.")]
    #expect(!DropCap.suits(yes, next: nil, language: "en"))
    #expect(!DropCap.suits(yes, next: .sceneBreak(nil), language: "en"))
    #expect(!DropCap.suits(yes, next: paragraph("So."), language: "en"))
    #expect(DropCap.suits(yes, next: paragraph("So" + Self.rest), language: "en"))
    #expect(!DropCap.suits([.text("Yes.")], next: paragraph("So" + Self.rest), language: "en"))
    #expect(
      !DropCap.suits(
        [.text("London,"), .lineBreak, .text(Text("in the" + Self.rest))], next: nil, language: "en"
      ))
    #expect(
      DropCap.suits([.emphasis([.text("Who")]), .text(Text(Self.rest))], next: nil, language: "en"))
    #expect(!DropCap.suits([.text(Text("\"Le vent" + Self.rest))], next: nil, language: "fr"))
  }

  // MARK: In a book

  private static let beginning: [Inline] = [
    .text("\"It is un"), .emphasis([.text("believably")]), .text(Text(" late,\" said Hob." + rest)),
  ]

  private func chapter(
    _ blocks: [Block], _ opening: PublicationOptions.Opening
  ) throws -> ParsedDocument {
    var options = PublicationOptions()
    options.opening = opening
    let story = sampleStory(title: "T", chapters: [sampleChapter("One", blocks)])
    return try RenderedBook(sampleBook([story], isAnthology: false), options: options)
      .page("c01.xhtml")
  }

  @Test(arguments: PublicationOptions.Opening.allCases)
  func theTextIsTheSameHoweverAChapterBegins(opening: PublicationOptions.Opening) throws {
    let blocks: [Block] = [
      .note([paragraph("Be kind.")]), .aligned(.center, [.text("London")]),
      .paragraph(Self.beginning), paragraph("The second one has nothing of it, being second."),
    ]
    let page = try chapter(blocks, opening)
    let plain = try chapter(blocks, .plain)
    #expect(page.texts("p") == plain.texts("p"))
    #expect(page.elements("em").count == plain.elements("em").count)
    let openings = page.elements.compactMap { $0["class"] }.filter {
      ["dropcap", "lead"].contains($0)
    }
    #expect(
      openings == (opening == .plain ? [] : [opening == .dropCap ? "dropcap" : "lead"]))
    if opening == .smallCaps {
      #expect(page.texts("span") == ["“It is unbelievably late,”"])
    }
  }

  @Test func aLineThatEndsSoonKeepsItsBreak() throws {
    let page = try chapter(
      [.paragraph([.text("Hob"), .lineBreak, .text("went out into the rain.")])], .smallCaps)
    #expect(page.texts("span") == ["Hob"])
    #expect(page.elements("br").count == 1)
  }

  @Test(arguments: ["Pemberley, 9th January", "Dear Ada,", "London"])
  func aDateOrASalutationIsPassedOver(line: String) throws {
    let page = try chapter([paragraph(line), .paragraph(Self.beginning)], .smallCaps)
    #expect(page.texts("span") == ["“It is unbelievably late,”"])
    #expect(page.texts("p")[0] == line)
  }

  /// What begins with a letter or a song has no first paragraph.
  @Test(arguments: [
    Block.verse([[.text("The tide is on the turn,")]]), .preformatted(["<hob> hello"]),
    .quotation([paragraph("Dear Ada,"), paragraph("Come at once.")]),
  ])
  func onlyRunningTextHasAnOpening(first: Block) throws {
    for opening in [PublicationOptions.Opening.dropCap, .smallCaps] {
      let page = try chapter([first, .paragraph(Self.beginning)], opening)
      #expect(!page.elements.contains { ["dropcap", "lead"].contains($0["class"]) })
    }
  }

  @Test func anEpigraphComesBeforeTheOpening() throws {
    let page = try chapter(
      [
        .verse([[.text("Who keeps a light")], [.text("— Old rhyme")]]), .sceneBreak(nil),
        .paragraph(Self.beginning),
      ], .dropCap)
    let epigraph = try #require(page.elements("blockquote").first)
    #expect(epigraph["epub:type"] == "epigraph" && epigraph["role"] == "doc-epigraph")
    #expect(page.texts("p").prefix(2) == ["Who keeps a light", "— Old rhyme"])
    #expect(page.elements("p").compactMap { $0["class"] } == ["attribution", "dropcap"])
  }
}

extension [Inline] {
  /// The text without its styles.
  var plain: String {
    map { inline in
      switch inline {
      case .text(let text): text.string
      case .emphasis(let inlines), .strong(let inlines), .struck(let inlines),
        .thought(let inlines):
        inlines.plain
      case .lineBreak: "\n"
      }
    }.joined()
  }
}
