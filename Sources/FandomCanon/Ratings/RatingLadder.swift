import StoryModel

/// `Resources/Ratings.toml`: which words mean which rung of the ladder.
final class RatingLadder: Sendable {
  struct File: Decodable {
    let general: String
    let teen: String
    let mature: String
    let explicit: String
    let notRated: String
    let hedges: String
    let future: String
    let codes: String
  }

  let forms: PhraseTable<Rating>
  let hedges: PhraseTable<Bool>
  let future: PhraseTable<Bool>
  let codes: PhraseTable<Bool>

  init(_ file: File) {
    forms = PhraseTable([
      (file.general, .general), (file.teen, .teen), (file.mature, .mature),
      (file.explicit, .explicit), (file.notRated, .notRated),
    ])
    hedges = PhraseTable(file.hedges)
    future = PhraseTable(file.future)
    codes = PhraseTable(file.codes)
  }

  /// The rating that `value` states.
  ///
  /// The rating stands at the head, behind hedges (`probably PG-13`); what follows is a reason and
  /// does not count (`PG: too blue to be G`), unless it goes on the scale (`R/NC-17`, `PG to R`) or
  /// speaks of later parts (`R with possible NC-17 later`): then the highest counts.
  ///
  /// - Returns: nil where no form is found; `notRated` where the author says that it is not rated.
  func rating(of value: some StringProtocol) -> Rating? {
    let tokens = Tokens(value)
    let words = tokens.words
    var index = skipHedges(words, from: 0)
    if index >= words.count || form(words, at: index) == nil {
      guard let first = firstClearForm(tokens, from: index) else { return nil }
      index = first
    }
    guard var (rating, length) = form(words, at: index) else { return nil }
    index += length
    while index < words.count, let next = nextOfRange(tokens, at: index),
      let match = form(words, at: next)
    {
      rating = max(rating, match.value)
      length = match.count
      index = next + length
    }
    let rest = index..<words.count
    let speaksOfLater = !future.matches(in: Array(words[rest])).isEmpty
    for position in rest where isOnScale(tokens, at: position) {
      guard speaksOfLater || beginsClause(tokens, at: position) else { continue }
      if let match = form(words, at: position) { rating = max(rating, match.value) }
    }
    return rating
  }

  /// The longest form at `index`, also where the author adds to it: `PG-13ish`, `R+`.
  private func form(_ words: [String], at index: Int) -> (value: Rating, count: Int)? {
    let plain = words.map { word -> String in
      if word.hasSuffix("+") { return String(word.dropLast()) }
      return word.hasSuffix("ish") ? String(word.dropLast(3)) : word
    }
    let typed = forms.match(words, at: index)
    guard plain != words, let bare = forms.match(plain, at: index) else { return typed }
    return typed.map { $0.count >= bare.count ? $0 : bare } ?? bare
  }

  private func skipHedges(_ words: [String], from start: Int) -> Int {
    var index = start
    while index < words.count, let match = hedges.match(words, at: index) { index += match.count }
    return index
  }

  /// Where the form after a connection begins; nil where the range ends at `index`.
  private func nextOfRange(_ tokens: Tokens, at index: Int) -> Int? {
    let words = tokens.words
    guard codes.match(words, at: index) == nil else { return nil }
    if ["to", "or", "through", "and"].contains(words[index]) {
      let next = skipHedges(words, from: index + 1)
      return next < words.count && isClear(tokens, at: next) ? next : nil
    }
    let gap = tokens.gap(before: index)
    guard !gap.contains(":"), gap.contains(where: { "/-,–—|".unicodeScalars.contains($0) }) else {
      return nil
    }
    let next = skipHedges(words, from: index)
    guard next < words.count, codes.match(words, at: next) == nil else { return nil }
    return isOnScale(tokens, at: next) || gap.contains("/") && isClear(tokens, at: next)
      ? next : nil
  }

  /// The first form that cannot be an ordinary word; one written as scales are comes first.
  private func firstClearForm(_ tokens: Tokens, from start: Int) -> Int? {
    let forms = (start..<max(start, tokens.count)).filter { position in
      isClear(tokens, at: position) && form(tokens.words, at: position) != nil
        && codes.match(tokens.words, at: position) == nil
    }
    return forms.first { isOnScale(tokens, at: $0) } ?? forms.first
  }

  /// Whether the form at `index` is more than a lower-case letter such as the `a` of running text.
  private func isClear(_ tokens: Tokens, at index: Int) -> Bool {
    tokens[index].utf8.count > 1 || tokens.text(index..<index + 1) != tokens[index]
  }

  /// Whether the form at `index` is written as scales are, in capitals or with a number: `R`,
  /// `nc-17`; not `adult`.
  private func isOnScale(_ tokens: Tokens, at index: Int) -> Bool {
    guard codes.match(tokens.words, at: index) == nil,
      let match = form(tokens.words, at: index)
    else { return false }
    let typed = tokens.text(index..<index + match.count)
    let hasDigits = typed.utf8.contains { (48...57).contains($0) }
    let hasLetters = typed.utf8.contains { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }
    return hasLetters && (hasDigits || typed == typed.uppercased())
  }

  /// Whether a form with a number stands behind a mark: `R for blood, NC-17 in part nine`.
  private func beginsClause(_ tokens: Tokens, at index: Int) -> Bool {
    guard tokens.gap(before: index).contains(where: { ",;.(/".unicodeScalars.contains($0) }),
      let match = form(tokens.words, at: index)
    else { return false }
    return tokens.text(index..<index + match.count).utf8.contains { (48...57).contains($0) }
  }
}
