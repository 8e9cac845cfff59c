import ZIPArchive

/// The cover of a book for a Kindle: a picture that the package document names, and no page (Kindle
/// Publishing Guidelines, section 4.2). A page with it would be a second cover.
struct KindleCover {
  /// The path of the page that goes; nil where there is none, or it holds more than a cover.
  let page: String?
  /// The picture that is the cover; nil where the book has none.
  let picture: BookPackage.Item?

  init(of book: SourceBook, _ pages: KindlePages) {
    let package = book.package
    let order = package.readingOrder.compactMap(\.path)
    // A book of one page has no page to spare.
    let candidates = order.count > 1 ? [package.coverPage, order.first].compactMap(\.self) : []
    let marked = order.first { pages.facts[$0]?.saysCover ?? false }
    let page = (candidates + [marked].compactMap(\.self)).first { path in
      guard order.contains(path), order.count > 1, let facts = pages.facts[path] else {
        return false
      }
      let isMarked = path == package.coverPage || facts.saysCover
      return Self.isCover(facts, isMarked: isMarked, package)
    }
    let shown = page.flatMap { pages.facts[$0]?.pictures.first }
    picture =
      package.cover
      ?? package.items.first {
        $0.path != nil && $0.path == shown && $0.mediaType.hasPrefix("image/")
      }
    self.page = page
  }

  /// Whether a page holds nothing that the book would miss: the cover's picture alone or, where it
  /// says that it is the cover, also the title and the authors.
  private static func isCover(
    _ facts: KindlePages.Facts, isMarked: Bool, _ package: BookPackage
  ) -> Bool {
    if !isMarked {
      return facts.words.isEmpty && facts.pictures.count == 1
        && facts.pictures.first == package.cover?.path
    }
    let known = Set((package.titles + package.creators).flatMap(words) + ["cover", "by", "and"])
    return facts.pictures.count < 2 && facts.words.flatMap(words).allSatisfy(known.contains)
  }

  private static func words(of text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}
