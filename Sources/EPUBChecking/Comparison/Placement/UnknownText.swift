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
    var passages: [Passage] = []
    for number in book.paths.indices {
      guard let passage = passage(number) else { continue }
      if let last = passages.last, last.documents.upperBound == number {
        passages[passages.count - 1].add(passage)
      } else {
        passages.append(passage)
      }
    }
    for passage in passages {
      findings.add(
        .storyWithoutSource, ComparisonWording.noSource(passage.wordCount, passage.beginning),
        in: book.paths[passage.documents.lowerBound], line: passage.line)
    }
  }

  /// Text of no source, in documents that follow on one another.
  private struct Passage {
    private(set) var documents: Range<Int>
    private(set) var wordCount: Int
    let beginning: String
    let line: Int

    init(_ words: WordText, _ prose: [Int], in document: Int) {
      documents = document..<document + 1
      wordCount = max(prose.count, 1)
      let first = prose.first ?? 0
      beginning = words.string(first..<min(words.words.count, first + 8))
      line = Int(words.words[first].line)
    }

    mutating func add(_ other: Passage) {
      documents = documents.lowerBound..<other.documents.upperBound
      wordCount += other.wordCount
    }
  }

  /// Nil for a document that is of some source, or a page of the book itself.
  private func passage(_ number: Int) -> Passage? {
    guard placement.owners[number].isEmpty, let reading = reading(number),
      !reading.text.words.isEmpty
    else { return nil }
    let prose = prose(reading.text)
    if placement.hasText[number] { return Passage(reading.text, prose, in: number) }
    guard let limit = limit(of: reading.types) else { return nil }
    let unknown = unknownCount(prose.map { reading.text.words[$0].key })
    return unknown >= limit && 2 * unknown >= prose.count
      ? Passage(reading.text, prose, in: number) : nil
  }

  private func reading(_ number: Int) -> DocumentWords.Reading? {
    var ignored = Findings()
    return book.read(number, &ignored)
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
