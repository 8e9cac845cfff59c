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
    var outcome = WorkOutcome()
    var names = BookNames()
    try prepare(destination)
    for batch in paths.batches(of: Self.batchSize) {
      let bound = await concurrentMap(batch, jobs: options.jobs) { await bind($0) }
      var files: [PendingBook] = []
      for result in bound {
        switch result {
        case .success(let bound):
          tell(.read(bound.book.stories[0].story))
          files.append(bound.placed(at: destination, named: &names))
        case .failure(let error):
          outcome.failures.append(error)
          tell(.failed(error))
        }
      }
      await publish(files, into: &outcome, tell: tell)
      let done = outcome.succeeded + outcome.failures.count
      tell(.progress(WorkProgress(.binding, done: done, of: paths.count)))
    }
    return outcome
  }

  /// Enough to keep the processors busy, few enough to keep memory small.
  private static var batchSize: Int { 64 }

  private func bind(_ path: String) async -> Result<BoundBook, BinderyError> {
    do {
      let book = compose([try readStory(at: path)])[0]
      // On this task alone: a batch already keeps every processor busy.
      return .success(BoundBook(book: book, packed: try await pack(book, jobs: 1)))
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
    let written = await concurrentMap(books, jobs: options.jobs) { book in
      Result<AtomicFile, BinderyError>(about: book.path) {
        let file = try book.packed.write(to: book.path)
        try file.finishWriting()
        return file
      }.mapError(\.whileWriting)
    }
    let committed = Result<Void, BinderyError>(about: books.first?.path ?? "") {
      try AtomicFile.commit(all: written.compactMap { try? $0.get() })
    }
    for (book, file) in zip(books, written) {
      switch file.flatMap({ _ in committed }) {
      case .success:
        outcome.succeeded += 1
        tell(.made(path: book.path, book: book.book))
      case .failure(let error):
        outcome.failures.append(error)
        tell(.failed(error))
      }
    }
  }
}

/// A book in memory that has no place yet.
struct BoundBook: Sendable {
  let book: Book
  let packed: PackedPublication

  func placed(at destination: Bindery.Destination, named names: inout BookNames) -> PendingBook {
    switch destination {
    case .folder(let folder):
      PendingBook(book: book, packed: packed, path: Path.join(folder, names.allot(to: book)))
    case .file(let path):
      PendingBook(book: book, packed: packed, path: path)
    }
  }
}

/// A book in memory and the place where it is to stand.
struct PendingBook: Sendable {
  let book: Book
  let packed: PackedPublication
  let path: String
}

extension Result where Failure == BinderyError {
  init(about subject: String, _ body: () throws -> Success) {
    do {
      self = .success(try body())
    } catch {
      self = .failure(BinderyError(about: subject, error))
    }
  }
}

extension Array {
  /// The elements in slices of `size`, the last one shorter.
  func batches(of size: Int) -> [ArraySlice<Element>] {
    stride(from: 0, to: count, by: size).map { self[$0..<Swift.min($0 + size, count)] }
  }
}
