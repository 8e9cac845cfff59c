import Markup

/// The elements of a document, each with its parent and the element before it.
struct ElementTree {
  struct Node {
    let element: XMLElement
    let parent: Int?
    /// The element before it in the same parent.
    let previous: Int?

    var name: String { element.name }
    var classes: Set<String> {
      Set((element["class"] ?? "").split(separator: " ").map(String.init))
    }

    func attribute(_ name: String) -> String? { element[name] }
  }

  /// In the order of the document.
  private(set) var nodes: [Node] = []

  init(_ bytes: [UInt8]) throws {
    var nodes: [Node] = []
    var open: [(node: Int, last: Int?)] = []
    try XMLEventParser.parse(bytes) { event in
      switch event {
      case .start(let element):
        nodes.append(Node(element: element, parent: open.last?.node, previous: open.last?.last))
        if !open.isEmpty { open[open.count - 1].last = nodes.count - 1 }
        open.append((nodes.count - 1, nil))
      case .end: open.removeLast()
      case .text: break
      }
    }
    self.nodes = nodes
  }
}
