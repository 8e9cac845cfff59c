import Markup

/// Reads a document of a book: what a reader sees of it, in order.
struct DocumentWords {
  private var builder = WordTextBuilder()
  private var open: [Element] = []
  /// How many of the open elements do not show, or hold nothing that is to be read.
  private var hidden = 0

  /// An element that is open, and what holds in it.
  private struct Element {
    let style: TextStyle
    let isInline: Bool
    let isHidden: Bool
    let keepsLines: Bool
    let marks: Word.Marks
    /// Whether it is an item of a list, or a cell of a table.
    let isListed: Bool
  }

  /// What a document says that it is: `chapter`, `doc-colophon`, as far as it does.
  private var types: Set<String> = []

  /// What is read of a document.
  struct Reading {
    let text: WordText
    let types: Set<String>
    /// Why it is no XML; it is read as a browser reads it then.
    let error: MarkupError?
  }

  static func read(_ bytes: ContiguousArray<UInt8>) -> Reading {
    bytes.withUnsafeBytes { bytes in
      var reader = DocumentWords()
      var error: MarkupError?
      do throws(MarkupError) {
        try XMLEventParser.parse(bytes) { reader.handle($0) }
      } catch let failure {
        error = failure
        reader = DocumentWords()
        // It fails at what is longer than any document of a book.
        try? HTMLEventParser.parse(bytes) { reader.handle($0) }
      }
      reader.builder.endBlock()
      return Reading(text: reader.builder.text, types: reader.types, error: error)
    }
  }

  private mutating func handle(_ event: XMLEvent) {
    switch event {
    case .start(let element): start(element)
    case .end: end()
    case .text(let text):
      let line = builder.line
      if hidden == 0 {
        let last = open.last
        builder.append(text, last?.style ?? [], keepsLines: last?.keepsLines ?? false)
      }
      builder.line = line + text.count { $0 == UInt8(ascii: "\n") }
    }
  }

  private mutating func start(_ element: XMLElement) {
    let name = element.localName
    builder.line = element.line
    for attribute in ["epub:type", "role"] {
      let words = element[attribute]?.split(separator: " ").map(String.init) ?? []
      types.formUnion(words)
    }
    let outer = open.last
    let inner = Element(
      style: (outer?.style ?? []).union(Self.style(of: element, name)),
      isInline: Self.inline.contains(name), isHidden: Self.unread.contains(name),
      keepsLines: name == "pre" || outer?.keepsLines == true,
      marks: marks(name, outer), isListed: outer?.isListed == true || Self.lists.contains(name))
    if !inner.isInline, hidden == 0 { builder.endBlock() }
    open.append(inner)
    builder.marks = inner.marks
    if inner.isHidden { hidden += 1 }
    if hidden > 0 { return }
    switch name {
    case "br": builder.endLine()
    case "hr": builder.breakScene()
    case "img": appendAlternative(of: element)
    default: if element["role"] == "separator" { builder.isSeparator = true }
    }
  }

  private func marks(_ name: String, _ outer: Element?) -> Word.Marks {
    if Self.headings.contains(name) { return .heading }
    if name == "p", outer?.isListed != true { return .prose }
    return outer?.marks ?? []
  }

  /// The words that stand for a picture are words of the book.
  private mutating func appendAlternative(of element: XMLElement) {
    var words = " " + (element["alt"] ?? "") + " "
    let style = open.last?.style ?? []
    words.withUTF8 { builder.append($0, style) }
  }

  private mutating func end() {
    guard let element = open.popLast() else { return }
    if !element.isInline, hidden == 0 { builder.endBlock() }
    if element.isHidden { hidden -= 1 }
    builder.marks = open.last?.marks ?? []
  }

  /// What an element says of its text, by its name or its style.
  private static func style(of element: XMLElement, _ name: String) -> TextStyle {
    var style = styles[name] ?? []
    if let declared = element["style"] {
      if declared.contains("italic") { style.insert(.emphasis) }
      if declared.contains("bold") { style.insert(.strong) }
      if declared.contains("line-through") { style.insert(.struck) }
    }
    return style
  }

  private static let styles: [String: TextStyle] = [
    "em": .emphasis, "i": .emphasis, "strong": .strong, "b": .strong, "del": .struck,
    "s": .struck, "strike": .struck,
  ]
  private static let headings: Set<String> = ["h1", "h2", "h3", "h4", "h5", "h6"]
  private static let lists: Set<String> = ["li", "dd", "dt", "td", "th", "nav"]
  private static let unread: Set<String> = ["head", "style", "script", "template", "rp"]
  /// What does not part words. `br` ends a line and no block.
  private static let inline: Set<String> = [
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "br", "cite", "code", "data", "del", "dfn",
    "em", "font", "i", "img", "ins", "kbd", "mark", "q", "ruby", "rb", "s", "samp", "small", "span",
    "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
  ]
}
