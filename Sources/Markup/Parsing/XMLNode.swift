/// An element with all that is in it: for small documents that are looked at from several sides,
/// such as a package document.
///
/// The parser allows a depth of 256, so that walking the tree needs no care.
package struct XMLNode {
  private let element: XMLElement
  package private(set) var children: [XMLNode] = []
  /// The text of the element itself, without that of its children.
  private var ownText: [Piece] = []

  private enum Piece {
    case text(String)
    case child(Int)
  }

  private init(_ element: XMLElement) { self.element = element }

  /// The name without its prefix: `title` of `dc:title`.
  package var name: String { element.localName }
  /// The name as written.
  package var qualifiedName: String { element.name }
  /// The line on which the start tag ends, counted from 1.
  package var line: Int { element.line }

  /// The value of an attribute, named as it is written.
  package subscript(attribute: String) -> String? { element[attribute] }

  /// The text in the element and below it, white space collapsed. An image stands for its `alt`.
  package var text: String {
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

  /// The elements of that name just below this one; prefixes do not count.
  package func children(named name: String) -> [XMLNode] { children.filter { $0.name == name } }

  /// The first of them.
  package func child(named name: String) -> XMLNode? { children.first { $0.name == name } }

  /// All elements of that name below this one, in document order.
  package func descendants(named name: String) -> [XMLNode] {
    children.flatMap { ($0.name == name ? [$0] : []) + $0.descendants(named: name) }
  }

  private mutating func append(_ text: String) { ownText.append(.text(text)) }

  private mutating func append(_ child: XMLNode) {
    ownText.append(.child(children.count))
    children.append(child)
  }
}

extension XMLNode {
  /// Puts the elements together while a document is parsed.
  package struct Builder {
    private var open: [XMLNode] = []
    /// The outermost element, once it has ended.
    package private(set) var root: XMLNode?

    package init() {}

    /// Takes the next thing of the document.
    package mutating func handle(_ event: XMLEvent) {
      switch event {
      case .start(let element): open.append(XMLNode(element))
      case .text(let text):
        if !open.isEmpty { open[open.count - 1].append(String(decoding: text, as: UTF8.self)) }
      case .end:
        let node = open.removeLast()
        if open.isEmpty { root = node } else { open[open.count - 1].append(node) }
      }
    }
  }

  /// The outermost element of the document in `bytes`.
  ///
  /// - Throws: `MarkupError` where the document is not well-formed.
  package static func parse(_ bytes: ContiguousArray<UInt8>) throws(MarkupError) -> XMLNode {
    var builder = Builder()
    let result = bytes.withUnsafeBytes { bytes in
      Result { () throws(MarkupError) in try XMLEventParser.parse(bytes) { builder.handle($0) } }
    }
    try result.get()
    guard let root = builder.root else {
      throw .notWellFormed(line: 1, reason: "the document is empty")
    }
    return root
  }
}

extension XMLElement {
  /// The name without its prefix.
  package var localName: String {
    guard let colon = name.utf8.firstIndex(of: UInt8(ascii: ":")) else { return name }
    return String(name[name.utf8.index(after: colon)...])
  }
}
