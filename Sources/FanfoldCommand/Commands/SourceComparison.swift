import Fanfold

/// `fanfold check --against`: has a book all that its sources have?
struct SourceComparison {
  private let console: Console
  private let bindery: Bindery

  init(_ console: Console, _ bindery: Bindery) {
    self.console = console
    self.bindery = bindery
  }

  func run(_ books: StorySearch, _ sources: StorySearch) async throws {
    var total = Total()
    var outcome = await bindery.check(books.paths, against: sources.paths) { event in
      switch event {
      case .progress(let progress): console.progress(progress)
      case .compared(let path, let comparison): tell(comparison, of: path, &total)
      case .missing(let story, let isCopy):
        if !isCopy { total.differences += 1 }
        console.finding(Self.missing(story, isCopy: isCopy), in: story.source.path)
      }
    }
    console.finish()
    outcome.failures += books.failures + sources.failures
    outcome.failures.forEach(console.failure)
    console.note(total.summary)
    try (total.differences > 0 ? ExitStatus.brokenBook : ExitStatus(outcome)).exit()
  }

  private static func missing(_ story: Story, isCopy: Bool) -> Diagnostic {
    isCopy
      ? Diagnostic(
        .copiedStory,
        "The text of “\(story.title.value)” is in the books as that of another source.")
      : Diagnostic(.missingStory, "“\(story.title.value)” is in none of the books.")
  }

  private func tell(_ comparison: BookComparison, of path: String, _ total: inout Total) {
    for finding in comparison.findings { console.finding(finding, in: path) }
    total.differences += comparison.findings.count
    for story in comparison.stories {
      for difference in story.differences {
        console.finding(difference.diagnostic, in: difference.source ?? path)
      }
      if story.omitted > 0 {
        console.result("\(story.sources[0].path): and \(story.omitted) more")
      }
      total.add(story)
    }
  }
}

/// What the comparison of all books has come to.
private struct Total {
  var differences = 0
  private var stories = 0
  private var words = StoryComparison.Share(0, of: 0)
  private var sceneBreaks = StoryComparison.Share(0, of: 0)
  private var emphasis = StoryComparison.Share(0, of: 0)

  mutating func add(_ story: StoryComparison) {
    stories += 1
    differences += story.differences.count + story.omitted
    words = words + story.words
    sceneBreaks = sceneBreaks + story.sceneBreaks
    emphasis = emphasis + story.emphasis
  }

  /// `words 12,345 of 12,345; scene breaks 14 of 14; emphasis 88 of 88; nothing differs.`
  var summary: String {
    let result =
      differences == 0
      ? "nothing differs" : differences == 1 ? "1 difference" : "\(number(differences)) differences"
    return "\(stories == 1 ? "1 story" : "\(number(stories)) stories"): words \(share(words)); "
      + "scene breaks \(share(sceneBreaks)); emphasis \(share(emphasis)); \(result)."
  }

  private func share(_ share: StoryComparison.Share) -> String {
    "\(number(share.found)) of \(number(share.total))"
  }

  /// `12,345`.
  private func number(_ value: Int) -> String {
    var digits = Array(String(value))
    var place = digits.count - 3
    while place > 0 {
      digits.insert(",", at: place)
      place -= 3
    }
    return String(digits)
  }
}
