import EPUBModel
import Markup
import StoryModel
import TestSupport
import Testing

@testable import EPUBRendering

/// The sheets of all themes, against every kind of page that a book can have.
@Suite struct StyleSheetTests {
  /// CSS 2.1, as far as it is of use to a book.
  private static let properties: Set = [
    "border", "border-bottom", "border-top", "display", "font-size", "font-style", "font-variant",
    "font-weight", "height", "letter-spacing", "line-height", "list-style-type", "margin",
    "margin-bottom", "margin-left", "margin-right", "margin-top", "max-width", "orphans", "padding",
    "padding-bottom", "padding-top", "page-break-after", "page-break-before", "page-break-inside",
    "text-align", "text-decoration", "text-indent", "white-space", "widows", "width",
  ]

  private func sheets(of theme: String) throws -> (main: String, modern: String) {
    let sheets = try Theme(named: theme)
    return (
      String(decoding: sheets.styleSheet, as: UTF8.self),
      String(decoding: sheets.modernSheet, as: UTF8.self)
    )
  }

  @Test func thereAreThemesAndClassicIsOne() {
    #expect(PublicationRenderer.themes == ["classic", "fleuron", "plain"])
  }

  @Test func aThemeThatThereIsNotIsAnErrorWithThoseThatThereAre() throws {
    var options = PublicationRenderer.Options()
    options.theme = "roccoco"
    let renderer = PublicationRenderer(options)
    let error = #expect(throws: RenderingError.self) {
      try renderer.render(sampleBook([SampleStories.letters])) { $0 }
    }
    #expect(
      error?.explanation
        == "there is no theme “roccoco”; there are classic, fleuron, plain")
  }

  @Test(arguments: PublicationRenderer.themes)
  func theFirstSheetHasNothingThatOldReadersTripOver(theme: String) throws {
    let rules = StyleRules(try sheets(of: theme).main)
    #expect(rules.rules.count > 20)
    #expect(rules.conditions.isEmpty)
    for rule in rules.rules {
      for selector in rule.selectors {
        #expect(!selector.contains("::") && !selector.contains("("), "\(selector)")
      }
      for (property, value) in rule.declarations {
        #expect(Self.properties.contains(property), "\(property): \(value)")
      }
    }
  }

  @Test(arguments: PublicationRenderer.themes)
  func whatIsTheReadersOwnStaysSo(theme: String) throws {
    let (main, modern) = try sheets(of: theme)
    for rule in StyleRules(main).rules + StyleRules(modern).rules {
      let isHeading = rule.selectors.allSatisfy { $0.contains("h1") || $0.contains("h2") }
      let isLetter = rule.selectors.allSatisfy { $0.contains("first-letter") }
      for (property, value) in rule.declarations {
        let name = Comment(rawValue: "\(rule.selectors): \(property): \(value)")
        for word in ["color", "background", "position", "font-family", "src"] {
          #expect(property != word && !property.hasPrefix(word + "-"), name)
        }
        #expect(!value.contains("!important") && !value.contains("url("), name)
        if property != "box-shadow" {
          #expect(!value.contains("-0") && !value.hasPrefix("-"), name)
        }
        if property == "line-height" { #expect(isHeading || isLetter, name) }
        if property == "float" { #expect(isLetter, name) }
        for size in value.split(separator: " ") where size.first?.isNumber == true {
          let unit = size.drop { $0.isNumber || $0 == "." }
          let units = ["em", "%", "deg", ","] + (property == "max-height" ? ["vh"] : [])
          #expect(unit.isEmpty || units.contains { unit.hasPrefix($0) }, name)
          if property.hasPrefix("margin"), unit == "em" {
            #expect(Double(size.dropLast(2))! <= 2, name)
          }
        }
      }
    }
  }

  /// MuPDF, for one, knows no double border and draws none at all; it takes the first word of a value
  /// that goes on with words that it does not know.
  @Test(arguments: PublicationRenderer.themes)
  func whatIsHalfUnderstoodLeavesNothingAwry(theme: String) throws {
    let (main, modern) = try sheets(of: theme)
    for rule in StyleRules(main).rules {
      for (property, value) in rule.declarations where property.hasPrefix("border") {
        #expect(value == "0" || value.hasSuffix(" solid"), "\(rule.selectors): \(value)")
      }
    }
    for rule in StyleRules(modern).rules where rule.condition == nil {
      #expect(rule.selectors.allSatisfy { !$0.contains(":") }, "\(rule.selectors)")
      for (property, value) in rule.declarations {
        #expect(!["display", "float", "height", "width"].contains(property), "\(property)")
        #expect(!value.contains(" "), "\(rule.selectors): \(property): \(value)")
      }
    }
  }

  /// Kobo marks its own places with bare `div`s and `span`s; in EPUB 2 a `section` is a `div`.
  @Test(arguments: PublicationRenderer.themes)
  func elementsThatADialectLacksAreChosenByClass(theme: String) throws {
    let (main, modern) = try sheets(of: theme)
    let plain: Set = ["section", "aside", "figure", "nav", "div", "span", "header", "cite"]
    for selector in (StyleRules(main).rules + StyleRules(modern).rules).flatMap(\.selectors) {
      let names = selector.split { !$0.isLetter && !$0.isNumber && !".-".contains($0) }
      for name in names {
        #expect(!plain.contains(String(name.prefix { $0 != "." })), "\(selector)")
      }
    }
  }

  /// In EPUB 2, too, where a `section` is a `div` and nothing has a role.
  @Test(arguments: PublicationRenderer.themes, [PublicationProfile.epub3, .epub2])
  func everySelectorIsUsedAndEveryClassIsDefined(
    theme: String, profile: PublicationProfile
  ) throws {
    let trees = try Self.everyKindOfPage(theme, profile)
    let (main, modern) = try sheets(of: theme)
    let selectors = try (StyleRules(main).rules + StyleRules(modern).rules).flatMap(\.selectors)
      .map { ($0, try StyleSelector($0)) }
    for (name, selector) in selectors {
      let isUsed = trees.contains { tree in
        tree.nodes.indices.contains { selector.matches($0, in: tree) }
      }
      #expect(isUsed, "\(name)")
    }
    let defined = selectors.reduce(into: Set<String>()) { $0.formUnion($1.1.classes) }
    let used = trees.reduce(into: Set<String>()) { used, tree in
      for node in tree.nodes { used.formUnion(node.classes) }
    }
    #expect(used.subtracting(defined).isEmpty)
  }

  @Test func everyPageNamesBothSheetsTheOldOneFirst() throws {
    let rendered = try RenderedBook(sampleBook([SampleStories.lamp]))
    let pages = rendered.documents.filter { $0.key.hasSuffix(".xhtml") }
    #expect(!pages.isEmpty)
    for (path, page) in pages {
      let links = page.elements("link").compactMap { $0["href"] }
      #expect(links == ["book.css", "modern.css"], "\(path)")
    }
    let sheets = rendered.resources.map(\.path).filter { $0.hasSuffix(".css") }
    #expect(sheets == ["EPUB/book.css", "EPUB/modern.css"])
  }

  /// The documents of books that between them have everything.
  private static func everyKindOfPage(
    _ theme: String, _ profile: PublicationProfile
  ) throws -> [ElementTree] {
    let books = [
      sampleBook([SampleStories.scroll], isAnthology: false),
      secondVolume(SampleStories.all + [SampleStories.fair, SampleStories.wall]),
      sampleBook([SampleStories.wall], isAnthology: false, notes: .end),
    ]
    let settings = zip(PublicationOptions.Opening.allCases, [nil, nil, CoverPictureTests.picture])
    return try zip(books, settings).flatMap { book, setting in
      var options = PublicationOptions()
      options.theme = theme
      options.opening = setting.0
      options.profile = profile
      return try RenderedBook(book, cover: setting.1, options: options).resources
        .filter { $0.path.hasSuffix(".xhtml") }.map { try ElementTree($0.bytes) }
    }
  }

  /// An anthology with sections, which is one of several volumes.
  private static func secondVolume(_ stories: [Story]) -> Book {
    let book = sampleBook(stories)
    return Book(
      kind: book.kind, title: book.title, authors: book.authors, compiler: "Pell",
      languages: book.languages, identifier: book.identifier, modified: book.modified,
      description: nil, subjects: [], stories: book.stories,
      sections: [.init(title: "Shore", stories: book.stories.indices)],
      volume: Book.Volume(collection: "The Shore", number: 2, total: 3), seeAlso: book.seeAlso,
      pages: book.pages.flatMap { $0 == .storyTitle(story: 0) ? [.section(0), $0] : [$0] })
  }
}
