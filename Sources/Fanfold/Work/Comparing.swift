import BookComposition
import EPUBChecking
import StoryReading

extension Bindery {
  /// Compares each of `books` with the stories at `paths`: are all words, scene breaks and emphases
  /// of the sources in the books, in their order?
  ///
  /// A source has to be in one of the books. Parts of one story that several files hold count as one.
  /// - Parameter tell: is called with every book in turn, and at the end with the sources that are in
  ///   none of them.
  public func check(
    _ books: [String], against paths: [String], tell: (ComparisonEvent) -> Void
  ) async -> WorkOutcome {
    var outcome = WorkOutcome()
    let sources = await sources(paths, failures: &outcome.failures, tell: tell)
    var missing = Set(sources.stories.indices)
    var copies: Set<Int> = []
    for (number, path) in books.enumerated() {
      tell(.progress(WorkProgress(.checking, done: number, of: books.count)))
      do throws(BinderyError) {
        let result = try translatingErrors(about: path) {
          try EPUBChecker().compare(path, with: sources.index) { number in
            try compared(sources.stories[number])
          }
        }
        missing.subtract(result.stories.map(\.number))
        copies.formUnion(result.copies)
        tell(
          .compared(
            path: path,
            BookComparison(
              stories: result.stories.map(\.comparison), findings: result.findings)))
        outcome.succeeded += 1
      } catch {
        outcome.failures.append(error)
      }
    }
    if outcome.succeeded > 0 {
      for number in missing.sorted() {
        tell(.missing(sources.stories[number], isCopy: copies.contains(number)))
      }
    }
    return outcome
  }

  /// The outlines of all stories, and what they are recognised by.
  private func sources(
    _ paths: [String], failures: inout [BinderyError], tell: (ComparisonEvent) -> Void
  ) async -> (stories: [Story], index: SourceIndex) {
    var index = SourceIndex()
    var outlines: [Story] = []
    for batch in paths.batches(of: 64) {
      let read = await concurrentMap(batch, jobs: options.jobs) { path in
        Result<(Story, Fingerprint), BinderyError>(about: path) {
          let story = try readStory(at: path)
          return (story.outline, Fingerprint(of: story))
        }
      }
      for result in read {
        switch result {
        case .success(let (outline, fingerprint)):
          outlines.append(outline)
          index.add(fingerprint)
        case .failure(let error): failures.append(error)
        }
      }
      tell(.progress(WorkProgress(.reading, done: batch.endIndex, of: paths.count)))
    }
    let stories = PartJoining.join(outlines)
    let numbers = Dictionary(
      outlines.enumerated().map { ($1.source.path, $0) }, uniquingKeysWith: { first, _ in first })
    index.finish(stories.map { $0.sources.compactMap { numbers[$0.path] } })
    return (stories, index)
  }

  /// A source with its text, and the text of its files before anything was made of it.
  private func compared(_ outline: Story) throws(BinderyError) -> ComparedSource {
    let texts = try outline.sources.map { source throws(BinderyError) in
      try text(at: source.path)
    }
    return ComparedSource(story: try fullText(of: outline), texts: texts)
  }
}

/// What comparing books with their sources tells its caller.
public enum ComparisonEvent: Sendable {
  case progress(WorkProgress)
  /// The book at `path` was compared.
  case compared(path: String, BookComparison)
  /// The source, an outline, is in none of the books; where it is a copy its text is, as that of
  /// another source.
  case missing(Story, isCopy: Bool)
}
