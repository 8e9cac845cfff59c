import EPUBModel
import Markup
import StoryModel
import TestSupport
import Testing

@testable import EPUBRendering

@Suite struct StyleSheetTests {
  /// The style sheet without its comments.
  private func styleSheet() throws -> String {
    let resources = try RenderedBook(sampleBook([SampleStories.lamp])).resources
    let sheet = try #require(resources.first { $0.path == "EPUB/book.css" })
    var text = String(decoding: sheet.bytes, as: UTF8.self)
    while let start = text.firstRange(of: "/*"), let end = text.firstRange(of: "*/") {
      text.removeSubrange(start.lowerBound..<end.upperBound)
    }
    return text
  }

  @Test(arguments: [
    "px", "pt;", "rem", "color", "background", "position", "float", "!important", "@", "-webkit",
    ": -", " -", "font-family", "url(", "var(",
  ])
  func hasNothingThatReadersTripOver(word: String) throws {
    let sheet = try styleSheet()
    #expect(!sheet.isEmpty)
    #expect(!sheet.contains(word))
  }

  @Test func definesTheClassesThatPagesUseAndNoOthers() throws {
    let books = [
      sampleBook(SampleStories.all + [SampleStories.fair]),
      sampleBook([SampleStories.lamp], isAnthology: false),
    ]
    var used = Set<String>()
    for book in books {
      let rendered = try RenderedBook(book)
      for document in rendered.documents.values {
        used.formUnion(document.elements.compactMap { $0["class"] })
      }
    }
    let selectors = try styleSheet().split(separator: "}").compactMap {
      $0.split(separator: "{").first
    }
    let defined = selectors.flatMap { selector in
      selector.split(separator: ".").dropFirst().map { $0.prefix { $0.isLetter } }
    }
    #expect(used == Set(defined.map(String.init)))
  }
}
