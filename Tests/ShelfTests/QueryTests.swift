import CatalogModel
import TestSupport
import Testing

@testable import Shelf

@Suite struct QueryTests {
  private func shelf() async throws -> ShelfFixture {
    let fixture = try ShelfFixture()
    try fixture.add("1.epub") {
      $0.title = "Éclair"
      $0.authors = ["Wren"]
      $0.subjects = [("Firefly", "fandom"), ("Mature", "rating"), ("Mal/Inara", "pairing")]
      $0.description = "Nobody talks about the rain."
    }
    try fixture.add("2.epub") {
      $0.title = "Apologies"
      $0.authors = ["Pim"]
      $0.subjects = [("Firefly", "fandom"), ("General Audiences", "rating")]
      $0.language = "fr"
    }
    try fixture.add("3.epub") {
      $0.title = "Both"
      $0.authors = ["Pim", "Wren"]
      $0.subjects = [("Due South", "fandom"), ("Explicit", "rating")]
      $0.stories = [("Snow", "Pim"), ("Ice", "Wren")]
    }
    try await fixture.refresh()
    return fixture
  }

  private func key(
    _ name: String, _ kind: Heading.Kind, _ fixture: ShelfFixture
  ) async throws -> String {
    let (headings, _) = try await fixture.shelf.headings(kind, page: 1)
    return try #require(headings.first { $0.heading.name == name }).heading.key
  }

  @Test(arguments: [
    ("eclair", ["Éclair"]), ("RAIN", ["Éclair"]), ("nob", ["Éclair"]),
    ("pim", ["Apologies", "Both"]),
    ("pim wren", ["Both"]), ("ice", ["Both"]), ("inara", ["Éclair"]),
    ("firefly", ["Apologies", "Éclair"]),
    ("", []), ("\" OR *", []), ("NEAR(a", []), ("title:both", []), ("%_", []), ("nothing", []),
  ])
  func finds(words: String, titles: [String]) async throws {
    #expect(try await shelf().titles(Selection(.search(words))) == titles)
  }

  @Test func listsHeadingsInTheirOrder() async throws {
    let fixture = try await shelf()
    let ratings = try await fixture.shelf.headings(.rating, page: 1).headings
    #expect(ratings.map(\.heading.name) == ["General Audiences", "Mature", "Explicit"])
    let fandoms = try await fixture.shelf.headings(.fandom, page: 1).headings
    #expect(fandoms.map(\.count) == [1, 2])
  }

  @Test func narrowsAndCounts() async throws {
    let fixture = try await shelf()
    let firefly = Selection(.heading(.fandom, key: try await key("Firefly", .fandom, fixture)))
    #expect(try await fixture.titles(firefly) == ["Apologies", "Éclair"])
    var mature = firefly
    mature.filters[.rating] = try await key("Mature", .rating, fixture)
    #expect(try await fixture.titles(mature) == ["Éclair"])
    // The other ratings are still counted, or one could not change one's mind.
    let ratings = try await fixture.shelf.facets(.rating, of: mature, limit: 9)
    #expect(ratings.map(\.heading.name) == ["General Audiences", "Mature"])
    let languages = try await fixture.shelf.facets(.language, of: firefly, limit: 9)
    #expect(Set(languages.map(\.heading.name)) == ["en", "fr"])
  }

  @Test func ordersByAuthorAndKnowsAnthologies() async throws {
    let fixture = try await shelf()
    #expect(
      try await fixture.titles(Selection(.all, order: .author)) == ["Apologies", "Both", "Éclair"])
    #expect(try await fixture.titles(Selection(.anthologies)) == ["Both"])
  }

  @Test func ordersASeriesByItsParts() async throws {
    let fixture = try ShelfFixture()
    for (part, title) in [("10", "Ten"), ("2", "Two"), ("1", "One")] {
      try fixture.add("\(part).epub") {
        $0.title = title
        $0.series = ("Rain", part)
      }
    }
    try await fixture.refresh()
    let rain = try await key("Rain", .series, fixture)
    #expect(
      try await fixture.titles(Selection(.heading(.series, key: rain))) == ["One", "Two", "Ten"])
  }

  /// Equal titles must not let a book slip between two pages.
  @Test func pagesHaveEveryBookOnce() async throws {
    let fixture = try ShelfFixture()
    for number in 1...120 { try fixture.add("\(number).epub") { $0.title = "Untitled" } }
    try await fixture.refresh()
    var paths: [String] = []
    for page in 1...3 {
      paths += try await fixture.shelf.books(Selection(.all), page: page).books.map(\.path)
    }
    #expect(paths.count == 120 && Set(paths).count == 120)
    #expect(try await fixture.titles(Selection(.all), page: 4).isEmpty)
  }

  @Test func keysAreSafeAndTellNamesApart() {
    let names = ["Spike/Buffy", "spike buffy", "Баффи/Спайк", "../..", "a?b#c", ""]
    let keys = names.map(HeadingKey.of)
    #expect(Set(keys).count == names.count)
    for key in keys {
      #expect(key.utf8.allSatisfy { "abcdefghijklmnopqrstuvwxyz0123456789-".utf8.contains($0) })
    }
    #expect(HeadingKey.of("Buffy Summers/Spike").hasPrefix("buffy-summers-spike-"))
  }
}
