import Storage

extension Bindery {
  /// Writes the review of the stories at `paths` into the file `review`, whole or not at all.
  ///
  /// - Throws: `BinderyError` where the file cannot be written.
  public func review(
    _ paths: [String], into review: String, tell: (WorkEvent) -> Void
  ) async throws(BinderyError) -> WorkOutcome {
    var lines = ContiguousArray(ReviewSheet.byteOrderMark)
    lines.append(contentsOf: ReviewSheet.heading.utf8)
    let outcome = await inspect(paths) { event in
      if case .read(let story) = event {
        lines.append(contentsOf: ReviewSheet.lines(for: story).utf8)
      }
      tell(event)
    }
    try translatingErrors(about: review) {
      let file = try AtomicFile(review)
      try file.write(lines)
      try file.commit()
    }
    return outcome
  }
}
