import StoryModel

/// Compares where scenes part: between the same words.
struct SceneBreakDifferences {
  let texts: ComparedTexts
  /// For each word of the source whether it is in the book.
  let isFound: [Bool]

  func run(_ differences: inout StoryDifferences) -> StoryComparison.Share {
    let wanted = sourceBreaks
    let given = bookBreaks
    for (place, word) in wanted.sorted(by: { $0.value < $1.value }) where given[place] == nil {
      differences.add(
        .sceneBreak, ComparisonWording.missingSceneBreak(before: word, in: texts.source),
        atSource: min(word, max(0, texts.source.words.count - 1)))
    }
    for (place, word) in given.sorted(by: { $0.value < $1.value })
    where wanted[place] == nil && isInside(word) {
      differences.add(
        .sceneBreak, ComparisonWording.addedSceneBreak(before: word, in: texts.book),
        atBook: word, behind: sourceWord(at: place))
    }
    let marks = worded
    return StoryComparison.Share(
      wanted.keys.count { given[$0] != nil } + marks.found, of: wanted.count + marks.total)
  }

  /// The breaks of the source: how many common words come before each, and the word behind it.
  private var sourceBreaks: [Int: Int] {
    breaks(texts.source) { texts.places[$0] >= 0 }
  }

  private var bookBreaks: [Int: Int] {
    breaks(texts.book) { texts.isTaken[$0] }
  }

  private func breaks(_ text: WordText, _ isCommon: (Int) -> Bool) -> [Int: Int] {
    var breaks: [Int: Int] = [:]
    var common = 0
    for (place, word) in text.words.enumerated() {
      if word.marks.contains(.afterSceneBreak), breaks[common] == nil { breaks[common] = place }
      if isCommon(place) { common += 1 }
    }
    if text.endsWithSceneBreak, breaks[common] == nil { breaks[common] = text.words.count }
    return breaks
  }

  /// Whether a break of the book stands within the text: at the beginning of a document or under a
  /// heading it adorns the page.
  private func isInside(_ word: Int) -> Bool {
    let words = texts.book.words
    guard word > 0, word < words.count, texts.isTaken[..<word].contains(true),
      texts.isTaken[word...].contains(true)
    else { return false }
    return words[word - 1].part == words[word].part && !words[word - 1].marks.contains(.heading)
      && !words[word].marks.contains(.heading)
  }

  /// The word of the source before which so many common words stand.
  private func sourceWord(at common: Int) -> Int {
    var rest = common
    return texts.places.firstIndex { place in
      if place >= 0 { rest -= 1 }
      return rest < 0
    } ?? texts.places.count
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
