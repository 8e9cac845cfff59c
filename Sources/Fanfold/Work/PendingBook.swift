import EPUBPackaging
import Storage

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
