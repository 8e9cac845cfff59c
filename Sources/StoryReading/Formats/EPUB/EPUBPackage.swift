import Markup
import StoryModel

/// The package document of a publication (EPUB 3.3, section 5; OPF 2.0.1): what it says of itself,
/// its files, and the order in which they are read.
struct EPUBPackage {
  /// A file that the publication names.
  struct Item {
    let path: String
    let mediaType: String
    let properties: Set<String>

    /// Whether it is a page.
    var isPage: Bool {
      ["html", "oeb1-document", "dtbook"].contains(where: mediaType.contains)
        || mediaType.isEmpty && path.lowercased().hasSuffix("html")
    }
  }

  private(set) var metadata: [MetadataItem] = []
  /// The files in the order of the manifest.
  private(set) var items: [Item] = []
  /// The paths of the pages in the order of reading, each once; those aside of it come last.
  private(set) var spine: [String] = []
  /// What the guide says that pages are for: `cover`, `toc`.
  private(set) var guide: [(type: String, path: String)] = []
  private(set) var ncxPath: String?
  private(set) var navigationPath: String?
  private(set) var diagnostics: [Diagnostic] = []

  static func read(_ container: EPUBContainer) throws(ReadingError) -> EPUBPackage {
    let text: ContiguousArray<UInt8>
    do {
      let bytes = try container.bytes(of: container.packagePath)
      text = try SourceDecoder.decodeMarkup(bytes).text
    } catch {
      throw .damaged(format: "EPUB", reason: "Its package document cannot be read.")
    }
    let result = ForgivingXML.parse(text, PackageEvents()) { $0.handle($1) }
    var package = EPUBPackage(result.state, folder: folder(of: container.packagePath))
    if !result.isWellFormed {
      package.diagnostics.append(
        Diagnostic(.damagedPart, "The package document of the book is not well-formed."))
    }
    if package.spine.isEmpty { package.readWithoutSpine(container) }
    return package
  }

  private init(_ events: PackageEvents, folder: String) {
    metadata = events.metadata
    var byID: [String: Item] = [:]
    for item in events.items {
      guard let path = RelativePath.path(item.href, from: folder) else {
        diagnostics.append(EPUBContainer.refusal(item.href))
        continue
      }
      let found = Item(
        path: path, mediaType: item.mediaType.lowercased(),
        properties: Set(item.properties.split(separator: " ").map(String.init)))
      items.append(found)
      // Of two with one ID the first holds.
      if byID[item.id] == nil { byID[item.id] = found }
      if found.properties.contains("nav") { navigationPath = path }
      if found.mediaType == "application/x-dtbncx+xml" { ncxPath = path }
    }
    readSpine(events, byID)
    if let toc = events.toc.flatMap({ byID[$0] }) { ncxPath = toc.path }
    for reference in events.guide {
      guard let path = RelativePath.path(reference.href, from: folder) else { continue }
      guide.append((reference.type.lowercased(), path))
    }
  }

  private mutating func readSpine(_ events: PackageEvents, _ byID: [String: Item]) {
    var known: Set<String> = []
    var (others, strange) = (0, 0)
    for isLinear in [true, false] {
      for reference in events.spine where reference.isLinear == isLinear {
        guard let item = byID[reference.id] else {
          others += 1
          continue
        }
        guard known.insert(item.path).inserted else { continue }
        if item.isPage { spine.append(item.path) } else { strange += 1 }
      }
    }
    if strange > 0 {
      diagnostics.append(
        Diagnostic(.leftOut, "\(strange) files in the book's order of reading are no pages."))
    }
    if others > 0 {
      diagnostics.append(
        Diagnostic(.damagedPart, "The book's order names \(others) files that it does not list."))
    }
  }

  /// Takes the pages in the order of the manifest, else in that of the archive.
  private mutating func readWithoutSpine(_ container: EPUBContainer) {
    let listed = items.filter(\.isPage).map(\.path)
    spine = listed.isEmpty ? container.pagePaths : listed
    diagnostics.append(
      Diagnostic(
        .damagedPart, "The book gives no order of reading; its files were taken in theirs."))
  }

  /// The folder in which the file at `path` lies; empty at the root.
  static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
  }
}

/// An element of a publication's metadata.
struct MetadataItem {
  /// The name without prefix: `title`, `meta`.
  let name: String
  let attributes: [(name: String, value: String)]
  var text = ""

  /// The value of an attribute, whatever the prefix of its name.
  subscript(name: String) -> String? {
    attributes.first { $0.name == name || $0.name.hasSuffix(":" + name) }?.value
  }
}

/// What the events of a package document say.
private struct PackageEvents {
  var metadata: [MetadataItem] = []
  var items: [(id: String, href: String, mediaType: String, properties: String)] = []
  var spine: [(id: String, isLinear: Bool)] = []
  var guide: [(type: String, href: String)] = []
  var toc: String?
  private var isInMetadata = false
  /// The element whose text follows.
  private var open: MetadataItem?

  mutating func handle(_ event: XMLEvent) {
    switch event {
    case .start(let element): start(element, ForgivingXML.localName(element.name))
    case .end(let name): end(ForgivingXML.localName(name))
    case .text(let text):
      if open != nil, (open?.text.utf8.count ?? 0) < 1 << 18 {
        open?.text += String(decoding: text, as: UTF8.self)
      }
    }
  }

  private mutating func start(_ element: XMLElement, _ name: String) {
    switch name {
    case "metadata": isInMetadata = true
    case "manifest", "spine", "guide":
      isInMetadata = false
      if name == "spine" { toc = element.value("toc") }
    case "item":
      guard let id = element.value("id"), let href = element.value("href") else { return }
      items.append(
        (
          id, href, element.value("media-type") ?? "", element.value("properties") ?? ""
        ))
    case "itemref":
      guard let id = element.value("idref") else { return }
      spine.append((id, element.value("linear") != "no"))
    case "reference":
      guard let type = element.value("type"), let href = element.value("href") else { return }
      guide.append((type, href))
    case "dc-metadata", "x-metadata": break
    default:
      guard isInMetadata else { return }
      // A description may hold elements of its own.
      if open == nil {
        open = MetadataItem(name: name, attributes: element.attributes)
      } else {
        open?.text += " "
      }
    }
  }

  private mutating func end(_ name: String) {
    if name == "metadata" { isInMetadata = false }
    guard let item = open, item.name == name else { return }
    metadata.append(item)
    open = nil
  }
}
