import BookComposition
import EPUBPackaging
import Storage

extension Bindery {
  /// Where `export` puts its books.
  public enum Destination: Sendable, Hashable {
    /// Into this folder, each under the name of its title and authors. Made if it is not there.
    case folder(String)
    /// At this very path; for a single story.
    case file(String)
  }

  /// Makes one EPUB of each story file. A story that fails is told of and the others are made.
  ///
  /// Works through the files in batches, so that memory does not grow with their number.
  /// - Parameter tell: is called in the order of `paths`, whatever `options.jobs` is.
  public func export(
    _ paths: [String], to destination: Destination, tell: (WorkEvent) -> Void
  ) async throws(BinderyError) -> WorkOutcome {
    try prepare(destination)
    var run = ExportRun(destination: destination, names: BookNames(options.names))
    for batch in paths.batches(of: Self.batchSize) {
      let bound = await concurrentMap(batch, jobs: options.jobs) { await bind($0) }
      await finish(bound, of: &run, tell: tell)
      tell(.progress(WorkProgress(.binding, done: batch.endIndex, of: paths.count)))
    }
    // Parts wait for one another: they are bound when all files have been seen.
    for batch in PartJoining.join(run.parts).batches(of: Self.batchSize) {
      let bound = await concurrentMap(batch, jobs: options.jobs) { await bind($0) }
      await finish(bound, of: &run, tell: tell)
    }
    return run.outcome
  }

  /// Gives the books of a batch their names and puts them in their places.
  private func finish(
    _ bound: [Result<BoundStory, BinderyError>], of run: inout ExportRun,
    tell: (WorkEvent) -> Void
  ) async {
    var books: [PendingBook] = []
    for result in bound {
      switch result {
      case .success(.book(let bound)):
        tell(.read(bound.book.stories[0].story))
        books.append(
          bound.placed(
            at: run.destination, named: &run.names, in: options.publication.profile))
      case .success(.part(let outline)):
        run.parts.append(outline)
      case .failure(let error):
        run.outcome.failures.append(error)
        tell(.failed(error))
      }
    }
    await publish(books, into: &run.outcome, tell: tell)
  }

  /// Enough to keep the processors busy, few enough to keep memory small.
  private static var batchSize: Int { 64 }

  private func bind(_ path: String) async -> Result<BoundStory, BinderyError> {
    do {
      let story = try readStory(at: path)
      if story.part != nil { return .success(.part(story.outline)) }
      return await bind(story)
    } catch {
      return .failure(error)
    }
  }

  private func bind(_ story: Story) async -> Result<BoundStory, BinderyError> {
    let book = compose([story])[0]
    do {
      // A batch already keeps every processor busy: each book is packed by one task.
      return .success(.book(BoundBook(book: book, packed: try await pack(book, jobs: 1))))
    } catch {
      return .failure(error)
    }
  }

  func prepare(_ destination: Destination) throws(BinderyError) {
    switch destination {
    case .folder(let folder):
      try translatingErrors(about: folder) { try Folder.make(folder) }
    case .file(let path):
      guard !Folder.isFolder(path) else {
        throw BinderyError(about: path, StorageError.isFolder(path: path))
      }
    }
  }

  /// Writes the books beside their places and moves them there together.
  func publish(
    _ books: [PendingBook], into outcome: inout WorkOutcome, tell: (WorkEvent) -> Void
  ) async {
    let written = await concurrentMap(books, jobs: options.jobs) { $0.written() }
    WrittenBook.commit(written, into: &outcome, tell: tell)
  }
}

/// What an export has come to.
private struct ExportRun {
  let destination: Bindery.Destination
  var outcome = WorkOutcome()
  var names: BookNames
  /// Outlines of the files that hold a part of a story.
  var parts: [Story] = []

  init(destination: Bindery.Destination, names: BookNames) {
    self.destination = destination
    self.names = names
  }
}

/// What binding a file gives.
enum BoundStory: Sendable {
  case book(BoundBook)
  /// The file holds a part of a story: its outline.
  case part(Story)
}
