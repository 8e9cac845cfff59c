import StoryModel

/// Finds files that hold one story: cross-posted, reposted with another chapter, kept twice.
package enum DuplicateSearch {
  /// A story, which may be an outline, and the sketch of its text.
  package typealias Sketched = (story: Story, sketch: TextSketch)

  /// The copies among `stories`, each with the longest of its kind, in the order of the stories.
  package static func duplicates(in stories: [Sketched]) -> [Duplicate] {
    var pairs: [Pair] = []
    for (left, right) in candidates(in: stories) {
      if let pair = Pair(left, right, in: stories) { pairs.append(pair) }
    }
    // A copy of a copy is one of the longest.
    var best: [Int: Pair] = [:]
    for pair in pairs {
      if let known = best[pair.other], known.rank(in: stories) >= pair.rank(in: stories) {
        continue
      }
      best[pair.other] = pair
    }
    return best.values.sorted { $0.other < $1.other }.map { $0.duplicate(in: stories) }
  }

  /// Two stories that share several hashes of their sketches, or all of their words.
  private static func candidates(in stories: [Sketched]) -> [(Int, Int)] {
    var places: [(hash: UInt64, story: Int32)] = []
    for (number, story) in stories.enumerated() {
      places += story.sketch.hashes.map { (UInt64($0), Int32(number)) }
      // Beyond those of runs, which have 32 bits.
      places.append((story.sketch.text | 1 << 63, Int32(number)))
    }
    places.sort { ($0.hash, $0.story) < ($1.hash, $1.story) }
    var counts: [UInt64: Int] = [:]
    var start = 0
    while start < places.count {
      let hash = places[start].hash
      let end = places[start...].firstIndex { $0.hash != hash } ?? places.count
      // What stands in very many stories is a disclaimer or a song, and tells nothing.
      if end - start <= 40 {
        let weight = hash >= 1 << 63 ? least : 1
        for left in start..<end {
          for right in left + 1..<max(left + 1, end) {
            let pair = UInt64(places[left].story) << 32 | UInt64(places[right].story)
            counts[pair, default: 0] += weight
          }
        }
      }
      start = end
    }
    return counts.filter { $0.value >= least }.keys.sorted()
      .map { (Int($0 >> 32), Int($0 & 0xFFFF_FFFF)) }
  }

  /// How many hashes two stories have to share.
  private static let least = 5
}

/// Two copies of one story, the longer one first.
private struct Pair {
  let kept: Int
  let other: Int
  let relation: Duplicate.Relation

  /// Nil for two stories that have too little in common.
  init?(_ left: Int, _ right: Int, in stories: [DuplicateSearch.Sketched]) {
    let isRightLonger = stories[right].story.wordCount > stories[left].story.wordCount
    (kept, other) = isRightLonger ? (right, left) : (left, right)
    let (long, short) = (stories[kept], stories[other])
    if long.sketch.text == short.sketch.text, long.story.wordCount > 0 {
      relation = .sameText
      return
    }
    guard let overlap = long.sketch.overlap(with: short.sketch), overlap >= 0.5 else { return nil }
    let chapters = long.story.chapters.count - short.story.chapters.count
    let words = long.story.wordCount - short.story.wordCount
    if overlap < 0.9 {
      relation = .overlapping(percent: Int((overlap * 100).rounded()))
    } else if chapters > 0, words > 0 {
      relation = .moreChapters(chapters)
    } else {
      relation = .moreWords(words)
    }
  }

  /// Which of several copies tells most: the one that another is part of, then the longest.
  func rank(in stories: [DuplicateSearch.Sketched]) -> Int {
    (relation.isWhole ? 1 << 40 : 0) + stories[kept].story.wordCount
  }

  func duplicate(in stories: [DuplicateSearch.Sketched]) -> Duplicate {
    Duplicate(
      kept: Self.copy(stories[kept].story), other: Self.copy(stories[other].story),
      relation: relation)
  }

  private static func copy(_ story: Story) -> Duplicate.Copy {
    Duplicate.Copy(
      path: story.source.path, title: story.title.value.string, byline: Byline.of(story))
  }
}

extension Duplicate.Relation {
  /// Whether all of the other story stands in the longer one.
  package var isWhole: Bool {
    if case .overlapping = self { false } else { true }
  }
}
