import EPUBPackaging
import Storage

/// A book in memory, with what is to be said of it.
struct PackedBook: Sendable {
  let publication: PackedPublication
  let notices: [Diagnostic]
}

/// A book in memory that has no place yet.
struct BoundBook: Sendable {
  let book: Book
  let packed: PackedBook

  func placed(
    at destination: Bindery.Destination, named names: inout BookNames,
    in profile: PublicationProfile
  ) -> PendingBook {
    switch destination {
    case .folder(let folder):
      PendingBook(
        book: book, packed: packed, path: Path.join(folder, names.allot(to: book, in: profile)))
    case .file(let path):
      PendingBook(book: book, packed: packed, path: path)
    }
  }
}

/// A book in memory and the place where it is to stand.
struct PendingBook: Sendable {
  let book: Book
  let packed: PackedBook
  let path: String

  /// The book, written beside its place.
  func written() -> WrittenBook {
    WrittenBook(
      book: book, path: path, notices: packed.notices,
      file: Result(about: path) {
        // Its name may be in folders of its own.
        try Folder.make(Path.folder(of: path))
        let file = try packed.publication.write(to: path)
        try file.finishWriting()
        return file
      }.mapError(\.whileWriting))
  }
}

/// A book that lies beside its place, or the reason why it does not.
struct WrittenBook: Sendable {
  let book: Book
  let path: String
  let notices: [Diagnostic]
  let file: Result<AtomicFile, BinderyError>

  /// Moves the books that were written to their places, all together.
  static func commit(
    _ books: [WrittenBook], into outcome: inout WorkOutcome, tell: (WorkEvent) -> Void
  ) {
    let committed = Result<Void, BinderyError>(about: books.first?.path ?? "") {
      try AtomicFile.commit(all: books.compactMap { try? $0.file.get() })
    }
    for book in books {
      switch book.file.flatMap({ _ in committed }) {
      case .success:
        outcome.succeeded += 1
        for notice in book.notices { tell(.noticed(notice)) }
        tell(.made(path: book.path, book: book.book))
      case .failure(let error):
        outcome.failures.append(error)
        tell(.failed(error))
      }
    }
  }
}
