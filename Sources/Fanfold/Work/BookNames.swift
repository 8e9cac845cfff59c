import BookComposition
import Storage

/// The names of the books of one run: no two alike, also where case does not count.
///
/// Names are allotted in the order of the books, so they do not depend on how many work at once.
struct BookNames {
  private var taken = TakenNames()

  /// The name for `book` on a disk: `All Apologies - Kelly.epub`, `Buffy Summers-Spike.epub`.
  mutating func allot(to book: Book, in profile: PublicationProfile) -> String {
    taken.allot(stem(of: book), suffix: profile.suffix)
  }

  /// An anthology is called without the number of its stories and volumes: it keeps its name when
  /// another story comes to it.
  private func stem(of book: Book) -> String {
    switch book.kind {
    case .anthology: book.volume.map { "\($0.collection), volume \($0.number)" } ?? book.name
    case .single where book.authors.isEmpty: book.title
    case .single: "\(book.title) - \(book.authors.joined(separator: ", "))"
    }
  }
}
