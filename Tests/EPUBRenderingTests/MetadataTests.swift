import EPUBModel
import Markup
import StoryModel
import TestSupport
import Testing

@testable import EPUBRendering

/// What catalogues are told: where a story comes from, whose it is, what it belongs to.
@Suite struct MetadataTests {
  private func story(
    _ title: String, fields: [HeaderField] = [], remainder: [Remainder] = [],
    language: String = "en", series: Story.Series? = nil
  ) -> Story {
    sampleStory(
      title: title, authors: ["Marrow"], fandoms: ["Lighthouse"], series: series,
      language: language, chapters: [sampleChapter(nil, [paragraph("So.")])], fields: fields,
      remainder: remainder)
  }

  private func rendered(
    _ stories: [Story], isAnthology: Bool = false, profile: PublicationProfile = .epub3
  ) throws -> RenderedBook {
    try RenderedBook(sampleBook(stories, isAnthology: isAnthology), profile: profile)
  }

  /// `property value` of what refines the element `id`.
  private func refinements(of id: String, in book: RenderedBook) -> [String] {
    zip(book.package.elements("meta"), book.package.texts("meta"))
      .filter { $0.0["refines"] == "#" + id }.map { "\($0["property"]!) \($1)" }
  }

  // MARK: Where a story comes from

