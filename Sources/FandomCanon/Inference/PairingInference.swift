import StoryModel

extension Interpretation {
  /// The pairing that the text of a story without a stated one is about; nil unless that is clear.
  ///
  /// Clear means: two characters are spoken of far more than anybody else, they are no kin, and the
  /// text has the words of love that a romance has.
  mutating func inferredPairing() -> Pairing? {
    guard let universe = universes.first, universes.count == 1 else { return nil }
    let body = mentionsInBody()
    let ranked = ranked(body, universe)
    guard ranked.count > 1 else { return nil }
    let (first, second) = (ranked[0], ranked[1])
    let all = ranked.reduce(0) { $0 + $1.mentions }
    let pair = first.mentions + second.mentions
    let words = draft.chapters.reduce(0) { $0 + $1.wordCount }
    let thresholds = InferenceThresholds.self
    guard pair >= thresholds.mentions, second.mentions >= thresholds.mentionsOfSecond,
      pair * 100 >= all * thresholds.share,
      ranked.count < 3 || second.mentions >= ranked[2].mentions * thresholds.lead,
      words >= thresholds.words,
      !vocabulary.universes[universe].areKin(first.number, second.number)
    else { return nil }
    // The most work, so the last condition.
    let romance = romanceInBody()
    guard romance * 1000 >= words * thresholds.romance else { return nil }
    return pairing(first, second, of: all, romance: romance, universe)
  }

  /// The summed weights of the words of love.
  private func romanceInBody() -> Int {
    var romance = 0
    draft.chapters.forEachText { text in
      text.withBytes { bytes in
        vocabulary.words.scan(bytes) { entry, _, _ in
          vocabulary.words.forEachMeaning(of: entry) {
            if case .romance(let weight) = $0 { romance += weight }
          }
        }
      }
    }
    return romance
  }

  private struct Mentioned {
    /// The number of the character in its universe.
    let number: Int
    let mentions: Int
  }

  private func ranked(_ count: MentionCount, _ universe: Int) -> [Mentioned] {
    let first = vocabulary.firstCharacter[universe]
    return vocabulary.universes[universe].characters.indices
      .map { Mentioned(number: $0, mentions: count.total(first + $0)) }
      .filter { $0.mentions > 0 }
      .sorted { ($1.mentions, $0.number) < ($0.mentions, $1.number) }
  }

  private mutating func pairing(
    _ first: Mentioned, _ second: Mentioned, of all: Int, romance: Int, _ universe: Int
  ) -> Pairing {
    let characters = vocabulary.universes[universe].characters
    let names = [first, second].map { characters[$0.number].name }
    let reason =
      "The text speaks of \(names[0]) \(first.mentions) times and of \(names[1]) "
      + "\(second.mentions) times, \(first.mentions + second.mentions) of \(all) mentions of "
      + "anybody, and its words of love weigh \(romance)."
    note(.inferredPairing, "\(names.joined(separator: "/")): \(reason)", nil)
    return Pairing(
      members: names.map { StoryCharacter(name: $0, isCanonical: true) }, kind: .romantic,
      qualifier: .main, written: nil, evidence: .inferred, reason: reason)
  }
}

/// What a text must have before a pairing is inferred from it.
///
/// Set so that word salad with many names, and stories of friends, have none.
enum InferenceThresholds {
  /// Mentions of both together, and of the second.
  static let mentions = 7
  static let mentionsOfSecond = 2
  /// Their share of all mentions, in per cent.
  static let share = 70
  /// How many times as often as the third the second must be spoken of.
  static let lead = 2
  static let words = 250
  /// The weight of words of love in a thousand words.
  static let romance = 12
}
