/// The sentences in which differences are told: the words in question in brackets, others round them.
enum ComparisonWording {
  static func missing(_ range: Range<Int>, in text: WordText) -> String {
    "\(count(range)) missing: \(quote(range, in: text))."
  }

  static func added(_ range: Range<Int>, in text: WordText) -> String {
    "\(count(range)) not in the source: \(quote(range, in: text))."
  }

  static func changed(
    _ range: Range<Int>, in source: WordText, _ words: [Int], in book: WordText
  ) -> String {
    let found = words.first.map { $0..<words[words.count - 1] + 1 } ?? 0..<0
    return "\(quote(range, in: source)) has become “\(passage(found, in: book))”."
  }

  static func moved(_ range: Range<Int>, in text: WordText) -> String {
    "\(count(range)) not where the source has them: “\(passage(range, in: text))”."
  }

  static func missingSceneBreak(before word: Int, in text: WordText) -> String {
    "There is no scene break \(between(word, in: text))."
  }

  static func addedSceneBreak(before word: Int, in text: WordText) -> String {
    "The source has no scene break \(between(word, in: text))."
  }

  static func emphasis(
    _ range: Range<Int>, in text: WordText, _ source: WordStyle, _ book: WordStyle
  ) -> String {
    "\(quote(range, in: text)) is \(name(of: source)) in the source and \(name(of: book)) in the book."
  }

  static func lineEnds(
    _ word: Int, in text: WordText, _ source: Word.Gap, _ book: Word.Gap
  ) -> String {
    switch (source, book) {
    case (.space, .line): "A line is broken \(between(word, in: text))."
    case (.space, _): "A paragraph is broken \(between(word, in: text))."
    case (.line, _): "Two lines have become one \(between(word, in: text))."
    case (.block, .line):
      "A paragraph has become a line \(between(word, in: text))."
    default: "Two paragraphs have become one \(between(word, in: text))."
    }
  }

  static func signs(
    _ word: Int, in source: WordText, _ place: Int, in book: WordText
  ) -> String {
    let wanted = source.string(around(word..<word + 1, in: source, 3))
    let given = book.string(around(place..<place + 1, in: book, 3))
    return "“\(wanted)” is “\(given)” in the book."
  }

  static func header(_ words: [Int], in text: WordText) -> String {
    let all = text.words.indices
    if words.count == all.count {
      return "\(count(all)) of the header missing: “\(passage(all, in: text))”."
    }
    let list = words.prefix(8).map { "“\(text.string($0..<$0 + 1))”" }.joined(separator: ", ")
    let more = words.count > 8 ? " and \(words.count - 8) more" : ""
    return "Missing of “\(passage(all, in: text))”: \(list)\(more)."
  }

  static func unread(_ range: Range<Int>, in text: WordText) -> String {
    "\(count(range)) of the file neither in the story nor in its header: "
      + "\(quote(range, in: text))."
  }

  static let noStory = "The source is not in the book."

  static func noSource(_ words: Int, _ beginning: String) -> String {
    "\(words) words are of no source; they begin with “\(beginning)”."
  }

  // MARK: Passages

  /// A passage in brackets, with the words round it.
  private static func quote(_ range: Range<Int>, in text: WordText) -> String {
    let before = max(0, range.lowerBound - context)..<range.lowerBound
    let after = range.upperBound..<min(text.words.count, range.upperBound + context)
    let pieces = [text.string(before), "[\(passage(range, in: text))]", text.string(after)]
    return "“\(pieces.filter { !$0.isEmpty }.joined(separator: " "))”"
  }

  /// The words of a range; of a long one its beginning and its end.
  private static func passage(_ range: Range<Int>, in text: WordText) -> String {
    if range.count <= longest { return line(text.string(range)) }
    let beginning = range.lowerBound..<range.lowerBound + longest / 2
    let end = range.upperBound - longest / 4..<range.upperBound
    return line(text.string(beginning)) + " … " + line(text.string(end))
  }

  private static func between(_ word: Int, in text: WordText) -> String {
    let before = text.string(max(0, word - context)..<word)
    let after = text.string(min(word, text.words.count)..<min(text.words.count, word + context))
    if before.isEmpty { return "before “\(line(after))”" }
    if after.isEmpty { return "after “\(line(before))”" }
    return "between “\(line(before))” and “\(line(after))”"
  }

  private static func around(_ range: Range<Int>, in text: WordText, _ count: Int) -> Range<Int> {
    max(0, range.lowerBound - count)..<min(text.words.count, range.upperBound + count)
  }

  private static let context = 4
  private static let longest = 24

  private static func line(_ text: String) -> String {
    String(text.map { $0.isNewline ? " " : $0 })
  }

  private static func count(_ range: Range<Int>) -> String {
    range.count == 1 ? "1 word is" : "\(range.count) words are"
  }

  private static func name(of style: WordStyle) -> String {
    guard let style = style.uniform else { return "set off in part" }
    let names: [(TextStyle, String)] = [
      (.emphasis, "emphasised"), (.strong, "strong"), (.struck, "struck out"),
    ]
    let fitting = names.filter { style.contains($0.0) }.map(\.1)
    return fitting.isEmpty ? "plain" : fitting.joined(separator: " and ")
  }
}
