/// Everything in the book that a link may lead to.
struct LinkTargets {
  let container: Container
  let package: BookPackage
  /// The IDs of the pages that could be read.
  private let ids: [String: Set<String>]
  private let spinePlaces: [String: Int]
  private let pages: Set<String>
  private let items: [String: BookPackage.Item]

  init(container: Container, package: BookPackage, documents: [ContentDocument]) {
    self.container = container
    self.package = package
    ids = Dictionary(documents.map { ($0.path, $0.ids) }, uniquingKeysWith: { first, _ in first })
    spinePlaces = Dictionary(
      package.spine.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { first, _ in first })
    items = Dictionary(package.items.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    pages = Set(package.items.filter(\.isContentDocument).map(\.path))
  }

  /// What is wrong with a place in the book, to follow on its path; nil where nothing is.
  func fault(path: String, fragment: String?) -> String? {
    if !container.has(path) { return "is not in the book" }
    guard let fragment, !fragment.isEmpty, pages.contains(path), let ids = ids[path] else {
      return nil
    }
    // A range or a selector, not an ID (EPUB CFI, Media Fragments).
    if fragment.contains("(") || fragment.contains("=") { return nil }
    return ids.contains(fragment) ? nil : "has no element with the ID “\(fragment)”"
  }

  /// The item of the manifest; nil for a file that is not in it.
  func item(_ path: String) -> BookPackage.Item? { items[path] }

  func isPage(_ path: String) -> Bool { pages.contains(path) }

  /// The place in the reading order; nil for what is not in it.
  func spinePlace(of path: String) -> Int? { spinePlaces[path] }
}
