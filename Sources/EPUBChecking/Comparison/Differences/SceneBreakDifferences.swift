import StoryModel

/// Compares where scenes part: between the same words.
struct SceneBreakDifferences {
  let texts: ComparedTexts
  /// For each word of the source whether it is in the book.
  let isFound: [Bool]

  func run(_ differences: inout StoryDifferences) -> StoryComparison.Share {
    let (wanted, given) = (breaks(texts.source), breaks(texts.book))
    let missing = wanted.filter { !isThere($0, texts.places, given, texts.book) }
    let added = given.filter { isInside($0) && !isThere($0, texts.origins, wanted, texts.source) }
    for word in missing {
      differences.add(
        .sceneBreak, ComparisonWording.missingSceneBreak(before: word, in: texts.source),
        atSource: min(word, max(0, texts.source.words.count - 1)))
    }
    for word in added {
      differences.add(
        .sceneBreak, ComparisonWording.addedSceneBreak(before: word, in: texts.book),
        atBook: word, behind: texts.origins[..<word].last { $0 >= 0 }.map { Int($0) + 1 } ?? 0)
    }
    let marks = worded
    return StoryComparison.Share(
      wanted.count - missing.count + marks.found, of: wanted.count + marks.total)
  }

  /// The words before which scenes part; the count of all for a break at the end.
  private func breaks(_ text: WordText) -> Set<Int> {
    var breaks = Set(text.words.indices.filter { text.words[$0].marks.contains(.afterSceneBreak) })
    if text.endsWithSceneBreak { breaks.insert(text.words.count) }
    return breaks
  }

  /// Whether a break before `word` is one in the other text: before the same word, or behind the same
  /// word where others follow on it.
  ///
  /// - Parameter places: of the words in the other text.
  private func isThere(
    _ word: Int, _ places: [Int32], _ breaks: Set<Int>, _ other: WordText
  ) -> Bool {
    let next = places.indices.contains(word) ? Int(places[word]) : other.words.count
    if next >= 0, breaks.contains(next) { return true }
    // Words that only one of the texts has may stand before the break or behind it.
    let last = places[..<word].lastIndex { $0 >= 0 }.map { Int(places[$0]) } ?? -1
    let after = places[word...].first { $0 >= 0 }.map { Int($0) } ?? other.words.count
    return last < after && (last + 1...after).contains(where: breaks.contains)
  }

  /// Whether a break of the book stands within the text: at the beginning of a document or under a
  /// heading it adorns the page.
  private func isInside(_ word: Int) -> Bool {
    let words = texts.book.words
    guard word > 0, word < words.count, texts.origins[..<word].contains(where: { $0 >= 0 }),
      texts.origins[word...].contains(where: { $0 >= 0 })
    else { return false }
    return words[word - 1].part == words[word].part && !words[word - 1].marks.contains(.heading)
      && !words[word].marks.contains(.heading)
  }

  /// Breaks that are words themselves are there where their words are.
  private var worded: StoryComparison.Share {
    var share = StoryComparison.Share(0, of: 0)
    var place = 0
    let words = texts.source.words
    while place < words.count {
      guard words[place].marks.contains(.sceneBreak) else {
        place += 1
        continue
      }
      var end = place + 1
      while end < words.count, words[end].marks.contains(.sceneBreak), words[end].gap != .block {
        end += 1
      }
      share = share + StoryComparison.Share(isFound[place..<end].contains(false) ? 0 : 1, of: 1)
      place = end
    }
    return share
  }
}
