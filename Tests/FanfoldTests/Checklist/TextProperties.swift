import EPUBModel
import StoryModel

/// T17 to T19, T21: every word of the story is in the book, as it was written.
enum TextProperties {
  static let all = [
    Property("t17NoWordIsLost", t17NoWordIsLost),
    Property("t18QuotationMarksAreOfOneKind", t18QuotationMarksAreOfOneKind),
    Property("t19StylesSurvive", t19StylesSurvive),
    Property("t21MarkupOfTheStoryIsText", t21MarkupOfTheStoryIsText),
  ]

  /// The chapters of each story with the documents that hold them.
  static func chapters(
    of book: ChecklistBook
  ) -> [(chapter: Chapter, documents: [ChecklistBook.Document])] {
    ContentProperties.storyDocuments(of: book).flatMap { entry, documents in
      entry.story.chapters.enumerated().map { number, chapter in
        (chapter, documents.filter { $0.chapterNumber == number + 1 })
      }
    }
  }

  /// Letter by letter, but for spaces and punctuation, which typography may set otherwise.
  static func t17NoWordIsLost(_ book: ChecklistBook) -> [String] {
    chapters(of: book).flatMap { chapter, documents in
      let text = documents.compactMap(\.body).map(story).joined()
      let expected = letters(chapter.blocks.map(words).joined(separator: " "))
      // Behind the last chapter stands how the story ends.
      return unless(
        letters(text).hasPrefix(expected) && !documents.isEmpty,
        "\(documents.first?.path ?? "no document"): the text differs")
    }
  }

  /// The text of a page in its order, without the heading.
  private static func story(_ element: Element) -> String {
    element.content.map { child in
      switch child {
      case .text(let text): text
      case .element(let index):
        element.element(index).name == "h1" ? "" : story(element.element(index))
      }
    }.joined()
  }

  private static func ownText(_ element: Element) -> String {
    element.content.map { if case .text(let text) = $0 { text } else { "" } }.joined()
  }

  static func words(_ block: Block) -> String {
    switch block {
    case .paragraph(let inlines), .aligned(_, let inlines), .heading(let inlines):
      inlines.map(words).joined()
    case .verse(let lines): lines.map { $0.map(words).joined() }.joined(separator: "\n")
    case .sceneBreak(let mark): mark?.string ?? ""
    case .quotation(let blocks), .note(let blocks): blocks.map(words).joined(separator: "\n")
    case .preformatted(let lines): lines.map(\.string).joined(separator: "\n")
    case .image: ""
    }
  }

  static func words(_ inline: Inline) -> String {
    switch inline {
    case .text(let text): text.string
    case .emphasis(let inlines), .strong(let inlines), .struck(let inlines), .thought(let inlines):
      inlines.map(words).joined()
    case .lineBreak: "\n"
    }
  }

  /// Lines that stand as they were typed keep their marks.
  static func t18QuotationMarksAreOfOneKind(_ book: ChecklistBook) -> [String] {
    ContentProperties.storyDocuments(of: book).flatMap { entry, documents in
      let text = documents.filter(\.isChapter).flatMap { document in
        document.tree.elements.filter { element in
          !([element] + element.ancestors).contains { $0.name == "pre" }
        }.map(ownText)
      }.joined()
      let hasCurly = text.contains { "“”„«»".contains($0) }
      // In what looks like markup they are no quotation marks.
      let isStraight = text.replacing(/="[^"]*"/, with: "").contains("\"")
      return unless(!(isStraight && hasCurly), "\(entry.title): both kinds")
    }
  }

  static func t19StylesSurvive(_ book: ChecklistBook) -> [String] {
    chapters(of: book).flatMap { chapter, documents in
      styles.flatMap { names, isStyle -> [String] in
        let found = documents.flatMap { $0.tree.elements }.filter { names.contains($0.name) }
        let expected = chapter.blocks.flatMap(inlines).filter(isStyle).map(words)
        return unless(
          found.map { letters($0.text) } == expected.map(letters),
          "\(documents.first?.path ?? ""): \(names)")
      }
    }
  }

  private static let styles: [(names: Set<String>, isStyle: @Sendable (Inline) -> Bool)] = [
    (["em"], { if case .emphasis = $0 { true } else { false } }),
    (["strong"], { if case .strong = $0 { true } else { false } }),
    (["del", "s"], { if case .struck = $0 { true } else { false } }),
    (["i"], { if case .thought = $0 { true } else { false } }),
  ]

  /// All inlines, those in others too.
  private static func inlines(_ block: Block) -> [Inline] {
    switch block {
    case .paragraph(let inlines), .aligned(_, let inlines), .heading(let inlines):
      inlines.flatMap(all)
    case .verse(let lines): lines.joined().flatMap(all)
    case .quotation(let blocks), .note(let blocks): blocks.flatMap(inlines)
    case .sceneBreak, .preformatted, .image: []
    }
  }

  private static func all(_ inline: Inline) -> [Inline] {
    switch inline {
    case .text, .lineBreak: [inline]
    case .emphasis(let inlines), .strong(let inlines), .struck(let inlines), .thought(let inlines):
      [inline] + inlines.flatMap(all)
    }
  }

  /// The elements that a page of ours may have. What an author typed is none of them by itself.
  private static let elements: Set = [
    "html", "head", "meta", "title", "link", "style", "body", "section", "div", "header", "nav",
    "aside", "figure", "figcaption", "blockquote", "h1", "h2", "h3", "p", "pre", "hr", "br", "ul",
    "ol", "li", "dl", "dt", "dd", "a", "em", "strong", "i", "b", "del", "s", "cite", "q", "span",
    "small", "abbr", "img", "time", "sup", "sub",
  ]

  static func t21MarkupOfTheStoryIsText(_ book: ChecklistBook) -> [String] {
    book.documents.flatMap { document in
      Set(document.tree.elements.map(\.name)).subtracting(elements).map {
        "\(document.path): \($0)"
      }
    }
  }
}
