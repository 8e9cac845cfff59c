/// The words and marks of a pairing field.
enum PairingLexeme: Equatable {
  enum Link {
    /// `/`, `×`, `x`, `|`
    case slash
    case ampersand, plus
    /// `and`
    case conjunction
  }

  /// A word, by its index in the field's tokens.
  case word(Int)
  case link(Link)
  /// `with`, `plus`: what follows is another pairing.
  case breaker
  case comma
  /// `;`, a full stop, a line end.
  case stop
  case colon
  /// A dash between spaces.
  case dash
  case open, close
}

/// Cuts a pairing field into lexemes.
struct PairingLexer {
  let tokens: Tokens
  let vocabulary: PairingVocabulary

  func lexemes() -> [PairingLexeme] {
    var lexemes: [PairingLexeme] = []
    for index in 0...tokens.count {
      lexemes += marks(in: tokens.gap(before: index), after: index - 1, last: lexemes)
      if index < tokens.count { lexemes.append(word(index, after: lexemes.last)) }
    }
    return lexemes
  }

  private func word(_ index: Int, after last: PairingLexeme?) -> PairingLexeme {
    let word = tokens[index]
    if vocabulary.conjunctions.contains(word), word.utf8.count > 1 || isAlone(index) {
      return .link(.conjunction)
    }
    if vocabulary.breakers.contains(word) { return .breaker }
    if isCross(index) { return .link(.slash) }
    if word == "w", isAbbreviatedWith(index) { return .breaker }
    return .word(index)
  }

  /// Whether a word of one letter is a small one between spaces (`Buffy e Spike`) and no code (`E/R`).
  private func isAlone(_ index: Int) -> Bool {
    tokens.text(index..<index + 1) == tokens[index] && index > 0 && index + 1 < tokens.count
      && tokens.gap(before: index).allSatisfy(\.isSpace)
      && tokens.gap(before: index + 1).allSatisfy(\.isSpace)
  }

  /// `Draco x Hermione`: a small `x` alone between two words.
  private func isCross(_ index: Int) -> Bool {
    tokens.isLetter("x", at: index) && index > 0 && index + 1 < tokens.count
      && tokens.gap(before: index).allSatisfy(\.isSpace)
      && tokens.gap(before: index + 1).allSatisfy(\.isSpace)
  }

  /// `w/ hints of Spuffy`
  private func isAbbreviatedWith(_ index: Int) -> Bool {
    let gap = tokens.gap(before: index + 1)
    return tokens.isLetter("w", at: index) && gap.first == "/" && gap.count > 1
      && gap.dropFirst().allSatisfy(\.isSpace) && index + 1 < tokens.count
  }

  private func marks(
    in gap: ArraySlice<Unicode.Scalar>, after word: Int, last: [PairingLexeme]
  ) -> [PairingLexeme] {
    var marks: [PairingLexeme] = []
    for (index, scalar) in zip(gap.indices, gap) {
      let next = index + 1 < gap.endIndex ? gap[index + 1] : nil
      switch scalar {
      case "/", "×", "|", "\u{FF0F}", "\\":
        if last.last != .breaker || index != gap.startIndex { marks.append(.link(.slash)) }
      // Between words only where the cross of a code was cut out of one.
      case "x", "X": marks.append(.link(.slash))
      case "&", "\u{FF06}": marks.append(.link(.ampersand))
      case "+": marks.append(.link(.plus))
      case ",", "\u{FF0C}", "\u{3001}": marks.append(.comma)
      case ";", "\n", "\u{FF1B}", "\u{3002}": marks.append(.stop)
      case ":", "\u{FF1A}": marks.append(.colon)
      case "(", "[", "{", "\u{FF08}": marks.append(.open)
      case ")", "]", "}", "\u{FF09}": marks.append(.close)
      case ".":
        let ends = next.map(\.isSpace) ?? (index + 1 == tokens.scalars.count)
        if ends, !isAbbreviation(word, in: last) { marks.append(.stop) }
      case "-", "\u{2013}", "\u{2014}":
        let before = index > gap.startIndex && gap[index - 1].isSpace
        if before, next?.isSpace ?? false { marks.append(.dash) }
      default: break
      }
    }
    return marks
  }

  /// Whether the full stop after the word belongs to it: `Mr.`, `James T.`
  private func isAbbreviation(_ index: Int, in lexemes: [PairingLexeme]) -> Bool {
    guard index >= 0 else { return false }
    let word = tokens[index]
    if ["mr", "mrs", "ms", "dr", "st", "prof", "lt", "capt", "sgt", "jr"].contains(word) {
      return index + 1 < tokens.count
    }
    guard word.utf8.count == 1, index + 1 < tokens.count, lexemes.count > 1 else { return false }
    if case .word = lexemes[lexemes.count - 2] { return true }
    return false
  }
}
