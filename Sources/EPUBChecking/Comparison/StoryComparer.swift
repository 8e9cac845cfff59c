import StoryModel

/// Compares one story with the documents of the book that hold it.
struct StoryComparer {
  /// The documents with the story's text.
  private let book: WordText
  /// The documents round them: title page, warnings, notes.
  private let before: WordText
  private let after: WordText
  private let metadata: WordText
  private let isShared: Bool
  /// The paths of all documents of the book.
  private let paths: [String]
  private let limit: Int

  /// - Parameter limit: the most differences that are listed.
  init(_ documents: BookDocuments, _ surroundings: Placement.Surroundings, limit: Int) {
    book = documents.words(of: surroundings.own)
    before = documents.words(of: surroundings.before)
    after = documents.words(of: surroundings.after)
    metadata = documents.metadata
    isShared = surroundings.isShared
    paths = documents.paths
    self.limit = limit
  }

  func compare(_ source: ComparedSource) -> StoryComparison {
    let story = source.story
    var texts = ComparedTexts(source: StoryWords.words(of: story), book: book)
    let raw = source.texts.words
    let reading = Alignment(texts.source.keys, raw.keys)
    let places = SourcePlaces(
      reading, count: texts.source.words.count, raw, files: story.sources.map(\.path))
    var differences = StoryDifferences(texts, places, paths: paths)

    HeaderDifferences(story: story, places: [before, after, book, metadata], raw: raw)
      .run(&differences)
    var words = WordDifferences(texts, before: before, after: after, isShared: isShared)
    words.run(&differences)
    texts = words.texts
    let sceneBreaks = SceneBreakDifferences(texts: texts, isFound: words.isFound).run(&differences)
    let emphasis = EmphasisDifferences(texts: texts).run(&differences)
    SettingDifferences(texts: texts).run(&differences)
    if !source.texts.isEmpty {
      ReadingDifferences(story: story, source: texts.source, raw: raw, alignment: reading)
        .run(&differences)
    }

    let all = differences.list
    return StoryComparison(
      sources: story.sources, title: story.title.value.string,
      differences: Array(all.prefix(limit)), omitted: max(0, all.count - limit),
      words: .init(words.isFound.count { $0 }, of: words.isFound.count),
      sceneBreaks: sceneBreaks, emphasis: emphasis)
  }
}
