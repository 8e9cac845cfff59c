import EPUBModel
import Markup

/// A title page for a book that begins with its text: a Kobo takes the first document of a book for
/// its cover and shows it without margins.
struct KepubTitlePage {
  /// In the container.
  let path: String
  private let id: String
  private let href: String
  private let package: BookPackage

  /// A page beside the package document.
  init(for package: BookPackage) {
    let taken = Set(package.items.map(\.id) + package.items.map { $0.href.lowercased() })
    var id = "kobo-title"
    var number = 1
    while taken.contains(id) || taken.contains(id + ".xhtml") {
      number += 1
      id = "kobo-title-\(number)"
    }
    self.id = id
    href = id + ".xhtml"
    path = ContainerPath.sibling(href, of: package.path)
    self.package = package
  }

  /// The title and the authors, as the package document has them.
  var document: [UInt8] {
    let title = package.titles.first ?? "Book"
    var writer = MarkupWriter(capacity: 1024)
    writer.raw("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")
    writer.raw("<html xmlns=\"http://www.w3.org/1999/xhtml\"")
    if let language = package.languages.first { writer.attribute("xml:lang", language) }
    writer.raw(">\n<head>\n")
    writer.element("title", text: title)
    writer.raw("\n</head>\n<body>\n")
    writer.element("h1", text: title)
    writer.raw("\n")
    for creator in package.creators {
      writer.element("p", text: creator)
      writer.raw("\n")
    }
    writer.raw("</body>\n</html>\n")
    return writer.bytes
  }

  /// Its entry in the manifest; `prefix` is that of the package document's elements.
  func manifestItem(prefix: String) -> [UInt8] {
    let item =
      "<\(prefix)item id=\"\(id)\" href=\"\(href)\" media-type=\"application/xhtml+xml\"/>\n"
    return Array(item.utf8)
  }

  /// Its entry in the spine.
  func spineItem(prefix: String) -> [UInt8] { Array("\n<\(prefix)itemref idref=\"\(id)\"/>".utf8) }

  // MARK: Whether it is needed

  /// Whether the first document of a book is anything else than a cover or a title page: it holds
  /// paragraphs, or more words or pictures than these have, or nothing.
  static func isNeeded(before path: String, _ document: [UInt8]) -> Bool {
    let name = ContainerPath.fileName(of: path)
    if name.contains("cover") || name.contains("title") { return false }
    let size = document.withUnsafeBufferPointer { try? PageSize($0) }
    return size?.isOfText ?? false
  }

  private struct PageSize {
    private var paragraphs = 0
    private var pictures = 0
    /// Words of more than three letters.
    private var words = 0

    var isOfText: Bool {
      paragraphs > 4 || words > 20 || pictures > 4 || pictures == 0 && words < 5
    }

    init(_ bytes: UnsafeBufferPointer<UInt8>) throws(MarkupError) {
      var tokenizer = MarkupTokenizer(bytes)
      var isInBody = false
      var depth = 0
      /// How deep the element lies whose text does not count.
      var skipped: Int?
      while let token = try tokenizer.next(), !isOfText || !isInBody || words < 5 {
        let traits = token.name.isEmpty ? [] : ElementTraits.of(bytes[token.name])
        switch token.kind {
        case .startTag, .emptyTag:
          if traits.contains(.isBody) { isInBody = true }
          if isInBody, skipped == nil { count(traits) }
          if token.kind == .emptyTag || traits.contains(.isVoid) { continue }
          if skipped == nil, traits.contains(.isUntouched) { skipped = depth }
          depth += 1
        case .endTag where !traits.contains(.isVoid):
          depth -= 1
          if skipped == depth { skipped = nil }
        case .text:
          if isInBody, skipped == nil { countWords(of: bytes[token.range]) }
        default: break
        }
      }
    }

    private mutating func count(_ traits: ElementTraits) {
      if traits.contains(.isParagraph) { paragraphs += 1 }
      if traits.contains(.isPicture) || traits.contains(.isForeign) { pictures += 1 }
    }

    private mutating func countWords(of text: Slice<UnsafeBufferPointer<UInt8>>) {
      for word in text.split(whereSeparator: \.isXMLSpace) {
        // Not the bytes that go on with a letter.
        if word.count(where: { $0 & 0xC0 != 0x80 }) > 3 { words += 1 }
      }
    }
  }
}
