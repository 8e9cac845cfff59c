import Markup

/// An XML document as a tree, for tests to ask it things.
struct XMLTree: Sendable {
  fileprivate var nodes: [Node] = []
  /// The document as it was written.
  let source: String

  fileprivate struct Node: Sendable {
    let name: String
    let attributes: [(name: String, value: String)]
    let parent: Int?
    var children: [Child] = []
  }

  enum Child: Sendable {
    case element(Int)
    case text(String)
  }

  init(_ bytes: [UInt8]) throws {
    source = String(decoding: bytes, as: UTF8.self)
    var nodes: [Node] = []
    var open: [Int] = []
    try XMLEventParser.parse(bytes) { event in
      switch event {
      case .start(let element):
        let attributes = element.attributes
        if let parent = open.last { nodes[parent].children.append(.element(nodes.count)) }
        open.append(nodes.count)
        nodes.append(Node(name: element.name, attributes: attributes, parent: open.dropLast().last))
      case .end: open.removeLast()
      case .text(let text):
        guard let parent = open.last else { return }
        let text = String(decoding: text, as: UTF8.self)
        if case .text(let before) = nodes[parent].children.last {
          nodes[parent].children[nodes[parent].children.count - 1] = .text(before + text)
        } else {
          nodes[parent].children.append(.text(text))
        }
      }
    }
    self.nodes = nodes
  }

  var root: Element { Element(tree: self, index: 0) }

  /// All elements in document order.
  var elements: [Element] { nodes.indices.map { Element(tree: self, index: $0) } }

  /// The elements of these names, prefix included.
  func elements(_ names: String...) -> [Element] { elements.filter { names.contains($0.name) } }

  func first(_ name: String) -> Element? { elements(name).first }

  func element(withID id: String) -> Element? { elements.first { $0["id"] == id } }
}

/// An element of a tree.
struct Element: Sendable {
  private let tree: XMLTree
  private let index: Int

  fileprivate init(tree: XMLTree, index: Int) {
    self.tree = tree
    self.index = index
  }

  private var node: XMLTree.Node { tree.nodes[index] }

  var name: String { node.name }
  var attributes: [(name: String, value: String)] { node.attributes }
  var parent: Element? { node.parent.map { Element(tree: tree, index: $0) } }
  /// Where it stands among the elements of its document.
  var place: Int { index }

  subscript(name: String) -> String? { node.attributes.first { $0.name == name }?.value }

  /// The words of an attribute that is a list.
  func words(_ name: String) -> [String] {
    (self[name] ?? "").split(separator: " ").map(String.init)
  }

  var children: [Element] {
    node.children.compactMap {
      if case .element(let index) = $0 { Element(tree: tree, index: index) } else { nil }
    }
  }

  /// Texts and elements in order.
  var content: [XMLTree.Child] { node.children }

  func element(_ child: Int) -> Element { Element(tree: tree, index: child) }

  /// Below it, in document order.
  var descendants: [Element] { children.flatMap { [$0] + $0.descendants } }

  var ancestors: [Element] { parent.map { [$0] + $0.ancestors } ?? [] }

  /// All text below it as it stands.
  var text: String {
    node.children.map { child in
      switch child {
      case .text(let text): text
      case .element(let index): Element(tree: tree, index: index).text
      }
    }.joined()
  }

  /// Its text with single spaces.
  var line: String { text.split { $0.isWhitespace && $0 != "\u{A0}" }.joined(separator: " ") }
}
