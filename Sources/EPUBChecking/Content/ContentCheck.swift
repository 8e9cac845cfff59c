import Markup
import StoryModel

/// Reads every page of the book once: well-formed, IDs unique; the links are gathered.
struct ContentCheck {
  let container: Container
  let package: BookPackage

  func run(_ findings: inout Findings) -> [ContentDocument] {
    var documents: [ContentDocument] = []
    for item in package.items where container.has(item.path) {
      if container.protected.contains(item.path) { continue }
      if item.isXHTML || item.mediaType == "image/svg+xml" {
        if let page = page(item, &findings) { documents.append(page) }
      } else if item.mediaType == "text/css" {
        if let sheet = styleSheet(item) { documents.append(sheet) }
      }
    }
    return documents
  }

  private func page(_ item: BookPackage.Item, _ findings: inout Findings) -> ContentDocument? {
    guard let bytes = item.isXHTML ? container.bytes(of: item.path, &findings) : known(item)
    else { return nil }
    var document = ContentDocument(path: item.path)
    var repeated: [(id: String, line: Int)] = []
    var withoutWords: [Int] = []
    var root: String?
    var needed: Set<String> = []
    let isWellFormed = XMLDocument.scan(bytes, path: item.path, &findings) { event in
      guard case .start(let element) = event else { return }
      if root == nil { root = element.localName }
      if element.localName == "img", element["alt"] == nil { withoutWords.append(element.line) }
      if let property = ItemProperties.needed(by: element) { needed.insert(property) }
      for attribute in element.attributes {
        if attribute.name == "id", !document.ids.insert(attribute.value).inserted {
          repeated.append((attribute.value, element.line))
        }
      }
      document.links += LinkAttributes.links(of: element)
    }
    for (id, line) in repeated {
      findings.add(.repeatedID, "Two elements have the ID \(id).", in: item.path, line: line)
    }
    for line in withoutWords {
      findings.add(.missingAlternative, "A picture has no alt.", in: item.path, line: line)
    }
    if item.isXHTML, package.majorVersion == 3, isWellFormed {
      ItemProperties.check(item, needed: needed, package: package.path, &findings)
    }
    if let root, root != (item.isXHTML ? "html" : "svg") {
      findings.add(
        .mediaType, "The root is \(root); the manifest says that the file is \(item.mediaType).",
        in: item.path)
    }
    return document
  }

  private func styleSheet(_ item: BookPackage.Item) -> ContentDocument? {
    guard let bytes = known(item) else { return nil }
    return ContentDocument(path: item.path, links: StyleSheetLinks.links(in: bytes))
  }

  /// The bytes of a file that is no XHTML: that it is damaged has been told of already, when the
  /// manifest was checked.
  private func known(_ item: BookPackage.Item) -> ContiguousArray<UInt8>? {
    var ignored = Findings()
    return container.bytes(of: item.path, &ignored)
  }
}
