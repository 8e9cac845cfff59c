import CMarkdown

/// Footnotes: a number in the text, and the notes below it, each with its own.
struct MarkdownNotes {
  private var numbers: [String: Int] = [:]
  private var definitions = 0

  /// Writes a number where the text names a note.
  mutating func replace(reference node: OpaquePointer) {
    cmark_node_insert_before(node, MarkdownDocument.text("[\(number(node))]"))
    cmark_node_unlink(node)
    cmark_node_free(node)
  }

  /// Puts the paragraphs of a note in its place. cmark has put notes in the order of their numbers.
  mutating func replace(definition node: OpaquePointer) {
    definitions += 1
    MarkdownDocument.prepend("[\(definitions)] ", to: node)
    while let child = cmark_node_first_child(node) { cmark_node_insert_before(node, child) }
    cmark_node_unlink(node)
    cmark_node_free(node)
  }

  private mutating func number(_ node: OpaquePointer) -> Int {
    let name = cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
    let number = numbers[name] ?? numbers.count + 1
    numbers[name] = number
    return number
  }
}
