import StoryModel

/// Compares where paragraphs and lines end, and the signs between the words.
struct SettingDifferences {
  let texts: ComparedTexts

  func run(_ differences: inout StoryDifferences) {
    for word in texts.places.indices where texts.places[word] >= 0 {
      let place = Int(texts.places[word])
      let follows = word > 0 && place > 0 && Int(texts.places[word - 1]) == place - 1
      let (source, book) = (texts.source.words[word], texts.book.words[place])
      if follows, !isSet(source.gap, as: book.gap) {
        differences.add(
          .lineEnds, ComparisonWording.lineEnds(word, in: texts.source, source.gap, book.gap),
          atSource: word)
      } else if !hasSameSigns(word, place, follows) {
        differences.add(
          .changedSigns, ComparisonWording.signs(word, in: texts.source, place, in: texts.book),
          atSource: word)
      }
    }
  }

  /// A line of verse may be a block of its own.
  private func isSet(_ source: Word.Gap, as book: Word.Gap) -> Bool {
    source == book || source == .line && book == .block
  }

  private func hasSameSigns(_ word: Int, _ place: Int, _ follows: Bool) -> Bool {
    let (source, book) = (texts.source.words[word], texts.book.words[place])
    let isBefore = source.gap == book.gap && (follows || source.gap == .block)
    if isBefore, source.signs != book.signs { return false }
    let isBehind = endsBlock(word, texts.source) && endsBlock(place, texts.book)
    return !isBehind || source.signsBehind == book.signsBehind
  }

  private func endsBlock(_ word: Int, _ text: WordText) -> Bool {
    word + 1 == text.words.count || text.words[word + 1].gap == .block
  }
}
