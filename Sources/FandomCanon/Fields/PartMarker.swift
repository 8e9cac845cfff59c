import StoryModel

/// What says that a text is a part of something longer: `(1/3)`, `Part 2 of 4`, `7/?`.
struct PartMarker: Equatable {
  let number: Int
  /// nil where the author does not know it yet.
  let total: Int?
  /// Whether the author leaves the number of parts open: `7/?`.
  let isOpen: Bool

  /// The part; nil for `1/1`, which is a whole.
  var part: Story.Part? {
    number == 1 && total == 1 ? nil : Story.Part(number: number, total: total)
  }

  /// The marker that `text` is as a whole.
  init?(_ text: some StringProtocol) {
    let tokens = Tokens(text)
    var words = tokens.words[...]
    let hasWord = Self.words.contains(words.first ?? "")
    if hasWord { words = words.dropFirst() }
    if words.first == "the" { words = words.dropFirst() }
    guard let first = words.first, let number = Self.number(first, lettered: tokens, hasWord) else {
      return nil
    }
    words = words.dropFirst()
    let scalars = tokens.scalars
    let separates = words.first == "of" || scalars.contains("/")
    if words.first == "of" { words = words.dropFirst() }
    isOpen = scalars.contains("?") && separates
    guard words.count <= 1 else { return nil }
    if let last = words.first {
      guard separates, let total = Self.number(last, roman: hasWord), total >= number else {
        return nil
      }
      self.total = total
    } else {
      guard hasWord || isOpen else { return nil }
      total = nil
    }
    self.number = number
  }

  private static let words: Set<String> = [
    "part", "parts", "pt", "chapter", "chapters", "ch", "teil", "kapitel", "episode",
  ]

  private static let numerals = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
  ]
  private static let ordinals = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth",
  ]
  private static let romans = [
    "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii",
  ]

  /// The number that `word` spells: `2`, `02`, `two`, `second`, `2nd`, and where `roman` `ii`.
  static func number(_ word: String, roman: Bool) -> Int? {
    for suffix in ["", "st", "nd", "rd", "th", "er"] where word.hasSuffix(suffix) {
      if let number = Int(word.dropLast(suffix.count)), number >= 0 { return number }
    }
    for names in [numerals, ordinals] + (roman ? [romans] : []) {
      if let index = names.firstIndex(of: word) { return index + 1 }
    }
    return nil
  }

  /// The number that `word` spells, also of half a part: `9b/11`.
  private static func number(_ word: String, lettered tokens: Tokens, _ hasWord: Bool) -> Int? {
    if let number = number(word, roman: hasWord) { return number }
    guard tokens.scalars.contains("/"), "abcd".contains(word.last ?? " ") else { return nil }
    return Int(word.dropLast())
  }

  /// `title` without the marker at its end, and the marker.
  static func taken(from title: String) -> (title: String, marker: PartMarker?) {
    let outer = trimmed(title)
    for (open, close) in [("(", ")"), ("[", "]")] as [(Character, Character)]
    where outer.last == close {
      guard let start = outer.lastIndex(of: open), start > outer.startIndex else { continue }
      if let marker = PartMarker(outer[start...].dropFirst().dropLast()) {
        return (bare(outer[..<start]), marker)
      }
    }
    let words = outer.split(separator: " ")
    for count in [4, 3, 2, 1] where words.count > count {
      let tail = words.suffix(count)
      let isMarked = tail.first!.contains("/") || Self.words.contains(Tokens.key(tail.first!))
      guard isMarked, let marker = PartMarker(tail.joined(separator: " ")) else { continue }
      // `Part Two` alone at the end may be the title's own; `1/3` is not.
      if marker.total == nil, !marker.isOpen, count > 2 { continue }
      return (bare(outer[..<tail.first!.startIndex]), marker)
    }
    return (outer, nil)
  }

  private static func bare(_ title: Substring) -> String {
    trimmed(title) {
      $0.isSpace || ",-:\u{2013}\u{2014}".unicodeScalars.contains($0)
    }
  }
}
