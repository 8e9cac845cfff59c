import StoryModel

/// What texts are recognised by: the hashes of every four words in a row.
package struct Fingerprint: Sendable {
  /// Of the text.
  let hashes: [UInt64]
  /// Of the header and what was set aside.
  let headerHashes: [UInt64]
  /// Of every two words of the header, and of the file's name: they tell copies of a story apart.
  let pairs: Set<UInt64>

  /// The fingerprint of a story.
  package init(of story: Story) {
    hashes = Self.hashes(StoryWords.words(of: story).keys)
    let header = story.fields.map(\.value) + story.remainder.map(\.written.text)
    let keys = header.map { StoryWords.words(of: $0).keys }
    headerHashes = keys.flatMap { Self.hashes($0) }
    let names = story.sources.map { StoryWords.words(of: Text($0.name)).keys }
    pairs = Set((keys + names).flatMap { Self.hashes($0, length: 2) })
  }

  init(_ text: WordText) { self.init(keys: text.keys) }

  init(keys: [UInt64]) {
    hashes = Self.hashes(keys)
    headerHashes = []
    pairs = []
  }

  static func hashes(_ keys: [UInt64], length: Int = length) -> [UInt64] {
    guard keys.count >= length else { return [] }
    return (0...keys.count - length).map { WordKey.sequence(keys[$0..<$0 + length]) }
  }

  private static let length = 4
}

/// The stories that a book is compared with, by their fingerprints.
package struct SourceIndex: Sendable {
  /// How many stories there are.
  private(set) var count = 0
  /// Of each hash the file in which it stands, or the first of several.
  private var files: [UInt64: Int32] = [:]
  /// The further files of hashes that stand in several.
  private var further: [UInt64: [Int32]] = [:]
  /// Hashes of the words of headers.
  private var header: Set<UInt64> = []
  /// Of each file, when all have been added of each story, the pairs of its header.
  private var pairs: [Set<UInt64>] = []
  /// Of each file the story that it belongs to.
  private var stories: [Int32] = []
  /// Only hashes that this divides count: of many stories a sample is enough.
  private var divisor: UInt64 = 1
  /// How many hashes each story has.
  private(set) var sizes: [Int] = []

  package init() {}

  /// Adds a file. Files are counted from 0.
  package mutating func add(_ fingerprint: Fingerprint) {
    let file = Int32(stories.count)
    stories.append(file)
    for hash in Set(fingerprint.hashes) where hash % divisor == 0 {
      if files[hash] == nil { files[hash] = file } else { further[hash, default: []].append(file) }
    }
    pairs.append(fingerprint.pairs)
    header.formUnion(fingerprint.headerHashes)
    while files.count > Self.mostHashes { thin() }
  }

  /// Says which files make one story each, when all have been added.
  package mutating func finish(_ groups: [[Int]]) {
    count = groups.count
    for (story, group) in groups.enumerated() {
      for file in group { stories[file] = Int32(story) }
    }
    pairs = groups.map { $0.reduce(into: []) { $0.formUnion(pairs[$1]) } }
    sizes = [Int](repeating: 0, count: count)
    for hash in files.keys { for story in owners(of: hash) { sizes[story] += 1 } }
  }

  /// The stories that have `hash`; nil for one that does not count.
  func stories(with hash: UInt64) -> Set<Int>? {
    hash % divisor == 0 ? owners(of: hash) : nil
  }

  /// How much of a story's header stands in a text, from 0 to 1.
  ///
  /// - Parameter text: the hashes of every two words of it.
  func likeness(of story: Int, in text: Set<UInt64>) -> Double {
    let pairs = pairs[story]
    return Double(pairs.count { text.contains($0) }) / Double(max(1, pairs.count))
  }

  /// Whether any source has `hash`, in its text or its header. One that does not count is known.
  func knows(_ hash: UInt64) -> Bool {
    hash % divisor != 0 || files[hash] != nil || header.contains(hash)
  }

  private func owners(of hash: UInt64) -> Set<Int> {
    guard let file = files[hash] else { return [] }
    return Set(([file] + (further[hash] ?? [])).map { Int(stories[Int($0)]) })
  }

  private mutating func thin() {
    divisor *= 2
    files = files.filter { $0.key % divisor == 0 }
    header = header.filter { $0 % divisor == 0 }
    further = further.filter { $0.key % divisor == 0 }
  }

  private static let mostHashes = 4_000_000
}
