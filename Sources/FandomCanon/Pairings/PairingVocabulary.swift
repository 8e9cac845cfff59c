import StoryModel

/// `Resources/Qualifiers.toml`: what stands beside the names in a pairing field.
final class PairingVocabulary: Sendable {
  struct File: Decodable {
    /// `Pairing.Qualifier` → phrases.
    let qualifiers: [String: String]
    /// Phrases that make a pairing a friendship.
    let platonic: String
    /// Words that say nothing of their own beside a pairing: `a`, `very`, `relationship`.
    let fillers: String
    /// Words before a name that are no part of it: `vampire`, `dark`.
    let epithets: String
    /// Words between two pairings: `with`, `plus`.
    let breakers: String
    /// Words that join two names or pairings: `and`.
    let conjunctions: String
    /// What an author says who has no pairing.
    let gen: String
    /// Categories and keywords that say the same.
    let genCategories: String
    /// What has a slash and is no pairing, as typed.
    let notPairings: String
    /// Words of which no name is made: `Angst/Drama`.
    let notNames: String
    /// Code → the name of a character whom the author invented.
    let originals: [String: String]
  }

  let qualifiers: PhraseTable<Pairing.Qualifier>
  let platonic: PhraseTable<Bool>
  let fillers: PhraseTable<Bool>
  let epithets: Set<String>
  let breakers: Set<String>
  let conjunctions: Set<String>
  let gen: PhraseTable<Bool>
  let genCategories: PhraseTable<Bool>
  let notPairings: Set<String>
  let notNames: PhraseTable<Bool>
  let originals: PhraseTable<String>

  init(_ file: File) {
    qualifiers = PhraseTable(
      file.qualifiers.sorted { $0.key < $1.key }.map { name, phrases in
        guard let qualifier = Pairing.Qualifier(rawValue: name) else {
          preconditionFailure("Qualifiers.toml: no qualifier \(name)")
        }
        return (phrases, qualifier)
      })
    platonic = PhraseTable(file.platonic)
    fillers = PhraseTable(file.fillers)
    epithets = Set(UniverseFile.list(file.epithets))
    breakers = Set(UniverseFile.list(file.breakers))
    conjunctions = Set(UniverseFile.list(file.conjunctions))
    gen = PhraseTable(file.gen)
    genCategories = PhraseTable(file.genCategories)
    notPairings = Set(UniverseFile.list(file.notPairings))
    notNames = PhraseTable(file.notNames)
    originals = PhraseTable(file.originals.sorted { $0.key < $1.key }.map { ($0.value, $0.key) })
  }

  /// What `words` say of a pairing.
  func strength(of words: [String]) -> Strength {
    var strength = Strength()
    for match in qualifiers.matches(in: words) { strength.qualifiers.insert(match.value) }
    strength.isPlatonic = !platonic.matches(in: words).isEmpty
    strength.hasOtherWords = !isWithoutOtherWords(words)
    return strength
  }

  private func isWithoutOtherWords(_ words: [String]) -> Bool {
    var index = 0
    while index < words.count {
      let counts = [
        qualifiers.match(words, at: index)?.count, platonic.match(words, at: index)?.count,
        fillers.match(words, at: index)?.count,
      ]
      guard let count = counts.compactMap({ $0 }).max() else { return false }
      index += count
    }
    return true
  }

  /// How many words at the head of `words` are qualifiers or fillers.
  func qualifyingPrefix(_ words: [String]) -> Int {
    var index = 0
    while index < words.count {
      let counts = [
        qualifiers.match(words, at: index)?.count, platonic.match(words, at: index)?.count,
        fillers.match(words, at: index)?.count,
      ]
      guard let count = counts.compactMap({ $0 }).max() else { break }
      index += count
    }
    return index
  }
}

/// What the words beside a pairing say of it.
struct Strength {
  var qualifiers: Set<Pairing.Qualifier> = []
  var isPlatonic = false
  /// Whether there is a qualifier or a word of friendship.
  var saysSomething: Bool { isPlatonic || !qualifiers.isEmpty }

  /// Whether there are words that are neither qualifiers nor fillers.
  var hasOtherWords = false

  /// The qualifier that says most: `mention of past S/B` is past before it is a mention.
  var qualifier: Pairing.Qualifier {
    let order: [Pairing.Qualifier] = [
      .unrequited, .past, .pre, .mention, .implied, .minor, .hedged, .main,
    ]
    return order.first(where: qualifiers.contains) ?? .main
  }

  func union(_ other: Strength) -> Strength {
    Strength(
      qualifiers: qualifiers.union(other.qualifiers), isPlatonic: isPlatonic || other.isPlatonic,
      hasOtherWords: hasOtherWords || other.hasOtherWords)
  }
}
