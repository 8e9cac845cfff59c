/// A story and the part of the book that it is compared with, word by word.
struct ComparedTexts {
  /// The story's text.
  let source: WordText
  /// The text of the documents that hold the story.
  let book: WordText
  let alignment: Alignment
  /// For each word of the source its place in the book; -1 where it has none.
  let places: [Int32]
  /// For each word of the book whether it is a word of the source.
  let isTaken: [Bool]
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
    var isTaken = [Bool](repeating: false, count: book.words.count)
    var hunks: [Hunk] = []
    var (a, b) = (0, 0)
    for run in alignment.runs + [.init(first: places.count, second: isTaken.count, count: 0)] {
      if run.first > a || run.second > b {
        hunks.append(Hunk(source: a..<run.first, book: b..<run.second))
      }
      for step in 0..<run.count {
        places[run.first + step] = Int32(run.second + step)
        isTaken[run.second + step] = true
      }
      (a, b) = (run.firstEnd, run.secondEnd)
    }
    self.places = places
    self.isTaken = isTaken
    self.hunks = hunks
  }
}
