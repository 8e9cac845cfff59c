import EPUBModel
import Markup
import StoryModel
import TestSupport
import Testing

@testable import EPUBRendering

/// What assistive technology goes by, on every page of every kind of book.
@Suite struct AccessibilityTests {
  private static let books =
    PublicationTests.books + [
      sampleBook([framed], isAnthology: false),
      sampleBook([framed, SampleStories.silence], languages: ["de", "fr"]),
    ]

  /// A German story with everything before and behind it.
  private static let framed = sampleStory(
    title: "Über den Fluß", authors: ["Sal"], summary: "Es regnet.", dedication: "Für Pell.",
    notesBefore: ["Mein erstes."], notesAfter: ["Danke."], language: "de",
    chapters: [
      sampleChapter("Prolog: Regen", [paragraph("Es regnet.")]),
      sampleChapter("Prolog eines Krieges", [.heading([.text("Nachts")]), paragraph("So.")]),
      sampleChapter("~ EPILOG ~", [paragraph("Es regnet nicht.")]),
    ], endMark: "Ende")

  /// The pages of `book` in EPUB 3, by their names.
  private func pages(_ book: Book) throws -> [(name: String, page: ParsedDocument)] {
    let rendered = try RenderedBook(book, cover: CoverPictureTests.picture)
    return (rendered.spine + ["nav.xhtml"]).map { ($0, rendered.page($0)) }
  }

  // MARK: Types and roles

  /// What may stand in `epub:type` of our pages, with the role that goes with it.
  private static let roles: [String: String?] = [
    "cover": nil, "titlepage": nil, "toc": "doc-toc", "landmarks": nil, "notice": "doc-notice",
    "part": "doc-part", "chapter": "doc-chapter", "prologue": "doc-prologue",
    "epilogue": "doc-epilogue", "epigraph": "doc-epigraph", "preface": "doc-preface",
    "dedication": "doc-dedication", "acknowledgments": "doc-acknowledgments",
    "afterword": "doc-afterword", "index": "doc-index", "colophon": "doc-colophon",
  ]

  /// Roles of ARIA itself that say what an element is to the page.
  private static let plainRoles: Set = ["presentation", "separator", "note", "doc-cover"]

  @Test(arguments: books) func typesAndRolesGoTogether(book: Book) throws {
    for (name, page) in try pages(book) {
      for element in page.elements where element.name != "a" {
        if let type = element["epub:type"] {
          let role = try #require(Self.roles[type], "\(name): \(type)")
          #expect(element["role"] == role, "\(name): \(type)")
        } else if let role = element["role"] {
          #expect(Self.plainRoles.contains(role), "\(name): \(role)")
        }
      }
      #expect(page.elements("body").allSatisfy { $0.attributes.isEmpty }, "\(name)")
    }
  }

  /// The roles by which readers jump (DPUB-ARIA 1.1).
  private static let landmarks: Set = [
    "doc-acknowledgments", "doc-afterword", "doc-chapter", "doc-epilogue", "doc-index", "doc-part",
    "doc-preface", "doc-prologue", "doc-toc",
  ]

  @Test(arguments: books) func whereReadersJumpToHasANameOfItsOwn(book: Book) throws {
    for (name, page) in try pages(book) {
      let texts = Dictionary(page.named, uniquingKeysWith: { first, _ in first })
      var known = Set<String>()
      for element in page.elements {
        guard let role = element["role"] ?? (element.name == "nav" ? "nav" : nil),
          Self.landmarks.contains(role) || role == "nav"
        else { continue }
        let label = element["aria-label"] ?? element["aria-labelledby"].flatMap { texts[$0] }
        #expect(label?.isEmpty == false, "\(name): \(role)")
        #expect(known.insert("\(role) \(label ?? "")").inserted, "\(name): \(role)")
      }
    }
  }

  @Test func aChapterIsWhatItsHeadingSays() throws {
    let rendered = try RenderedBook(sampleBook([Self.framed], isAnthology: false))
    let types = ["c01", "c02", "c03"].map {
      rendered.page($0 + ".xhtml").elements("section")[0]["epub:type"]
    }
    #expect(types == ["prologue", "chapter", "epilogue"])
  }

  @Test(
    arguments: [
      ("Prologue", .prologue), ("PROLOGUE.", .prologue), ("序章", .prologue),
      ("Пролог: Ночь", .prologue), ("Prologue 2", .prologue), ("Prologues", .chapter),
      ("The Prologue", .chapter), ("Prologue to War", .chapter), ("Épilogue — Noël", .epilogue),
      ("エピローグ", .epilogue), ("", .chapter), ("1.", .chapter),
    ] as [(Text, ChapterKind)])
  func kindsOfChapters(heading: Text, expected: ChapterKind) {
    #expect(ChapterKind(heading: heading) == expected)
  }

