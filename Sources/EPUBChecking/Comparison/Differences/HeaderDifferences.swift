import StoryModel

/// Looks for the words of a story's header, and of what was set aside from its files.
struct HeaderDifferences {
  let story: Story
  /// The parts of the book in which they may stand.
  let places: [WordText]
  /// The text of the files, to find the lines in.
  let raw: WordText

  func run(_ differences: inout StoryDifferences) {
    var seen: Set<Text> = []
    for written in passages where !written.text.isBlank && seen.insert(written.text).inserted {
      let words = StoryWords.words(of: written.text)
      let missing = missing(words)
      if missing.isEmpty { continue }
      differences.add(
        StoryComparison.Difference(
          source: file(of: words),
          Diagnostic(
            .missingHeader, ComparisonWording.header(missing, in: words),
            at: place(of: words) ?? written.place.map { .lines($0) })),
        isFirst: true)
    }
  }

  /// Long menus of a saved page are counted in the book and stand in `inspect` alone.
  private var passages: [Written] {
    story.fields.flatMap { field in
      [field.label.map { Written($0, at: field.place) }, field.written].compactMap { $0 }
    } + story.remainder.filter { $0.kind != .navigation }.map(\.written)
  }

  /// The words of a passage that are nowhere.
  private func missing(_ words: WordText) -> [Int] {
    if places.contains(where: { $0.place(of: words.words) != nil }) { return [] }
    var best = Array(words.words.indices)
    for place in places {
      let texts = ComparedTexts(source: words, book: place)
      let missing = texts.places.indices.filter { texts.places[$0] < 0 }
      if missing.count < best.count { best = missing }
    }
    return 2 * best.count <= words.words.count ? best : uncounted(words)
  }

  /// The words of which the places have too few, in any order.
  private func uncounted(_ words: WordText) -> [Int] {
    var counts: [UInt64: Int] = [:]
    for place in places { for word in place.words { counts[word.key, default: 0] += 1 } }
    return words.words.indices.filter { place in
      let key = words.words[place].key
      counts[key, default: 0] -= 1
      return counts[key]! < 0
    }
  }

  private func file(of words: WordText) -> String {
    let part = raw.place(of: words.words).map { Int(raw.words[$0].part) } ?? 0
    return story.sources[min(part, story.sources.count - 1)].path
  }

  private func place(of words: WordText) -> Diagnostic.Place? {
    raw.place(of: words.words).map {
      .lines(SourceRange(line: max(1, Int(raw.words[$0].line))))
    }
  }
}
