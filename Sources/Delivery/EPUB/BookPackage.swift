import EPUBModel
import Markup

/// What conversions have to know of a package document (EPUB 3.3, section 5; OPF 2.0.1).
struct BookPackage {
  /// Its path in the container.
  private(set) var path: String
  private(set) var items: [Item] = []
  private(set) var spine: [(idref: String, isLinear: Bool)] = []
  private(set) var titles: [String] = []
  private(set) var creators: [String] = []
  private(set) var languages: [String] = []
  /// The IDs of the contributors who made the file, as calibre names itself.
  private(set) var makers: Set<String> = []
  /// Where the guide (OPF 2.0.1, section 2.6) says that the cover page is, in the container.
  private(set) var coverPage: String?
  /// What EPUB 2's `<meta name="cover">` names.
  private(set) var coverID: String?
  /// Where the references of the guide lead, as they are written.
  private(set) var guide: [String] = []
  /// Whether it is of EPUB 2, which knows no properties.
  private(set) var isOld = false

  /// A file of the publication.
  struct Item {
    let id: String
    let href: String
    /// In the container; nil for a file elsewhere.
    let path: String?
    let mediaType: String
    let properties: [String]

    /// Whether it is a program.
    var isScript: Bool {
      ["text/javascript", "application/javascript", "application/x-javascript"]
        .contains(mediaType) || mediaType == "application/ecmascript"
    }

    /// Whether it is a content document.
    var isDocument: Bool {
      if ["application/xhtml+xml", "text/html"].contains(mediaType) { return true }
      let isOther = ["image/", "text/css", "application/"].contains(where: mediaType.hasPrefix)
      return !isOther && path.map(KepubConverter.isDocument) ?? false
    }
  }

  init(_ bytes: [UInt8], path: String) throws(MarkupError) {
    self.path = path
    var package = self
    var open: (name: String, element: XMLElement, text: String)?
    try XMLEventParser.parse(bytes) { event in
      switch event {
      case .start(let element):
        let name = Self.localName(element.name)
        package.start(element, name)
        open = (name, element, "")
      case .text(let text):
        if open != nil { open?.text += String(decoding: text, as: UTF8.self) }
      case .end:
        if let open { package.end(open.name, open.element, open.text) }
        open = nil
      }
    }
    self = package
  }

  /// The path of the NCX.
  var ncx: String? { items.first { $0.mediaType == "application/x-dtbncx+xml" }?.path }

  /// The path of the navigation document.
  var navigation: String? { items.first { $0.properties.contains("nav") }?.path }

  /// The picture that is the cover, whichever way it says so.
  var cover: Item? {
    items.first { $0.properties.contains("cover-image") && $0.mediaType.hasPrefix("image/") }
      ?? unmarkedCover
  }

  /// The documents of the reading order.
  var readingOrder: [Item] {
    let byID = Dictionary(items.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return spine.filter(\.isLinear).compactMap { byID[$0.idref] }
  }

  /// The item that is the cover and does not say so: the one that EPUB 2's way names, else the
  /// picture whose ID is `cover`. A Kobo knows only EPUB 3's way.
  var unmarkedCover: Item? {
    if items.contains(where: { $0.properties.contains("cover-image") }) { return nil }
    let named = coverID.flatMap { id in
      items.first { $0.id == id } ?? items.first { $0.href == id }
    }
    let cover = named ?? items.first { $0.id == "cover" }
    return cover.flatMap { $0.mediaType.hasPrefix("image/") ? $0 : nil }
  }

  /// The first document of the reading order.
  var firstDocument: Item? {
    guard let first = spine.first(where: \.isLinear) else { return nil }
    return items.first { $0.id == first.idref }
  }

  private mutating func start(_ element: XMLElement, _ name: String) {
    switch name {
    case "item":
      let href = element["href"] ?? ""
      items.append(
        Item(
          id: element["id"] ?? "", href: href, path: ContainerPath.resolve(href, from: path),
          mediaType: (element["media-type"] ?? "").lowercased(),
          properties: (element["properties"] ?? "").split(separator: " ").map(String.init)))
    case "itemref":
      spine.append((element["idref"] ?? "", element["linear"] != "no"))
    case "meta":
      if element["name"] == "cover" { coverID = coverID ?? element["content"] }
    case "package": isOld = element["version"]?.hasPrefix("2") ?? true
    case "reference":
      guide.append(element["href"] ?? "")
      if element["type"]?.lowercased() == "cover", coverPage == nil {
        coverPage = ContainerPath.resolve(element["href"] ?? "", from: path)
      }
    default: break
    }
  }

  private mutating func end(_ name: String, _ element: XMLElement, _ text: String) {
    let words = text.split { $0.isWhitespace }.joined(separator: " ")
    switch name {
    case "title" where !words.isEmpty: titles.append(words)
    case "creator" where !words.isEmpty: creators.append(words)
    case "language" where !words.isEmpty: languages.append(words)
    case "contributor":
      if element["opf:role"] == "bkp", let id = element["id"] { makers.insert(id) }
    case "meta":
      if words == "bkp", element["property"] == "role", let refined = element["refines"],
        refined.hasPrefix("#")
      {
        makers.insert(String(refined.dropFirst()))
      }
    default: break
    }
  }

  private static func localName(_ name: String) -> String {
    name.firstIndex(of: ":").map { String(name[name.index(after: $0)...]) } ?? name
  }
}
