extension Bindery {
  /// Reads each story file and hands the story over, in the order of `paths`; nothing is kept.
  public func inspect(
    _ paths: [String], tell: (WorkEvent) -> Void
  ) async -> WorkOutcome {
    var outcome = WorkOutcome()
    await readEach(
      paths, as: { $0 }, failures: &outcome.failures, tell: tell,
      handOver: { tell(.read($0)) })
    outcome.succeeded = paths.count - outcome.failures.count
    return outcome
  }

  /// Reads story files, several at once, and hands over each in the order of `paths`.
  ///
  /// - Parameter form: what is handed over of a story, made beside the reading: all, or its outline.
  func readEach<Form: Sendable>(
    _ paths: [String], as form: @escaping @Sendable (Story) -> Form,
    failures: inout [BinderyError], tell: (WorkEvent) -> Void, handOver: (Form) -> Void
  ) async {
    for batch in paths.batches(of: 64) {
      let read = await concurrentMap(batch, jobs: options.jobs) { path in
        Result<Form, BinderyError>(about: path) { form(try readStory(at: path)) }
      }
      for result in read {
        switch result {
        case .success(let form):
          handOver(form)
        case .failure(let error):
          failures.append(error)
          tell(.failed(error))
        }
      }
      tell(.progress(WorkProgress(.reading, done: batch.endIndex, of: paths.count)))
    }
  }
}
