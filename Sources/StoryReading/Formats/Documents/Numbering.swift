/// The numbers that a program writes before headings.
struct Numbering {
  /// How the number of one level is written.
  struct Level {
    enum Style { case decimal, upperRoman, lowerRoman, upperLetter, lowerLetter, word, ordinal }

    var start = 1
    /// nil where no number is written.
    var style: Style? = .decimal
    /// The text before and after numbers, with `%1` for the number of the first level.
    var pattern = ""
  }

  private var counts: [Int: Int] = [:]

  /// Counts a heading of the level `level` (0 for the highest), and gives the text before it; nil
  /// where none is written.
  mutating func next(_ level: Int, _ levels: [Int: Level]) -> String? {
    let own = levels[level] ?? Level(style: nil)
    counts[level] = counts[level].map { $0 &+ 1 } ?? own.start
    for deeper in level + 1..<level + 10 { counts[deeper] = nil }
    guard own.style != nil else { return nil }
    var text = ""
    var rest = own.pattern[...]
    while let character = rest.popFirst() {
      if character == "%", let digit = rest.first?.wholeNumberValue, digit > 0 {
        rest.removeFirst()
        let number = counts[digit - 1] ?? levels[digit - 1]?.start ?? 1
        text += Self.spell(number, levels[digit - 1]?.style ?? .decimal)
      } else {
        text.append(character)
      }
    }
    return Self.closed(text)
  }

  /// A bare number gets the sign that parts it from the title: `1.`, `Chapter 1:`.
  private static func closed(_ text: String) -> String? {
    let text = String(text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
    guard let last = text.last else { return nil }
    guard last.isLetter || last.isNumber else { return text }
    return text + (text.contains(" ") ? ":" : ".")
  }

  private static func spell(_ number: Int, _ style: Level.Style) -> String {
    switch style {
    case .decimal: return String(number)
    case .upperRoman: return (RomanNumeral.spelled(number) ?? String(number)).uppercased()
    case .lowerRoman: return RomanNumeral.spelled(number) ?? String(number)
    case .upperLetter: return letter(number).uppercased()
    case .lowerLetter: return letter(number)
    case .word: return 1..<words.count ~= number ? words[number] : String(number)
    case .ordinal: return 1..<ordinals.count ~= number ? ordinals[number] : String(number)
    }
  }

  /// `a` to `z`, then `aa` to `zz`.
  private static func letter(_ number: Int) -> String {
    guard 1...260 ~= number else { return String(number) }
    let letter = Character(UnicodeScalar(UInt8(0x61 + (number - 1) % 26)))
    return String(repeating: letter, count: (number - 1) / 26 + 1)
  }

  private static let words = [
    "", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven",
    "Twelve", "Thirteen", "Fourteen", "Fifteen", "Sixteen", "Seventeen", "Eighteen", "Nineteen",
    "Twenty",
  ]
  private static let ordinals = [
    "", "First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth",
    "Tenth", "Eleventh", "Twelfth",
  ]
}
