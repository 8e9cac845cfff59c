import EPUBModel
import Storage
import StoryModel
import Testing

/// A finished book, opened for the checklist: its archive, its documents as trees, and what it was
/// made of.
struct ChecklistBook: Sendable {
  /// The name of the file.
  var fileName: String
  let profile: PublicationProfile
  /// What the book was composed as.
  private(set) var book: Book
  private(set) var archive: RawArchive
  /// The trees of the XML files, by their paths.
  private(set) var trees: [String: XMLTree] = [:]
  /// The XML files that cannot be parsed.
  private(set) var broken: [String] = []
  /// The plain EPUB of the same book, for a KEPUB.
  private(set) var plain: [String: XMLTree] = [:]

  static let packagePath = "EPUB/package.opf"

  init(
    path: String, profile: PublicationProfile, book: Book, plain: ChecklistBook? = nil
  ) throws {
    fileName = Path.name(of: path)
    self.profile = profile
    self.book = book
    archive = try RawArchive(StoredFile.read(path, limit: .max).bytes)
    self.plain = plain?.trees ?? [:]
    parse()
  }

  private mutating func parse() {
    (trees, broken) = ([:], [])
    for entry in archive.entries where Self.isXML(entry.name) {
      if let tree = try? XMLTree(entry.content) {
        trees[entry.name] = tree
      } else {
        broken.append(entry.name)
      }
    }
  }

  static func isXML(_ path: String) -> Bool {
    [".xml", ".opf", ".ncx", ".xhtml"].contains(where: path.hasSuffix)
  }

  // MARK: Changes

  /// The same book with another archive.
  func changing(_ change: (inout RawArchive) -> Void) -> ChecklistBook {
    var changed = self
    change(&changed.archive)
    changed.parse()
    return changed
  }

  /// The same file as if it had been composed with one story more.
  func holding(_ story: Story) -> ChecklistBook {
    var changed = self
    let entry = Book.Entry(story: story, title: story.title.value.string, byline: nil)
    changed.book = book.holding(book.stories + [entry])
    return changed
  }

  /// The same book with `old` replaced in a file, once; nil where the file does not have it.
  func replacing(_ old: String, _ new: String, in path: String) -> ChecklistBook? {
    guard let index = archive.entries.firstIndex(where: { $0.name == path }),
      let range = archive.entries[index].text.firstRange(of: old)
    else { return nil }
    return changing { archive in
      var text = archive.entries[index].text
      text.replaceSubrange(range, with: new)
      archive.entries[index].replace(Array(text.utf8))
    }
  }

  // MARK: Parts

  var isEPUB2: Bool { profile == .epub2 }

  func file(_ path: String) -> RawArchive.Entry? { archive.entries.first { $0.name == path } }

  var package: XMLTree? { trees[Self.packagePath] }

  struct Item: Sendable {
    let id: String
    let href: String
    let path: String
    let mediaType: String
    let properties: [String]
  }

  var manifest: [Item] {
    (package?.elements("item") ?? []).map {
      Item(
        id: $0["id"] ?? "", href: $0["href"] ?? "", path: "EPUB/" + ($0["href"] ?? ""),
        mediaType: $0["media-type"] ?? "", properties: $0.words("properties"))
    }
  }

  func item(_ id: String?) -> Item? { manifest.first { $0.id == id } }

  var coverItem: Item? {
    manifest.first { $0.properties.contains("cover-image") }
      ?? package?.elements("meta").first { $0["name"] == "cover" }.flatMap { item($0["content"]) }
  }

  /// A document of the spine.
  struct Document: Sendable {
    let path: String
    let isLinear: Bool
    let tree: XMLTree

    /// The file's name, without its suffix.
    var stem: String { String(Path.name(of: path).prefix { $0 != "." }) }

    var body: Element? { tree.first("body") }

    /// Whether it is a chapter, or a part of a long one.
    var isChapter: Bool { chapterNumber != nil }

    /// `c` and a number end the name of a chapter's file, behind them the number of a part.
    var chapterNumber: Int? {
      let pieces = stem.split(separator: "-")
      let ends = pieces.last.flatMap { Int($0) } == nil ? pieces.suffix(1) : pieces.suffix(2)
      guard let piece = ends.first, piece.first == "c" else { return nil }
      return Int(piece.dropFirst())
    }

