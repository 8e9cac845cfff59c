/// A story and the part of the book that it is compared with, word by word.
struct ComparedTexts {
  /// The story's text.
  let source: WordText
  /// The text of the documents that hold the story.
  let book: WordText
  let alignment: Alignment
  /// For each word of the source its place in the book; -1 where it has none.
  private(set) var places: [Int32]
  /// For each word of the book the word of the source that it is; -1 where it is none.
  private(set) var origins: [Int32]
  /// What lies between the runs of equal words.
  let hunks: [Hunk]

  /// Words that are not the same in both; one of the two may be empty.
  struct Hunk {
    let source: Range<Int>
    let book: Range<Int>
  }

  init(source: WordText, book: WordText) {
    self.source = source
    self.book = book
    var alignment = Alignment(source.keys, book.keys)
    alignment.slide(source.words, book.words)
    self.alignment = alignment
    var places = [Int32](repeating: -1, count: source.words.count)
    var origins = [Int32](repeating: -1, count: book.words.count)
    var hunks: [Hunk] = []
    var (a, b) = (0, 0)
    for run in alignment.runs + [.init(first: places.count, second: origins.count, count: 0)] {
      if run.first > a || run.second > b {
        hunks.append(Hunk(source: a..<run.first, book: b..<run.second))
      }
      for step in 0..<run.count {
        places[run.first + step] = Int32(run.second + step)
        origins[run.second + step] = Int32(run.first + step)
      }
      (a, b) = (run.firstEnd, run.secondEnd)
    }
    self.places = places
    self.origins = origins
    self.hunks = hunks
  }

  /// Takes the words of `range` for those that stand at `place`, out of their order.
  mutating func match(_ range: Range<Int>, at place: Int) {
    for (step, word) in range.enumerated() {
      places[word] = Int32(place + step)
      origins[place + step] = Int32(word)
    }
  }
}
