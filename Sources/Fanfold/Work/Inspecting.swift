extension Bindery {
  /// Reads each story file and hands the story over, in the order of `paths`; nothing is kept.
  public func inspect(
    _ paths: [String], tell: (WorkEvent) -> Void
  ) async -> WorkOutcome {
    var outcome = WorkOutcome()
    for batch in paths.batches(of: 64) {
      let read = await concurrentMap(batch, jobs: options.jobs) { path in
        Result<Story, BinderyError>(about: path) { try readStory(at: path) }
      }
      for result in read {
        switch result {
        case .success(let story):
          outcome.succeeded += 1
          tell(.read(story))
        case .failure(let error):
          outcome.failures.append(error)
          tell(.failed(error))
        }
      }
      let done = outcome.succeeded + outcome.failures.count
      tell(.progress(WorkProgress(.reading, done: done, of: paths.count)))
    }
    return outcome
  }
}
