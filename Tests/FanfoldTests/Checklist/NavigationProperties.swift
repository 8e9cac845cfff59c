import EPUBModel
import Foundation
import StoryModel

/// N1 to N15: the table of contents in both its writings.
enum NavigationProperties {
  static let all = [
    Property("n01OneTableOfContents", in: .epub3Family, n01OneTableOfContents),
    Property("n02ContentsAreInReadingOrder", n02ContentsAreInReadingOrder),
    Property("n03EveryDocumentIsReached", n03EveryDocumentIsReached),
    Property("n04LabelsAreLines", n04LabelsAreLines),
    Property("n05ContentsAreShallow", n05ContentsAreShallow),
    Property("n06LandmarksAreComplete", in: .epub3Family, n06LandmarksAreComplete),
    Property("n07BodyBeginsWithTheFirstStory", n07BodyBeginsWithTheFirstStory),
    Property("n08NCXHasTheIdentifier", n08NCXHasTheIdentifier),
    Property("n09NCXSaysItsDepth", n09NCXSaysItsDepth),
    Property("n10PlayOrderCounts", n10PlayOrderCounts),
    Property("n11NCXIsTheSameTree", in: .epub3Family, n11NCXIsTheSameTree),
    Property("n12NavigationDocumentIsAPage", in: .epub3Family, n12NavigationDocumentIsAPage),
    Property("n13ContentsLinkToWholeFiles", n13ContentsLinkToWholeFiles),
    Property("n14NoPagesOfPrint", n14NoPagesOfPrint),
    Property("n15NavigationStaysInTheBook", n15NavigationStaysInTheBook),
  ]

  private static func navs(_ book: ChecklistBook) -> [Element] {
    book.navigation?.tree.elements("nav") ?? []
  }

  private static func landmarks(_ book: ChecklistBook) -> [Element] {
    navs(book).first { $0["epub:type"] == "landmarks" }?.descendants.filter { $0.name == "a" } ?? []
  }

  static func n01OneTableOfContents(_ book: ChecklistBook) -> [String] {
    let types = navs(book).map { $0["epub:type"] ?? "" }
    return unless(types.count { $0 == "toc" } == 1, "\(types)")
      + unless(Set(types).count == types.count, "\(types)")
  }

  static func n02ContentsAreInReadingOrder(_ book: ChecklistBook) -> [String] {
    let spine = book.spine.map(\.path)
    let places = book.contents.map { spine.firstIndex(of: $0.path) ?? -1 }
    return unless(!places.contains(-1), "an entry leads nowhere")
      + unless(places == places.sorted(), "\(places)")
  }

  /// A reader who goes to an entry and reads on comes to every document: those without an entry
  /// belong to the story whose entry stands before them.
  static func n03EveryDocumentIsReached(_ book: ChecklistBook) -> [String] {
    let listed = Set(book.contents.map(\.path))
    var last: ChecklistBook.Document?
    return book.linear.filter { $0.stem != "cover" }.filter { document in
      if listed.contains(document.path) {
        last = document
        return false
      }
      if document.path == book.navigation?.path { return false }
      guard let last else { return true }
      let story = last.isChapter ? last.stem.prefix { $0 != "-" } : last.stem[...]
      return !document.isContinuation && !document.stem.hasPrefix(story)
    }.map(\.path)
  }

  static func n04LabelsAreLines(_ book: ChecklistBook) -> [String] {
    let landmarks = landmarks(book).map(\.text)
    return (book.contents.map(\.label) + book.ncxContents.map(\.label) + landmarks).filter {
      // A no-break space belongs to its word.
      $0.isEmpty || $0.split(separator: " ").joined(separator: " ") != $0 || $0.count > 200
        || $0.contains(where: \.isNewline) || $0.contains("\t")
    }
  }

  static func n05ContentsAreShallow(_ book: ChecklistBook) -> [String] {
    let depth = book.contents.map(\.depth).max() ?? 0
    // Three where stories stand in sections: a Kindle shows the third level with the second.
    let limit = book.book.sections.isEmpty ? 2 : 3
    return unless((1...limit).contains(depth), "\(depth) levels")
  }

