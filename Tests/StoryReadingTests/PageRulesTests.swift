import Resources
import Testing

@testable import StoryReading

@Suite("Rules for pages")
struct PageRulesTests {
  @Test("The file has no part, field or selector that is none")
  func theFileIsSound() throws {
    let rules = PageRules(Resources.decode(PageRules.File.self, from: "Pages.toml"))
    #expect(rules.problems == [])
  }

  @Test(
    "Selectors",
    arguments: [
      ("h2", true), (".title", true), ("#workskin h2.title", true), (".group > .title", true),
      ("#workskin > .title", false), ("body .group .title", true), ("body > .title", false),
      ("h2[href]", true), ("h2[href^=/works]", true), ("h2[href*=x]", false), ("h1", false),
      ("#other .title", false), (".title.heading", true), (".title.other", false),
    ])
  func selectors(text: String, isNamed: Bool) throws {
    let path = [
      PageElement(tag: "body"), PageElement(tag: "section", id: "workskin"),
      PageElement(tag: "div", classes: ["group"]),
      PageElement(tag: "h2", classes: ["title", "heading"], attributes: [("href", "/works/1")]),
    ]
    let selector = try #require(PageSelector(text))
    #expect(PageRules.matches(selector.steps[...], path) == isNamed)
  }

  @Test("What is no selector", arguments: ["", ">", "h1 >", ".", "#", "a[", "a[=x]"])
  func noSelectors(text: String) {
    #expect(PageSelector(text) == nil)
  }
}