    /// Whether it goes on with a chapter that begins in another file.
    var isContinuation: Bool {
      isChapter && stem.split(separator: "-").last.flatMap { Int($0) } != nil
    }
  }

  /// The documents of the spine, in its order.
  var spine: [Document] {
    (package?.elements("itemref") ?? []).compactMap { reference in
      guard let item = item(reference["idref"]), let tree = trees[item.path] else { return nil }
      return Document(path: item.path, isLinear: reference["linear"] != "no", tree: tree)
    }
  }

  var linear: [Document] { spine.filter(\.isLinear) }

  /// All content documents, the navigation document too.
  var documents: [Document] {
    manifest.filter { $0.mediaType == "application/xhtml+xml" }.compactMap { item in
      trees[item.path].map { Document(path: item.path, isLinear: true, tree: $0) }
    }
  }

  /// The style sheet that every reading system takes, and all of them.
  var mainSheet: StyleRules { StyleRules(file("EPUB/book.css")?.text ?? "") }

  var sheets: [StyleRules] {
    manifest.filter { $0.mediaType == "text/css" }.compactMap { file($0.path) }
      .map { StyleRules($0.text) }
  }

  var navigation: Document? {
    manifest.first { $0.properties.contains("nav") }.flatMap { item in
      trees[item.path].map { Document(path: item.path, isLinear: true, tree: $0) }
    }
  }

  var ncx: XMLTree? {
    manifest.first { $0.mediaType == "application/x-dtbncx+xml" }.flatMap { trees[$0.path] }
  }

  func metadata(_ name: String) -> [Element] { package?.elements(name) ?? [] }

  /// The values of a property that refines nothing.
  func properties(_ name: String) -> [String] {
    if isEPUB2 {
      return metadata("meta").filter { $0["name"] == name }.compactMap { $0["content"] }
    }
    return metadata("meta").filter { $0["property"] == name && $0["refines"] == nil }.map(\.line)
  }

  // MARK: Links

  /// Where a link leads: the path of a file of the book, and the fragment.
  static func target(of link: String, from path: String) -> (path: String, fragment: String?) {
    let pieces = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let fragment = pieces.count > 1 ? String(pieces[1]) : nil
    guard let file = pieces.first, !file.isEmpty else { return (path, fragment) }
    var steps = path.split(separator: "/").dropLast().map(String.init)
    for step in file.split(separator: "/") {
      if step == ".." { _ = steps.popLast() } else if step != "." { steps.append(String(step)) }
    }
    return (steps.joined(separator: "/"), fragment)
  }
}

extension ChecklistBook: CustomTestStringConvertible {
  var testDescription: String { fileName }
}

/// An entry of the table of contents.
struct ContentsEntry: Sendable, Equatable {
  let label: String
  let path: String
  let link: String
  let depth: Int
}

extension ChecklistBook {
  /// The table of contents as most readers show it, in its order.
  var contents: [ContentsEntry] { isEPUB2 ? ncxContents : navigationContents }

  var navigationContents: [ContentsEntry] {
    guard let document = navigation, let list = toc?.children.first(where: { $0.name == "ol" })
    else { return [] }
    return entries(of: list, depth: 1, in: document.path)
  }

  /// The element that is the table of contents.
  var toc: Element? { navigation?.tree.elements("nav").first { $0["epub:type"] == "toc" } }

  private func entries(of list: Element, depth: Int, in path: String) -> [ContentsEntry] {
    list.children.flatMap { item -> [ContentsEntry] in
      let label = item.children.first { $0.name == "a" || $0.name == "span" }
      let link = label?["href"] ?? ""
      let entry = ContentsEntry(
        label: label?.text ?? "", path: Self.target(of: link, from: path).path, link: link,
        depth: depth)
      let deeper = item.children.filter { $0.name == "ol" }
        .flatMap { entries(of: $0, depth: depth + 1, in: path) }
      return [entry] + deeper
    }
  }

  var ncxContents: [ContentsEntry] {
    (ncx?.elements("navPoint") ?? []).map { point in
      let link = point.children.first { $0.name == "content" }?["src"] ?? ""
      let label = point.children.first { $0.name == "navLabel" }?.children.first?.text ?? ""
      let depth = 1 + point.ancestors.count { $0.name == "navPoint" }
      return ContentsEntry(
        label: label, path: Self.target(of: link, from: "EPUB/toc.ncx").path, link: link,
        depth: depth)
    }
  }
}
