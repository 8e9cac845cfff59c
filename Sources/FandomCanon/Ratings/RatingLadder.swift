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
    if index >= words.count || forms.match(words, at: index) == nil {
      guard let first = firstClearForm(tokens, from: index) else { return nil }
      index = first
    }
    guard var (rating, length) = forms.match(words, at: index) else { return nil }
    index += length
    // The range: forms joined to the first by a slash, a dash, a comma, `to`, `or`.
    while index < words.count, let next = nextOfRange(tokens, at: index),
      let match = forms.match(words, at: next)
    {
      rating = max(rating, match.value)
      length = match.count
      index = next + length
    }
    if future.matches(in: Array(words[index...])).isEmpty == false {
      for position in index..<words.count where isClear(tokens, at: position) {
        if let match = forms.match(words, at: position) { rating = max(rating, match.value) }
      }
    }
    return rating
  }

  private func skipHedges(_ words: [String], from start: Int) -> Int {
    var index = start
    while index < words.count, let match = hedges.match(words, at: index) { index += match.count }
    return index
  }

  /// Where the form after a connection begins; nil where the scale ends at `index`.
  private func nextOfRange(_ tokens: Tokens, at index: Int) -> Int? {
    let words = tokens.words
    guard codes.match(words, at: index) == nil else { return nil }
    if ["to", "or", "through", "and"].contains(words[index]) {
      let next = skipHedges(words, from: index + 1)
      return next < words.count && isClear(tokens, at: next) ? next : nil
    }
    let gap = tokens.gap(before: index)
    let joins = gap.contains { "/-,–—|".unicodeScalars.contains($0) } && !gap.contains(":")
    return joins && isClear(tokens, at: index) ? index : nil
  }

  /// The first form that cannot be an ordinary word.
  private func firstClearForm(_ tokens: Tokens, from start: Int) -> Int? {
    (start..<max(start, tokens.count)).first { position in
      isClear(tokens, at: position) && forms.match(tokens.words, at: position) != nil
        && codes.match(tokens.words, at: position) == nil
    }
  }

  /// Whether the form at `index` is more than a lower-case letter such as the `a` of running text.
  private func isClear(_ tokens: Tokens, at index: Int) -> Bool {
    if tokens[index].utf8.count > 1 { return true }
    return tokens.text(index..<index + 1) != tokens[index]
  }
}
