import ArgumentParser
import Fanfold

/// The part that export, bundle and inspect share: telling a person how the work goes.
struct StoryWork {
  private let console: Console
  private let search: StorySearch

  init(_ console: Console, _ search: StorySearch) {
    self.console = console
    self.search = search
  }

  /// Does `work` and says what came of it.
  ///
  /// - Returns: the outcome, with what the search could not look into among its failures.
  func run(
    _ work: ((WorkEvent) -> Void) async throws(BinderyError) -> WorkOutcome
  ) async throws -> WorkOutcome {
    search.failures.forEach(console.failure)
    var outcome = WorkOutcome()
    do {
      outcome = try await work(tell)
    } catch {
      console.failure(error)
      outcome.failures.append(error)
    }
    outcome.failures += search.failures
    console.finish()
    summarise(outcome)
    return outcome
  }

  private func tell(_ event: WorkEvent) {
    switch event {
    case .made(let path, _): console.result(path)
    case .failed(let error): console.failure(error)
    case .progress(let progress): console.progress(progress)
    case .noticed(let diagnostic):
      if diagnostic.severity > .note { console.note("\(diagnostic.message) \(diagnostic.hint)") }
    case .read(let story): story.diagnostics.filter { $0.severity > .note }.forEach(warn(story))
    }
  }

  private func warn(_ story: Story) -> (Diagnostic) -> Void {
    { console.note("\(story.source.path): \($0.message) \($0.hint)") }
  }

  private func summarise(_ outcome: WorkOutcome) {
    if search.passedOver > 0 {
      console.note("\(search.passedOver) other files were passed over.")
    }
    if !outcome.failures.isEmpty {
      console.note("\(outcome.succeeded) made, \(outcome.failures.count) failed.")
    }
  }
}