  @Test func whatTheAuthorSaysAroundAStoryIsNamed() throws {
    let rendered = try RenderedBook(sampleBook([Self.framed], isAnthology: false))
    let types = rendered.page("warnings.xhtml").elements("section").compactMap { $0["epub:type"] }
    #expect(types == ["notice", "preface", "dedication"])
    let behind = rendered.page("notes.xhtml").elements("section").compactMap { $0["epub:type"] }
    #expect(behind == ["afterword"])
  }

  // MARK: Headings, links, pictures

  @Test(arguments: books) func headingsSkipNoLevel(book: Book) throws {
    for (name, page) in try pages(book) {
      var level = 0
      for heading in page.contents.filter({ $0.name.count == 2 && $0.name.first == "h" })
      where heading.name != "hr" {
        let next = Int(heading.name.dropFirst())!
        #expect(next <= level + 1, "\(name): \(heading.text)")
        #expect(!heading.text.isEmpty, "\(name)")
        level = next
      }
    }
  }

  @Test(arguments: books) func linksSayWhereTheyLead(book: Book) throws {
    for (name, page) in try pages(book) {
      for text in page.texts("a") {
        #expect(text.contains { $0.isLetter || $0.isNumber }, "\(name)")
        #expect(!text.hasPrefix("http") && text.lowercased() != "here", "\(name): \(text)")
      }
      #expect(page.elements("img").allSatisfy { $0["alt"] != nil }, "\(name)")
    }
  }

  // MARK: Languages

  @Test func titlesInAnotherLanguageSaySo() throws {
    let rendered = try RenderedBook(
      sampleBook([Self.framed, SampleStories.silence, SampleStories.kitchen]))
    func marked(_ href: String, _ language: String) -> [String] {
      let page = rendered.page(href)
      return page.languages.filter { $0.language == language }.map(\.text)
    }
    #expect(marked("contents.xhtml", "fr").first == "Le Silence")
    #expect(marked("contents.xhtml", "de") == ["Über den Fluß", "Es regnet."])
    #expect(marked("glance.xhtml", "fr") == ["Le Silence"])
    #expect(marked("index-author.xhtml", "fr") == ["Le Silence"])
    #expect(marked("colophon.xhtml", "fr") == ["Le Silence"])
    #expect(marked("s002.xhtml", "fr").first == "Le Silence")
    #expect(marked("s002-warnings.xhtml", "fr").first == "Le Silence")
    #expect(
      marked("nav.xhtml", "de") == [
        "Über den Fluß", "Prolog: Regen", "Prolog eines Krieges", "~ EPILOG ~",
      ])
    #expect(marked("nav.xhtml", "fr") == ["Le Silence"])
    for href in rendered.spine { #expect(!marked(href, "").contains("A Kitchen Table")) }
  }

  @Test(
    arguments: [
      ("Le Silence", "fr", "fr"), ("The Harbour", "ru", nil), ("Гавань", "ru", "ru"),
      ("Home", "en-GB", nil), ("Heimat", "de-AT", "de-AT"),
    ] as [(String, String, String?)])
  func languageOfATitle(title: String, language: String, expected: String?) {
    #expect(TitleLanguage.language(of: title, over: language, on: "en") == expected)
  }

  // MARK: Metadata

  private static let features: Set = [
    "tableOfContents", "structuralNavigation", "readingOrder", "displayTransformability",
    "unlocked", "ARIA", "index", "alternativeText",
  ]

  @Test(arguments: books) func metadataAreOfTheVocabulary(book: Book) throws {
    for profile in PublicationProfile.allCases {
      let package = try RenderedBook(book, profile: profile).package
      let metas = zip(package.elements("meta"), package.texts("meta")).map { meta, text in
        (name: meta["property"] ?? meta["name"] ?? "", value: meta["content"] ?? text)
      }
      func values(_ name: String) -> [String] {
        metas.filter { $0.name == "schema:" + name }.map(\.value)
      }
      #expect(!values("accessMode").isEmpty)
      #expect(Set(values("accessMode")).isSubset(of: ["textual", "visual"]))
      #expect(["textual", "textual,visual"].contains(values("accessModeSufficient").first))
      #expect(values("accessibilityHazard") == ["none"])
      let features = values("accessibilityFeature")
      #expect(Set(features).isSubset(of: Self.features) && features.count == Set(features).count)
      #expect(features.contains("index") == !book.isSingle)
      #expect(features.contains("ARIA") == (profile != .epub2))
      #expect(values("accessibilitySummary").count == 1)
      #expect(!metas.contains { $0.name == "dcterms:conformsTo" })
    }
  }
}
