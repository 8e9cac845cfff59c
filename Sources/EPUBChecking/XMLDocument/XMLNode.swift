import Markup
import StoryModel

/// An element with all that is in it: for the documents of a book that are small and looked at from
/// several sides (package document, navigation document, NCX).
///
/// The parser allows a depth of 256, so that walking the tree needs no care.
struct XMLNode {
  private let element: XMLElement
  private(set) var children: [XMLNode] = []
  /// The text of the element itself, without that of its children.
  private var ownText: [Piece] = []

  private enum Piece {
    case text(String)
    case child(Int)
  }

  init(_ element: XMLElement) { self.element = element }

  /// The name without its prefix: `title` of `dc:title`.
  var name: String { element.localName }
  /// The name as written.
  var qualifiedName: String { element.name }
  var line: Int { element.line }

  subscript(attribute: String) -> String? { element[attribute] }

  /// The text in the element and below it, white space collapsed. An image stands for its `alt`.
  var text: String {
    fullText.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private var fullText: String {
    if name == "img" { return self["alt"] ?? "" }
    return ownText.reduce(into: "") { result, piece in
      switch piece {
      case .text(let text): result += text
      case .child(let index): result += children[index].fullText
      }
    }
  }

  func children(named name: String) -> [XMLNode] { children.filter { $0.name == name } }

  func child(named name: String) -> XMLNode? { children.first { $0.name == name } }

  /// All elements of that name below this one, in document order.
  func descendants(named name: String) -> [XMLNode] {
    children.flatMap { ($0.name == name ? [$0] : []) + $0.descendants(named: name) }
  }

  /// Parses a document; nil, with a finding, where it is not well-formed.
  static func parse(
    _ bytes: ContiguousArray<UInt8>, path: String, _ findings: inout Findings
  ) -> XMLNode? {
    var open: [XMLNode] = []
    var root: XMLNode?
    let isWellFormed = XMLDocument.scan(bytes, path: path, &findings) { event in
      switch event {
      case .start(let element): open.append(XMLNode(element))
      case .text(let text):
        if !open.isEmpty { open[open.count - 1].append(String(decoding: text, as: UTF8.self)) }
      case .end:
        let node = open.removeLast()
        if open.isEmpty { root = node } else { open[open.count - 1].append(node) }
      }
    }
    return isWellFormed ? root : nil
  }

  private mutating func append(_ text: String) { ownText.append(.text(text)) }

  private mutating func append(_ child: XMLNode) {
    ownText.append(.child(children.count))
    children.append(child)
  }
}

extension XMLElement {
  /// The name without its prefix.
  var localName: String {
    guard let colon = name.utf8.firstIndex(of: UInt8(ascii: ":")) else { return name }
    return String(name[name.utf8.index(after: colon)...])
  }
}
