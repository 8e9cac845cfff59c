import StoryModel

/// The differences that have been found in one story, and where they stand.
struct StoryDifferences {
  private var found: [(place: Int, difference: StoryComparison.Difference)] = []
  private let texts: ComparedTexts
  private let places: SourcePlaces
  private let paths: [String]

  /// - Parameter paths: of the book's documents, in the order of the spine.
  init(_ texts: ComparedTexts, _ places: SourcePlaces, paths: [String]) {
    self.texts = texts
    self.places = places
    self.paths = paths
  }

  /// Adds a difference at a word of the source.
  mutating func add(_ id: DiagnosticID, _ message: String, atSource word: Int) {
    let (file, place) = places.place(of: word)
    found.append((word, .init(source: file, Diagnostic(id, message, at: place))))
  }

  /// Adds a difference at a word of the book, which stands behind `word` in the source.
  mutating func add(_ id: DiagnosticID, _ message: String, atBook place: Int, behind word: Int) {
    let found = texts.book.words[place]
    let resource = Diagnostic.Place.resource(paths[Int(found.part)], line: Int(found.line))
    self.found.append((word, .init(source: nil, Diagnostic(id, message, at: resource))))
  }

  /// Adds a difference that concerns no word of the text.
  mutating func add(_ difference: StoryComparison.Difference, isFirst: Bool) {
    found.append((isFirst ? -1 : .max, difference))
  }

  /// In the order of the source.
  var list: [StoryComparison.Difference] {
    found.enumerated().sorted { ($0.element.place, $0.offset) < ($1.element.place, $1.offset) }
      .map(\.element.difference)
  }
}

/// The lines on which the words of a story stand in its files.
struct SourcePlaces {
  /// The file and line of every word; empty where the files are not at hand.
  private let lines: [(file: Int32, line: Int32)?]
  private let files: [String]

  /// - Parameters:
  ///   - alignment: of the story's words with those of its files.
  init(_ alignment: Alignment, count: Int, _ raw: WordText, files: [String]) {
    var lines = [(file: Int32, line: Int32)?](repeating: nil, count: count)
    for run in alignment.runs {
      for step in 0..<run.count {
        let word = raw.words[run.second + step]
        lines[run.first + step] = (word.part, word.line)
      }
    }
    self.lines = lines
    self.files = files
  }

  /// Where a word stands, or the next that stands somewhere.
  func place(of word: Int) -> (file: String, place: Diagnostic.Place?) {
    let known = lines.dropFirst(word).first { $0 != nil } ?? lines.prefix(word).last { $0 != nil }
    guard let known, let place = known, files.indices.contains(Int(place.file)) else {
      return (files.first ?? "", nil)
    }
    return (files[Int(place.file)], .lines(SourceRange(line: max(1, Int(place.line)))))
  }
}
