import StoryModel

/// Compares which words there are, and their order.
struct WordDifferences {
  /// With the words that stand elsewhere, when they have been found.
  private(set) var texts: ComparedTexts
  /// The documents round the story, which have words of their own as well.
  private let before: WordText
  private let after: WordText
  /// Whether other stories stand in the same documents.
  private let isShared: Bool
  /// For each word of the source whether it is in the book, wherever.
  private(set) var isFound: [Bool]
  /// Words of the book that stand for others of the source.
  private var explained: Set<Int> = []

  init(_ texts: ComparedTexts, before: WordText, after: WordText, isShared: Bool) {
    self.texts = texts
    self.before = before
    self.after = after
    self.isShared = isShared
    isFound = texts.places.map { $0 >= 0 }
  }

  mutating func run(_ differences: inout StoryDifferences) {
    let missing = texts.hunks.filter { !$0.source.isEmpty }
    let rest = missing.filter { !isElsewhere($0, &differences) }
    for hunk in rest {
      let words = shown(hunk.book)
      if words.isEmpty {
        differences.add(
          .missingWords, ComparisonWording.missing(hunk.source, in: texts.source),
          atSource: hunk.source.lowerBound)
      } else {
        explained.formUnion(words)
        differences.add(
          .changedWords,
          ComparisonWording.changed(
            hunk.source, in: texts.source, words, in: texts.book), atSource: hunk.source.lowerBound)
      }
    }
    for hunk in texts.hunks { addAdded(hunk, &differences) }
  }

  // MARK: What stands elsewhere

  /// Whether the words stand at another place; where that is not as it should be it is told.
  private mutating func isElsewhere(
    _ hunk: ComparedTexts.Hunk, _ differences: inout StoryDifferences
  ) -> Bool {
    let words = texts.source.words[hunk.source]
    let isNote = words.allSatisfy { $0.marks.contains(.note) }
    let isFirst = !isFound[..<hunk.source.lowerBound].contains(true)
    let isLast = !isFound[hunk.source.upperBound...].contains(true)
    let beforeHas = before.place(of: words) != nil
    let afterHas = after.place(of: words) != nil
    if isNote && (beforeHas || afterHas) || isFirst && beforeHas || isLast && afterHas {
      markFound(hunk.source)
      return true
    }
    if words.count < Self.leastMoved { return false }
    if let place = placeInBook(of: words) {
      texts.match(hunk.source, at: place)
      markFound(hunk.source)
      if isNote { return true }
      differences.add(
        .movedWords, ComparisonWording.moved(hunk.source, in: texts.source), atBook: place,
        behind: hunk.source.lowerBound)
      return true
    }
    return false
  }

  /// Fewer words may stand anywhere by chance.
  private static let leastMoved = 4

  private mutating func markFound(_ range: Range<Int>) {
    for word in range { isFound[word] = true }
  }

  /// Where the words stand among those of the book that have no place in the source.
  private func placeInBook(of words: ArraySlice<Word>) -> Int? {
    for hunk in texts.hunks where hunk.book.count >= words.count {
      let added = texts.book.words[hunk.book]
      if let place = added.place(of: words), texts.origins[place] < 0 { return place }
    }
    return nil
  }

  // MARK: What was added

  /// The words of a range of the book that are the text's: not headings that a book gives.
  private func shown(_ range: Range<Int>) -> [Int] {
    range.filter {
      !texts.book.words[$0].marks.contains(.heading) && texts.origins[$0] < 0
        && !explained.contains($0)
    }
  }

  private func addAdded(_ hunk: ComparedTexts.Hunk, _ differences: inout StoryDifferences) {
    // In front of the story and behind it a document may have what it likes.
    let isAtEnd = hunk.book.lowerBound == 0 || hunk.book.upperBound == texts.book.words.count
    if isAtEnd || isShared { return }
    let words = shown(hunk.book)
    guard let first = words.first, let last = words.last else { return }
    differences.add(
      .addedWords, ComparisonWording.added(first..<last + 1, in: texts.book), atBook: first,
      behind: hunk.source.lowerBound)
  }
}

extension Collection<Word> where Index == Int {
  /// Where the same words stand in a row; nil where they do not.
  func place(of words: some Collection<Word>) -> Int? {
    guard let first = words.first, count >= words.count else { return nil }
    return (startIndex...endIndex - words.count).first { place in
      self[place].key == first.key
        && zip(self[place...], words).allSatisfy { $0.key == $1.key }
    }
  }
}

extension WordText {
  /// Where the same words stand in a row; nil where they do not.
  func place(of words: some Collection<Word>) -> Int? { self.words.place(of: words) }
}
