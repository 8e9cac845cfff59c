import Markup

/// The style sheets of a page: its own, and those of its book that it names.
struct PageStyles {
  private var sheets: [StyleSheet] = []
  /// Whether the text that follows is a style sheet.
  private(set) var isOpen = false
  private var text: [UInt8] = []

  var isEmpty: Bool { sheets.isEmpty }

  /// Reads a `style` or `link` element.
  mutating func begin(_ element: XMLElement, _ name: String, _ surroundings: PageSurroundings) {
    if name == "style" {
      isOpen = true
    } else if let href = element["href"], element["rel"]?.lowercased() == "stylesheet",
      let sheet = surroundings.sheet(href)
    {
      sheets.append(sheet)
    }
  }

  mutating func add(_ piece: UnsafeBufferPointer<UInt8>) {
    if text.count < StyleSheet.longest { text += piece }
  }

  /// Ends a `style` element; what in it reaches out is counted in `stripped`.
  mutating func end(_ stripped: inout StrippedContent) {
    isOpen = false
    stripped.count(style: text)
    let sheet = StyleSheet(text)
    if !sheet.isEmpty { sheets.append(sheet) }
    text.removeAll(keepingCapacity: true)
  }

  /// Calls `apply` with what the sheets say of `element`, in their order.
  func forEach(of element: PageElement, _ apply: (InlineStyle) -> Void) {
    for sheet in sheets { sheet.styles(of: element, apply) }
  }
}
