import Storage

/// The names of the books of one run: no two alike, also where case does not count.
///
/// Names are allotted in the order of the books, so they do not depend on how many work at once.
struct BookNames {
  private var taken = TakenNames()

  /// The name for `book` on a disk: `All Apologies - Kelly.epub`.
  mutating func allot(to book: Book) -> String {
    taken.allot(stem(of: book), suffix: ".epub")
  }

  private func stem(of book: Book) -> String {
    guard case .single = book.kind, !book.authors.isEmpty else { return book.title }
    return "\(book.title) - \(book.authors.joined(separator: ", "))"
  }
}
