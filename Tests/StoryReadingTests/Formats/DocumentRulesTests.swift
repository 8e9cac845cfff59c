import Testing

@testable import StoryReading

/// What word processors call things.
struct DocumentRulesTests {
  private let rules = Vocabulary.standard.documents

  @Test func fileHasNoMistakes() {
    #expect(rules.problems == [])
  }

  @Test func stylesByName() {
    #expect(rules.role(ofStyle: "Intense Quote") == .quotation)
    #expect(rules.role(ofStyle: "toc 3") == .contents)
    #expect(rules.role(ofStyle: "Normal") == nil)
    #expect(DocumentRules.headingLevel(ofStyle: "heading 2") == 2)
    #expect(DocumentRules.headingLevel(ofStyle: "Heading 1 Char") == nil)
  }

  @Test func nobodys() {
    #expect(rules.isNobody("HP_Administrator"))
    #expect(!rules.isNobody("Marn Oakley"))
  }

  @Test func numbers() {
    var numbering = Numbering()
    let levels = [
      0: Numbering.Level(start: 1, style: .word, pattern: "Part %1"),
      1: Numbering.Level(start: 1, style: .lowerLetter, pattern: "%1.%2)"),
      2: Numbering.Level(start: 4, style: .decimal, pattern: "%3"),
    ]
    #expect(
      [0, 1, 1, 0, 1, 2].map { numbering.next($0, levels) } == [
        "Part One:", "One.a)", "One.b)", "Part Two:", "Two.a)", "4.",
      ])
  }

  @Test func symbols() {
    #expect(SymbolFont.sign("F0B7", font: "Symbol") == "•")
    #expect(SymbolFont.sign("2022", font: "Arial") == "•")
    #expect(SymbolFont.sign("F001", font: "Webdings") == "*")
    #expect(SymbolFont.sign("D800", font: "Arial") == "*")
  }
}
