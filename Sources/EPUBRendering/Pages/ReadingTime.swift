import StoryModel

/// How long a story takes to read.
struct ReadingTime {
  /// In minutes; rounded to what a person would say.
  let minutes: Int

  /// Nil for a story without words.
  ///
  /// Adults read about 240 words of fiction a minute (Brysbaert 2019, a review of 190 studies); where
  /// every character counts as a word, about 300 of these.
  init?(of story: Story) {
    guard story.wordCount > 0 else { return nil }
    let language = story.language.value.prefix { $0 != "-" }.lowercased()
    let exact = story.wordCount / (["zh", "ja"].contains(language) ? 300 : 240)
    minutes =
      switch exact {
      case ..<1: 1
      case ..<20: exact
      case ..<60: (exact + 2) / 5 * 5
      default: (exact + 7) / 15 * 15
      }
  }
}
