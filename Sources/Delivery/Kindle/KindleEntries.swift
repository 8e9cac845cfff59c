import Markup

/// The entries of a table of contents that lead to the page which the book loses.
enum KindleEntries {
  /// How a table is written.
  enum Form {
    /// `li` with an `a` (EPUB 3.3, section 7.3).
    case navigation
    /// `navPoint` with a `content` (OPF 2.0.1, section 2.4.1).
    case ncx

    fileprivate var entry: String { self == .navigation ? "li" : "navPoint" }
    fileprivate var link: (name: String, attribute: StaticString) {
      self == .navigation ? ("a", "href") : ("content", "src")
    }
  }

  /// Where they stand, in order: entries without entries below them that have neighbours. A list must
  /// not be empty, and what stands below an entry must not go with it: those lead to the first page
  /// instead.
  static func leading(
    toRemovedIn bytes: UnsafeBufferPointer<UInt8>, _ form: Form, _ links: KindleLinks,
    _ path: String
  ) throws(MarkupError) -> [Range<Int>] {
    if links.removed == nil { return [] }
    var found: [Entry] = []
    var open: [Entry] = []
    var neighbours: [Int: Int] = [:]
    var tokenizer = MarkupTokenizer(bytes)
    while let token = try tokenizer.next() {
      let name = String(decoding: bytes[token.name], as: UTF8.self).drop(prefixTo: ":")
      switch token.kind {
      case .startTag where name == form.entry:
        let parent = open.last?.start ?? -1
        neighbours[parent, default: 0] += 1
        if !open.isEmpty { open[open.count - 1].hasEntries = true }
        open.append(Entry(start: token.range.lowerBound, parent: parent))
      case .endTag where name == form.entry:
        guard var entry = open.popLast() else { continue }
        entry.end = token.range.upperBound
        if entry.leadsToRemoved, !entry.hasEntries { found.append(entry) }
      case .startTag, .emptyTag:
        guard name == form.link.name, !open.isEmpty else { continue }
        let target = MarkupAttributes(of: token, in: bytes)[form.link.attribute]
        let text = target.map { String(decoding: $0, as: UTF8.self) } ?? ""
        if links.leadsToRemoved(text, from: path) { open[open.count - 1].leadsToRemoved = true }
      default: break
      }
    }
    return found.filter { neighbours[$0.parent, default: 0] > 1 }.map { $0.start..<$0.end }
      .sorted { $0.lowerBound < $1.lowerBound }
  }

  private struct Entry {
    let start: Int
    /// Where the entry begins that it stands in; -1 for none.
    let parent: Int
    var end = 0
    var hasEntries = false
    var leadsToRemoved = false
  }
}
