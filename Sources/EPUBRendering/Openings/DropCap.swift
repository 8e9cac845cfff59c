import StoryModel

/// Whether a paragraph can begin with a letter that is several lines high.
///
/// The letter is chosen by the style sheet (`:first-letter`), so that the word stays whole for
/// whoever has it read aloud. What reading systems make of it decides what cannot begin so: they
/// take the signs on both sides of the letter with it.
enum DropCap {
  /// - Parameters:
  ///   - next: what follows the paragraph, which may stand beside the letter too.
  ///   - language: of the paragraph. In French a space stands behind the sign that opens a
  ///     quotation, and some reading systems would take the sign alone.
  static func suits(_ paragraph: [Inline], next: Block?, language: String) -> Bool {
    let scalars = Array(
      paragraph.beginning(lettersBesideIt * 4).unicodeScalars
        .drop { $0.properties.isWhitespace })
    var beside = scalars.count
    if case .paragraph(let more)? = next {
      beside += more.beginning(lettersBesideIt * 4).unicodeScalars.count
    }
    // A letter of three lines beside a line of text would hang into a rule or a picture.
    guard scalars.count >= leastLetters, beside >= lettersBesideIt, !scalars.contains("\n") else {
      return false
    }
    let marks = scalars.prefix(while: \.opensQuotation).count
    guard marks == 0 || marks <= 2 && !language.hasPrefix("fr"), scalars[marks].isCasedLetter
    else { return false }
    // `I’d` and `J. Smith` would lose the apostrophe or the point to the letter.
    let next = scalars[marks + 1].properties
    return next.isAlphabetic || next.isWhitespace || next.generalCategory == .nonspacingMark
  }

  /// Of the paragraph itself.
  private static let leastLetters = 24
  /// Three lines of a wide page.
  private static let lettersBesideIt = 200
}
