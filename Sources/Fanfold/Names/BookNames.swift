import BookComposition
import Storage

/// The names of the books of one run: no two alike, also where case does not count.
///
/// Names are allotted in the order of the books, so they do not depend on how many work at once.
struct BookNames {
  private let template: NameTemplate?
  /// What each folder holds, by its path below the folder for the books.
  private var taken: [String: TakenNames] = [:]
  /// The paths of the folders, by their parents' and their names without case.
  private var folders: [FolderKey: String] = [:]

  private struct FolderKey: Hashable {
    let parent: String
    let name: String
  }

  /// - Parameter template: nil for `All Apologies - Kelly`, `Buffy Summers-Spike`.
  init(_ template: NameTemplate? = nil) { self.template = template }

  /// The name for `book` on a disk, below the folder for the books: `All Apologies - Kelly.epub`.
  /// It is one that every volume accepts, and leads nowhere else.
  mutating func allot(to book: Book, in profile: PublicationProfile) -> String {
    var names = template?.names(of: book, in: profile) ?? [stem(of: book)]
    var name = names.removeLast()
    if template?.tellsVolumes == false { name += volume(of: book) }
    let limit = Self.mostFolderBytes(names.count)
    let folder = names.reduce("") { self.folder($1, in: $0, maxBytes: limit) }
    let own = taken[folder, default: TakenNames()].allot(
      name, suffix: profile.suffix,
      maxBytes: min(Self.mostNameBytes, Self.mostBytes - folder.utf8.count))
    return Self.join(folder, own)
  }

  /// The folder `name` in another: the one that is there, if only in another case.
  private mutating func folder(_ name: String, in parent: String, maxBytes: Int) -> String {
    let portable = FileName.portable(name, maxBytes: maxBytes)
    let key = FolderKey(parent: parent, name: portable.uppercased().lowercased())
    if let path = folders[key] { return path }
    let own = taken[parent, default: TakenNames()].allot(portable, maxBytes: maxBytes)
    let path = Self.join(parent, own)
    folders[key] = path
    return path
  }

  /// So that the names of some folders leave room for that of the book.
  private static func mostFolderBytes(_ count: Int) -> Int {
    count == 0 ? mostNameBytes : min(80, (mostBytes - leastNameBytes) / count - 1)
  }

  /// Windows opens paths of up to 260 characters; some of them are the drive's and the folder's.
  private static let mostBytes = 220
  private static let mostNameBytes = 200
  private static let leastNameBytes = 80

  private static func join(_ folder: String, _ name: String) -> String {
    folder.isEmpty ? name : Path.join(folder, name)
  }

  private func volume(of book: Book) -> String {
    book.volume.map { ", volume \($0.number)" } ?? ""
  }

  private func stem(of book: Book) -> String {
    let title = NameTemplate.Field.title(of: book)
    return switch book.kind {
    case .anthology: title + volume(of: book)
    case .single where book.authors.isEmpty: title
    case .single: "\(title) - \(book.authors.joined(separator: ", "))"
    }
  }
}
