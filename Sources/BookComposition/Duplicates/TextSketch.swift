import StoryModel

/// A few hundred bytes that tell how much of one story stands in another, whatever their headers say.
///
/// Every run of six words is hashed, and of all hashes the smallest are kept: a sample that is drawn
/// the same way from every text (Broder 1997, "On the resemblance and containment of documents").
/// Case, marks and the length of lines do not count.
package struct TextSketch: Sendable, Hashable {
  /// The smallest hashes, in order.
  let hashes: [UInt32]
  /// Whether these are all hashes of the text.
  let isWhole: Bool
  /// A hash of all words in their order.
  let text: UInt64

  /// The sketch of `story`, which must have its text.
  package init(of story: Story) {
    var hashing = WordHashing()
    for chapter in story.chapters { hashing.add(chapter.blocks) }
    hashing.sample.cut()
    hashes = hashing.sample.kept
    isWhole = hashing.sample.isWhole
    text = hashing.text
  }

  /// Above this hash the two samples cannot be compared: one of them ends there.
  private func bound(with other: TextSketch) -> UInt32 {
    min(isWhole ? .max : hashes.last ?? .max, other.isWhole ? .max : other.hashes.last ?? .max)
  }

  /// How much of the shorter of two texts stands in the other, from 0 to 1; nil where the samples
  /// have too little to tell.
  func overlap(with other: TextSketch) -> Double? {
    let bound = bound(with: other)
    let mine = hashes.prefix { $0 <= bound }
    let theirs = other.hashes.prefix { $0 <= bound }
    let least = min(mine.count, theirs.count)
    guard least >= 10 else { return nil }
    var (left, right, common) = (0, 0, 0)
    while left < mine.count, right < theirs.count {
      let (a, b) = (mine[left], theirs[right])
      if a == b { common += 1 }
      if a <= b { left += 1 }
      if b <= a { right += 1 }
    }
    return Double(common) / Double(least)
  }
}

/// The smallest of many hashes.
struct HashSample {
  /// How many a sketch keeps.
  static let size = 128
  private(set) var kept: [UInt32] = []
  /// Hashes above this are not among the smallest.
  private var limit = UInt32.max

  /// Whether none has been let go of.
  var isWhole: Bool { limit == .max }

  mutating func add(_ hash: UInt32) {
    if hash > limit { return }
    kept.append(hash)
    if kept.count == 4 * Self.size { cut() }
  }

  /// Sorts what was kept, each hash once, and lets go of all but the smallest.
  mutating func cut() {
    kept.sort()
    var unique: [UInt32] = []
    for hash in kept where hash != unique.last { unique.append(hash) }
    if unique.count > Self.size {
      unique.removeSubrange(Self.size...)
      limit = unique[Self.size - 1]
    }
    kept = unique
  }
}
