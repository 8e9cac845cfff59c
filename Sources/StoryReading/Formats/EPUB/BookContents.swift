import Markup
import StoryModel

/// The table of contents of a publication: its navigation document (EPUB 3.3, section 7), else its
/// NCX (OPF 2.0.1, section 2.4.1).
struct BookContents {
  /// What an entry is called, and where it leads.
  struct Entry: Equatable {
    let label: String
    /// From the root of the container.
    let path: String
    /// The ID of an element of the page; nil for the page.
    let fragment: String?
    /// 1 for the highest.
    let depth: Int
  }

  private(set) var entries: [Entry] = []
  /// What pages are for: `cover`, `toc`, `bodymatter`.
  private(set) var landmarks: [(type: String, path: String)] = []

  /// The labels of all entries in compact form.
  var labels: Set<String> { Set(entries.map { NormalForm.compact($0.label) }) }

  static func read(_ package: EPUBPackage, _ container: EPUBContainer) -> BookContents {
    var contents = BookContents()
    contents.landmarks = package.guide
    if let path = package.navigationPath, let text = text(path, container) {
      contents.add(ForgivingXML.parse(text, NavigationEvents()) { $0.handle($1) }.state, path)
    }
    if contents.entries.isEmpty, let path = package.ncxPath, let text = text(path, container) {
      let found = ForgivingXML.parse(text, NCXEvents()) { $0.handle($1) }.state
      contents.entries = found.entries.compactMap { entry(at: $0, path) }
    }
    return contents
  }

  private mutating func add(_ events: NavigationEvents, _ path: String) {
    entries = events.entries.compactMap { Self.entry(at: $0, path) }
    for landmark in events.landmarks {
      guard let target = Self.target(landmark.href, path) else { continue }
      landmarks.append((landmark.type, target.path))
    }
  }

  private static func text(_ path: String, _ container: EPUBContainer) -> ContiguousArray<UInt8>? {
    guard let bytes = try? container.bytes(of: path), bytes.count <= 1 << 24 else { return nil }
    return try? SourceDecoder.decodeMarkup(bytes).text
  }

  private static func entry(at link: ContentsLink, _ base: String) -> Entry? {
    let label = link.label.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !label.isEmpty, label.utf8.count <= 300, let target = target(link.href, base) else {
      return nil
    }
    return Entry(label: label, path: target.path, fragment: target.fragment, depth: link.depth)
  }

  private static func target(_ href: String, _ base: String) -> (path: String, fragment: String?)? {
    let pieces = href.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let fragment = pieces.count == 2 && !pieces[1].isEmpty ? String(pieces[1]) : nil
    if pieces.first?.isEmpty != false { return (base, fragment) }
    return RelativePath.path(href, from: EPUBPackage.folder(of: base)).map { ($0, fragment) }
  }
}

/// A link of a table of contents.
struct ContentsLink {
  var label = ""
  var href = ""
  let depth: Int
}

/// The links of a navigation document.
private struct NavigationEvents {
  var entries: [ContentsLink] = []
  var landmarks: [(type: String, href: String)] = []
  /// The kind of the `nav` that is open; nil outside of one.
  private var kind: String?
  private var depth = 0
  private var open: ContentsLink?

  mutating func handle(_ event: XMLEvent) {
    switch event {
    case .start(let element): start(element, ForgivingXML.localName(element.name))
    case .end(let name): end(ForgivingXML.localName(name))
    case .text(let text):
      if open != nil, (open?.label.utf8.count ?? 0) < 1000 {
        open?.label += String(decoding: text, as: UTF8.self)
      }
    }
  }

  private mutating func start(_ element: XMLElement, _ name: String) {
    switch name {
    case "nav": (kind, depth) = (element.value("type") ?? "toc", 0)
    case "ol", "ul": depth += 1
    case "a":
      guard let kind, let href = element.value("href") else { return }
      if kind.contains("landmarks") {
        landmarks.append(((element.value("type") ?? "").lowercased(), href))
      } else if kind.contains("toc") {
        open = ContentsLink(href: href, depth: max(depth, 1))
      }
    default: break
    }
  }

  private mutating func end(_ name: String) {
    switch name {
    case "nav": kind = nil
    case "ol", "ul": depth -= 1
    case "a":
      if let open, entries.count < 20_000 { entries.append(open) }
      open = nil
    default: break
    }
  }
}

/// The links of an NCX.
private struct NCXEvents {
  var entries: [ContentsLink] = []
  private var depth = 0
  private var isInMap = false
  private var isInLabel = false
  private var label = ""

  mutating func handle(_ event: XMLEvent) {
    switch event {
    case .start(let element):
      switch ForgivingXML.localName(element.name) {
      case "navmap": isInMap = true
      case "navpoint":
        depth += 1
        label = ""
      case "text": isInLabel = isInMap
      case "content":
        guard isInMap, let href = element.value("src"), entries.count < 20_000 else { return }
        entries.append(ContentsLink(label: label, href: href, depth: max(depth, 1)))
      default: break
      }
    case .end(let name):
      switch ForgivingXML.localName(name) {
      case "navmap": isInMap = false
      case "navpoint": depth -= 1
      case "text": isInLabel = false
      default: break
      }
    case .text(let text):
      if isInLabel, label.utf8.count < 1000 { label += String(decoding: text, as: UTF8.self) }
    }
  }
}
