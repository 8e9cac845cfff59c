import Storage

extension Bindery {
  /// Makes one anthology for each group of stories, in `folder`.
  ///
  /// Reads every file twice: once for what the contents pages need, and once, story by story, for
  /// the text when its anthology is bound. So memory holds outlines, never the whole collection.
  /// - Parameter tell: is called in the order of the stories, then of the books.
  public func bundle(
    _ paths: [String], by grouping: Grouping, into folder: String, tell: (WorkEvent) -> Void
  ) async throws(BinderyError) -> WorkOutcome {
    try prepare(.folder(folder))
    var outcome = WorkOutcome()
    var outlines: [Story] = []
    await readEach(paths, as: \.outline, failures: &outcome.failures) { event in
      if case .read(let outline) = event { outlines.append(outline) }
      tell(event)
    }
    var names = BookNames()
    let books = compose(outlines, by: grouping)
    let total = books.reduce(0) { $0 + $1.stories.count }
    var bound = 0
    for book in books {
      let path = Path.join(folder, names.allot(to: book))
      do throws(BinderyError) {
        let pending = PendingBook(
          book: book, packed: try await pack(book, jobs: options.jobs), path: path)
        await publish([pending], into: &outcome, tell: tell)
      } catch {
        outcome.failures.append(error)
        tell(.failed(error))
      }
      bound += book.stories.count
      tell(.progress(WorkProgress(.binding, done: bound, of: total)))
    }
    return outcome
  }
}
