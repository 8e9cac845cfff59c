import Storage

extension Bindery {
  /// Writes the review of the stories at `paths` into the file `review`, whole or not at all; nothing
  /// where no story can be read.
  ///
  /// Rows of `options.review` that are of other stories stay at its end: the file may be the same.
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
    if outcome.succeeded == 0 { return outcome }
    for row in options.review.others { lines.append(contentsOf: CSV.line(row).utf8) }
    try translatingErrors(about: review) {
      let file = try AtomicFile(review)
      try file.write(lines)
      try file.commit()
    }
    return outcome
  }
}
