import Markup

/// The elements and texts of an XML document, flat: enough for tests to look things up.
struct XMLOutline {
  private var found: [(element: XMLElement, text: String)] = []
  /// The text of the body, blocks and lines parted by line ends.
  private(set) var bodyText = ""

  private static let inline: Set<String> = [
    "a", "abbr", "b", "cite", "em", "i", "q", "s", "small", "span", "strong", "sub", "sup", "u",
  ]

  init(_ bytes: ContiguousArray<UInt8>) throws {
    var open: [Int] = []
    var isInHead = false
    var result = XMLOutline()
    try XMLEventParser.parse(Array(bytes)) { event in
      switch event {
      case .start(let element):
        if element.name == "head" { isInHead = true }
        if !Self.inline.contains(element.name) { result.bodyText += "\n" }
        open.append(result.found.count)
        result.found.append((element, ""))
      case .end(let name):
        if name == "head" { isInHead = false }
        if !Self.inline.contains(name) { result.bodyText += "\n" }
        open.removeLast()
      case .text(let bytes):
        let text = String(decoding: bytes, as: UTF8.self)
        if !isInHead { result.bodyText += text }
        if let last = open.last { result.found[last].text += text }
      }
    }
    self = result
  }

  func elements(_ name: String) -> [XMLElement] {
    found.filter { $0.element.name == name }.map(\.element)
  }

  func texts(_ name: String) -> [String] {
    found.filter { $0.element.name == name }.map(\.text)
  }

  private init() {}
}