  @Test(
    arguments: [
      ("URL", "http://shore.example/lamp.html", "http://shore.example/lamp.html"),
      (
        "Link", "see <HTTPS://www.Shore.example/Lamp?id=3>, please",
        "https://www.Shore.example/Lamp?id=3"
      ),
      ("dc:source", "https://archive.example/works/12", "https://archive.example/works/12"),
      ("Archived at", "http://shore.example/lamp.", "http://shore.example/lamp"),
      ("Homepage", "http://shore.example/me", nil), ("URL", "shore.example/lamp", nil),
      ("URL", "http://localhost/lamp", nil), ("URL", "http://", nil), ("URL", "none yet", nil),
      ("URL", "http://shore.example/l\u{E4}mp", nil), ("URL", "ftp://shore.example/lamp", nil),
    ] as [(String, String, String?)])
  func theHeaderSaysWhereAStoryIs(label: String, value: String, expected: String?) throws {
    let field = sampleField(.url, label, value)
    for profile in [PublicationProfile.epub3, .epub2] {
      let book = try rendered([story("Lamp", fields: [field])], profile: profile)
      #expect(book.package.texts("dc:source") == [expected].compactMap { $0 })
      let host = expected?.lowercased().split(separator: "/")[1]
      #expect(
        book.package.texts("dc:publisher")
          == [host.map { $0.hasPrefix("www.") ? String($0.dropFirst(4)) : String($0) }]
          .compactMap { $0 })
    }
  }

  @Test func theSiteSaysWhereAStoryIs() throws {
    func sources(_ kind: Remainder.Kind, _ words: Text) throws -> [String] {
      let remainder = Remainder(kind, Written(words, at: nil))
      return try rendered([story("Lamp", remainder: [remainder])]).package.texts("dc:source")
    }
    let banner: Text = "This story Archived At http://shore.example/view.php?sid=8 Disclaimer: all"
    #expect(try sources(.siteBanner, banner) == ["http://shore.example/view.php?sid=8"])
    #expect(try sources(.mailHeader, banner) == [])
    #expect(try sources(.siteBanner, "Visit http://shore.example/shop") == [])
  }

  @Test func anthologiesNameEverySourceOnce() throws {
    func field(_ number: Int) -> HeaderField {
      sampleField(.url, "URL", "http://shore.example/\(number)")
    }
    let stories = [
      story("One", fields: [field(1)]), story("Two"), story("Three", fields: [field(3)]),
      story("Again", fields: [field(1)]),
    ]
    let book = try rendered(stories, isAnthology: true)
    #expect(
      book.package.texts("dc:source") == ["http://shore.example/1", "http://shore.example/3"])
    #expect(book.package.texts("dc:publisher") == [])
    let starts = book.spine.filter { $0.hasPrefix("s") && !$0.contains("-") }
    let said = starts.map { refinements(of: String($0.dropLast(6)), in: book) }
    #expect(
      said.map { $0.filter { $0.hasPrefix("dcterms:source") } } == [
        ["dcterms:source http://shore.example/1"], [], ["dcterms:source http://shore.example/3"],
        ["dcterms:source http://shore.example/1"],
      ])
  }

  // MARK: Whose it is

  @Test(
    arguments: [
      ("Copyright", "\u{A9} 1999 Marrow,\n ask first", ["\u{A9} 1999 Marrow, ask first"]),
      ("license", "CC BY", ["CC BY"]), ("Disclaimer", "Not mine.", []), ("Copyright", " ", []),
    ] as [(String, String, [String])])
  func rightsAreWhatTheAuthorSaysOfThem(label: String, value: String, expected: [String]) throws {
    let field = sampleField(.disclaimer, label, value)
    #expect(try rendered([story("Lamp", fields: [field])]).package.texts("dc:rights") == expected)
  }

  /// The tool is the producer of the book and nobody's author.
  @Test func aCompilerIsAContributor() throws {
    let book = sampleBook([story("One"), story("Two")], compiler: "Tess\n of the Tides")
    for profile in PublicationProfile.allCases {
      let package = try RenderedBook(book, profile: profile).package
      #expect(package.texts("dc:contributor") == ["Tess of the Tides", "Fanfold"])
      #expect(package.texts("dc:creator") == ["Marrow", "Sal"])
    }
    let epub3 = try RenderedBook(book)
    #expect(refinements(of: "contributor-1", in: epub3)[0] == "role com")
    #expect(refinements(of: "contributor-2", in: epub3)[0] == "role bkp")
  }

  // MARK: What it is about, and belongs to

  @Test func subjectsArePlainWordsAndSayWhatTheyAre() throws {
    let book = try rendered([story("Lamp")])
    #expect(book.package.texts("dc:subject") == ["Lighthouse", "A<B"])
    #expect(refinements(of: "subject-1", in: book) == ["dcterms:type fandom"])
    #expect(book.package.elements("dc:subject").map { $0["id"] } == ["subject-1", nil])
  }

  @Test func booksOfASeriesShareItsIdentifier() throws {
    func identifier(_ name: String, _ position: Int?) throws -> String? {
      let story = story("Lamp", series: Story.Series(name: name, position: position))
      return refinements(of: "series", in: try rendered([story])).first {
        $0.hasPrefix("dcterms:identifier urn:uuid:")
      }
    }
    let first = try identifier("Northern Shore", 1)
    #expect(first != nil)
    #expect(try identifier("northern  shore", nil) == first)
    #expect(try identifier("Southern Shore", 1) != first)
    let anthology = sampleBook(
      [story("One"), story("Two")], kind: .anthology(.series(name: "Northern Shore")))
    let book = try RenderedBook(anthology)
    #expect(refinements(of: "series", in: book) == ["collection-type series", first])
    #expect(book.package.elements("meta").contains { $0["content"] == "Northern Shore" })
  }

  @Test func aVolumeBelongsToItsSet() throws {
    let volume = Book.Volume(collection: "Ada/Morwenna", number: 2, total: 3)
    let book = try RenderedBook(sampleBook([story("One"), story("Two")], volume: volume))
    let said = refinements(of: "series", in: book)
    #expect(said.contains("collection-type set") && said.contains("group-position 2"))
  }

  // MARK: Languages

  @Test func wordsSayTheirLanguageWhereItIsNotTheBooks() throws {
    let french = story("Le Silence", language: "fr")
    let single = try RenderedBook(
      sampleBook([french], isAnthology: false, languages: ["fr"])
    ).package
    #expect(single.elements("package")[0]["xml:lang"] == "fr")
    #expect(single.elements("dc:title")[0]["xml:lang"] == nil)
    let summary = single.elements("meta").first { $0["property"] == "schema:accessibilitySummary" }
    #expect(summary?["xml:lang"] == "en")
    let several = try RenderedBook(sampleBook([french, story("Two")], languages: ["fr", "en"]))
    #expect(several.package.elements("dc:title")[0]["xml:lang"] == "en")
    #expect(several.package.elements("dc:description")[0]["xml:lang"] == "en")
    #expect(refinements(of: "s001", in: several).allSatisfy { !$0.contains("language") })
    #expect(refinements(of: "s002", in: several).contains("dcterms:language en"))
  }
}
