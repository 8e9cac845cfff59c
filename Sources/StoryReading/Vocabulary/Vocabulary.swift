import Resources

/// The words that reading goes by, as the `Resources` folder lists them.
struct Vocabulary: Sendable {
  let header: HeaderVocabulary
  let breaks: SceneBreakVocabulary
  let endings: EndingVocabulary
  let headings: HeadingVocabulary
  let pages: PageRules
  let mail: MailVocabulary

  /// The vocabularies that travel inside the binary.
  static let standard = Vocabulary(
    header: HeaderVocabulary(
      Resources.decode(HeaderVocabulary.File.self, from: "HeaderLabels.toml")),
    breaks: SceneBreakVocabulary(
      Resources.decode(SceneBreakVocabulary.File.self, from: "SceneBreaks.toml")),
    endings: EndingVocabulary(Resources.decode(EndingVocabulary.File.self, from: "Endings.toml")),
    headings: HeadingVocabulary(
      Resources.decode(HeadingVocabulary.File.self, from: "Headings.toml")),
    pages: PageRules(Resources.decode(PageRules.File.self, from: "Pages.toml")),
    mail: MailVocabulary(Resources.decode(MailVocabulary.File.self, from: "Mail.toml")))
}

/// `Resources/SceneBreaks.toml`.
final class SceneBreakVocabulary: Sendable {
  struct File: Decodable {
    let never: [String]
    let words, decorated: [String]
  }

  let never: Set<String>
  let words: Set<String>
  /// Words that need symbols at both ends.
  let decorated: Set<String>

  init(_ file: File) {
    never = Set(file.never)
    words = Set(file.words.map(NormalForm.compact))
    decorated = Set(file.decorated.map(NormalForm.compact))
  }
}

/// `Resources/Endings.toml`.
final class EndingVocabulary: Sendable {
  struct File: Decodable {
    let end, weak, continued: [String]
    let tail: [String]
    let openings, continuedOpenings: [String]
  }

  /// Whole lines that close a story, in compact form.
  let marks: [String: EndMark]
  /// Those that need symbols at both ends where they are not the last line.
  let weak: Set<String>
  let tail: Set<String>
  /// The words that a mark with a tail begins with.
  let openings: [(words: [String], kind: EndMark)]
  /// The first words of `openings`.
  let firstOfOpenings: Set<String>

  init(_ file: File) {
    var marks: [String: EndMark] = [:]
    for mark in file.end { marks[NormalForm.compact(mark)] = .ended }
    for mark in file.continued { marks[NormalForm.compact(mark)] = .continued }
    self.marks = marks
    weak = Set(file.weak.map(NormalForm.compact))
    tail = Set(file.tail.map(NormalForm.compact))
    let ended = file.openings.map { (NormalForm.words($0), EndMark.ended) }
    openings = ended + file.continuedOpenings.map { (NormalForm.words($0), .continued) }
    firstOfOpenings = Set(openings.compactMap(\.words.first))
  }
}

/// `Resources/Headings.toml`.
final class HeadingVocabulary: Sendable {
  struct File: Decodable {
    let words: [String]
    let strict: [String]
    let alone: [String]
    let numbers: [[String]]
    let last: [String]
    let of: [String]
  }

  let words: Set<String>
  let strict: Set<String>
  let alone: Set<String>
  /// The words that a heading may begin with, numerals apart.
  let beginnings: Set<String>
  let numbers: [String: Int]
  let filter: WordFilter
  let last: Set<String>
  let of: Set<String>

  init(_ file: File) {
    words = Set(file.words.map(NormalForm.compact))
    strict = Set(file.strict.map(NormalForm.compact))
    alone = Set(file.alone.map(NormalForm.compact))
    last = Set(file.last.map(NormalForm.compact))
    of = Set(file.of.map(NormalForm.compact))
    var numbers: [String: Int] = [:]
    for (place, forms) in file.numbers.enumerated() {
      for form in forms { numbers[NormalForm.compact(form)] = place + 1 }
    }
    self.numbers = numbers
    beginnings = words.union(last).union(numbers.keys)
      .union(file.alone.compactMap { NormalForm.words($0).first })
    filter = WordFilter(beginnings)
  }

  /// The number that `word` (in compact form) spells: digits, a Roman numeral or a word.
  func number(_ word: String) -> Int? {
    Int(word) ?? numbers[word] ?? RomanNumeral.value(word)
  }
}
