import StoryModel

/// Whether a paragraph can begin with a letter that is several lines high.
///
/// The letter is chosen by the style sheet (`:first-letter`), so that the word stays whole for
/// whoever has it read aloud. What reading systems make of it decides what cannot begin so: they
/// take the signs on both sides of the letter with it.
enum DropCap {
  /// - Parameter language: of the paragraph. In French a space stands behind the sign that opens a
  ///   quotation, and some reading systems would take the sign alone.
  static func suits(_ paragraph: [Inline], language: String) -> Bool {
    let scalars = Array(
      paragraph.beginning(leastLetters * 4).unicodeScalars
        .drop { $0.properties.isWhitespace })
    // A letter of three lines beside one line of text would hang into what comes next.
    guard scalars.count >= leastLetters, !scalars.contains("\n") else { return false }
    let marks = scalars.prefix(while: \.opensQuotation).count
    guard marks == 0 || marks <= 2 && !language.hasPrefix("fr"), scalars[marks].isCasedLetter
    else { return false }
    // `I’d` and `J. Smith` would lose the apostrophe or the point to the letter.
    let next = scalars[marks + 1].properties
    return next.isAlphabetic || next.isWhitespace || next.generalCategory == .nonspacingMark
  }

  private static let leastLetters = 140
}
