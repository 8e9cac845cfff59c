import StoryModel

/// The second proof: are all words of the files in the story, in its text, its header, or among what
/// was set aside? It trusts nothing that reading has made of the text.
struct ReadingDifferences {
  let story: Story
  let source: WordText
  let raw: WordText
  /// Of the story's words with those of its files.
  let alignment: Alignment

  func run(_ differences: inout StoryDifferences) {
    var counts = counts
    var lost: [Int] = []
    for word in rest where !raw.words[word].marks.contains(.signs) {
      let key = raw.words[word].key
      counts[key, default: 0] -= 1
      if counts[key]! < 0 { lost.append(word) }
    }
    for range in Self.ranges(lost) {
      let word = raw.words[range.lowerBound]
      differences.add(
        StoryComparison.Difference(
          source: story.sources[min(Int(word.part), story.sources.count - 1)].path,
          Diagnostic(
            .unreadWords, ComparisonWording.unread(range, in: raw),
            at: .lines(SourceRange(line: max(1, Int(word.line)))))), isFirst: false)
    }
  }

  /// The words of the files that are not at their place in the story's text.
  private var rest: [Int] {
    var rest: [Int] = []
    var next = 0
    for run in alignment.runs {
      rest += next..<run.second
      next = run.secondEnd
    }
    return rest + (next..<raw.words.count)
  }

  /// How often each word stands outside of the text, or in the text at another place.
  private var counts: [UInt64: Int] {
    var counts: [UInt64: Int] = [:]
    var texts = story.fields.flatMap { [$0.label, $0.value].compactMap { $0 } }
    texts += story.remainder.map(\.written.text) + story.authors.map(\.value)
    texts += [story.title.value, story.endMark?.text, story.continuation?.text].compactMap { $0 }
    for text in texts {
      for word in StoryWords.words(of: text).words { counts[word.key, default: 0] += 1 }
    }
    var next = 0
    for run in alignment.runs + [.init(first: source.words.count, second: 0, count: 0)] {
      for word in source.words[next..<run.first] { counts[word.key, default: 0] += 1 }
      next = run.firstEnd
    }
    return counts
  }

  /// Words in a row at once.
  private static func ranges(_ words: [Int]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    for word in words {
      if let last = ranges.last, last.upperBound == word {
        ranges[ranges.count - 1] = last.lowerBound..<word + 1
      } else {
        ranges.append(word..<word + 1)
      }
    }
    return ranges
  }
}