  static func n06LandmarksAreComplete(_ book: ChecklistBook) -> [String] {
    let marks = landmarks(book).map { ($0["epub:type"] ?? "", $0["href"] ?? "") }
    let types = Set(marks.map(\.0))
    return unless(types.isSuperset(of: ["bodymatter", "toc"]), "only \(types.sorted())")
      + unless(Set(marks.map { $0.0 + " " + $0.1 }).count == marks.count, "one stands twice")
      + unless(!types.contains(""), "one has no type")
  }

  static func n07BodyBeginsWithTheFirstStory(_ book: ChecklistBook) -> [String] {
    let body =
      landmarks(book).first { $0["epub:type"] == "bodymatter" }
      ?? book.package?.elements("reference").first { $0["type"] == "text" }
    let target = ChecklistBook.target(of: body?["href"] ?? "", from: ChecklistBook.packagePath).path
    let frontMatter: Set = ["cover", "title", "contents", "glance"]
    let first = book.linear.first { document in
      !frontMatter.contains(String(document.stem.prefix { $0 != "-" }))
        && document.path != book.navigation?.path
    }
    return unless(target == first?.path, "\(target), not \(first?.path ?? "")")
  }

  static func n08NCXHasTheIdentifier(_ book: ChecklistBook) -> [String] {
    let uid = meta("dtb:uid", book)
    let id = book.package?.root["unique-identifier"]
    let identifier = book.metadata("dc:identifier").first { $0["id"] == id }?.text
    return unless(uid != nil && uid == identifier, "\(uid as Any)")
  }

  static func n09NCXSaysItsDepth(_ book: ChecklistBook) -> [String] {
    let depth = book.ncxContents.map(\.depth).max()
    return unless(meta("dtb:depth", book).flatMap { Int($0) } == depth, "not \(depth as Any)")
  }

  private static func meta(_ name: String, _ book: ChecklistBook) -> String? {
    book.ncx?.elements("meta").first { $0["name"] == name }?["content"]
  }

  static func n10PlayOrderCounts(_ book: ChecklistBook) -> [String] {
    let orders = (book.ncx?.elements("navPoint") ?? []).map { Int($0["playOrder"] ?? "") ?? 0 }
    return unless(!orders.isEmpty && orders == Array(1...orders.count), "\(orders)")
  }

  static func n11NCXIsTheSameTree(_ book: ChecklistBook) -> [String] {
    unless(book.navigationContents == book.ncxContents, "they differ")
  }

  static func n12NavigationDocumentIsAPage(_ book: ChecklistBook) -> [String] {
    let root = book.navigation?.tree.root
    let title = book.navigation?.tree.first("title")?.line ?? ""
    return unless(!title.isEmpty, "no title")
      + unless(root?["lang"] != nil && root?["lang"] == root?["xml:lang"], "no language")
  }

  /// A Kobo takes a link to a place in a file for a footnote.
  static func n13ContentsLinkToWholeFiles(_ book: ChecklistBook) -> [String] {
    let lists = book.spine.filter {
      let page = String($0.stem.prefix { $0 != "-" })
      return ["contents", "glance", "index"].contains(page)
    }
    let links = lists.flatMap { $0.tree.elements("a").compactMap { $0["href"] } }
    return (links + book.contents.map(\.link)).filter { $0.contains("#") }
  }

  static func n14NoPagesOfPrint(_ book: ChecklistBook) -> [String] {
    navs(book).filter { $0["epub:type"] == "page-list" }.map(\.name)
      + (book.ncx?.elements("pageList", "pageTarget") ?? []).map(\.name)
      + book.documents.flatMap { document in
        document.tree.elements.filter {
          $0.words("epub:type").contains("pagebreak") || $0["role"] == "doc-pagebreak"
        }.map { _ in document.path }
      }
  }

  static func n15NavigationStaysInTheBook(_ book: ChecklistBook) -> [String] {
    let links = navs(book).flatMap { $0.descendants.compactMap { $0["href"] } }
    return (links + book.ncxContents.map(\.link)).filter { $0.contains(":") || $0.hasPrefix("//") }
  }
}
