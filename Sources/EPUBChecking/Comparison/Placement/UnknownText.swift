import StoryModel

/// Looks for text of the book that is of no source: a story too many.
///
/// A book has words of its own, on its title page, in its contents and its colophon; they are few, or
/// stand in lists, or are the words of headers.
struct UnknownText {
  private let book: BookDocuments
  private let placement: Placement
  private let index: SourceIndex

  init(_ book: BookDocuments, _ placement: Placement, _ index: SourceIndex) {
    self.book = book
    self.placement = placement
    self.index = index
  }

  func run(_ findings: inout Findings) {
    for number in placement.unowned {
      guard let words = reading(number)?.text, !words.words.isEmpty else { continue }
      add(words, prose(words), in: number, &findings)
    }
    for number in placement.others {
      guard let reading = reading(number), let limit = limit(of: reading.types) else { continue }
      let prose = prose(reading.text)
      let unknown = unknownCount(prose.map { reading.text.words[$0].key })
      if unknown >= limit, 2 * unknown >= prose.count {
        add(reading.text, prose, in: number, &findings)
      }
    }
  }

  private func reading(_ number: Int) -> DocumentWords.Reading? {
    var ignored = Findings()
    return book.read(number, &ignored)
  }

  private func add(
    _ words: WordText, _ prose: [Int], in number: Int, _ findings: inout Findings
  ) {
    let first = prose.first ?? 0
    let beginning = words.string(first..<min(words.words.count, first + 8))
    findings.add(
      .storyWithoutSource, ComparisonWording.noSource(max(prose.count, 1), beginning),
      in: book.paths[number], line: Int(words.words[first].line))
  }

  private func prose(_ words: WordText) -> [Int] {
    words.words.indices.filter { words.words[$0].marks.contains(.prose) }
  }

  /// How many different passages are in no source.
  private func unknownCount(_ keys: [UInt64]) -> Int {
    Set(Fingerprint(keys: keys).hashes).count { !index.knows($0) }
  }

  /// How many words of its own a document may have that says what it is; nil for any number.
  private func limit(of types: Set<String>) -> Int? {
    if !types.isDisjoint(with: Self.story) { return 20 }
    return types.isDisjoint(with: Self.matter) ? 100 : nil
  }

  private static let story: Set<String> = ["chapter", "doc-chapter", "bodymatter", "part"]
  /// Pages that a book has besides its text (EPUB 3 Structural Semantics Vocabulary, and the roles).
  private static let matter: Set<String> = [
    "cover", "titlepage", "halftitlepage", "toc", "doc-toc", "landmarks", "colophon",
    "doc-colophon", "index", "doc-index", "copyright-page", "imprint", "frontmatter", "backmatter",
  ]
}
