/// How much the names in a story speak for each universe.
///
/// A name that people of several universes bear tells each of them its share only, and an everyday
/// name half as much as another: `Jack`, `Sam` and `Rose` together still make no fandom.
struct UniverseEvidence {
  /// Where a name stands.
  enum Place {
    case pairing, header, body
  }

  private let vocabulary: Vocabulary
  private var points: [Int]
  /// What each character has told so far: several names of one person tell no more than the best.
  private var told: [Int: Int] = [:]
  private var disclaimed: Set<Int> = []
  private var fitting: Set<Int> = []

  init(vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    points = Array(repeating: 0, count: vocabulary.universes.count)
  }

  /// The points of a name that only one person bears, who is of more than a few episodes.
  private static let name = 24
  /// A word of a universe's world in the header, in the body, and there but once.
  private static let place = (header: 24, body: 24, once: 12)
  /// A fandom's own name, or its owner's, in a disclaimer.
  private static let disclaimer = 36
  /// A pairing whose members can all be of the universe.
  private static let pairing = 36

  /// How much it takes to decide, by what there is to go by.
  enum Basis: Int {
    /// The header alone: two names, or one and an owner.
    case header = 36
    /// A name in the header that the body bears out.
    case headerAndBody = 28
    /// The body alone: two names that stand there more than once, or more names.
    case body = 48
  }

  /// Adds that the header names `character` as one of a pairing or a list of characters.
  mutating func add(named character: Int) { tell(character, weight(Self.name, character)) }

  /// Adds that a disclaimer names the universe or its owner.
  mutating func add(disclaimed universe: Int) {
    guard disclaimed.insert(universe).inserted else { return }
    points[universe] += Self.disclaimer
  }

  /// Adds what `count` has counted; a name that stands in a body but once may be anybody's.
  mutating func add(_ count: MentionCount, from place: Place) {
    for entry in count.entries {
      let isOnce = place == .body && count.hits[entry] == 1
      var bearers: [Int] = []
      vocabulary.words.forEachMeaning(of: entry) { meaning in
        switch meaning {
        case .name(let character): bearers.append(character)
        case .place(let universe):
          let body = isOnce ? Self.place.once : Self.place.body
          points[universe] += place == .body ? body : Self.place.header
        case .role, .romance: break
        }
      }
      if !bearers.isEmpty { tell(bearers, entry, isOnce) }
    }
  }

  private mutating func tell(_ bearers: [Int], _ entry: Int, _ isOnce: Bool) {
    let word = vocabulary.words.word(entry)
    let isEveryday = vocabulary.inference.everydayNames.contains(word)
    let share = Self.name / (isEveryday ? 2 : 1) / bearers.count / (isOnce ? 3 : 1)
    for character in bearers { tell(character, weight(share, character)) }
  }

  private func weight(_ points: Int, _ character: Int) -> Int {
    vocabulary.isMinor(character) ? points / 2 : points
  }

  private mutating func tell(_ character: Int, _ more: Int) {
    let before = told[character] ?? 0
    guard more > before else { return }
    told[character] = more
    points[vocabulary.universe(of: character)] += more - before
  }

  /// The universe for which far more speaks than for any other; nil where none is.
  ///
  func clearest(by basis: Basis) -> Int? {
    guard let best = points.max(), best >= basis.rawValue else { return nil }
    let leaders = points.indices.filter { points[$0] * 3 > best * 2 }
    return leaders.count == 1 ? leaders[0] : nil
  }

  /// The universes for which most speaks, at most `count` of them.
  func leading(_ count: Int) -> ArraySlice<Int> {
    points.indices.filter { points[$0] > 0 }.sorted { (points[$1], $0) < (points[$0], $1) }
      .prefix(count)
  }

  /// Adds that a pairing of the header fits people of the universe; that counts once.
  mutating func add(fittingPairing universe: Int) {
    if fitting.insert(universe).inserted { points[universe] += Self.pairing }
  }

  /// Whether anything speaks for any universe.
  var isEmpty: Bool { points.allSatisfy { $0 == 0 } }
}
