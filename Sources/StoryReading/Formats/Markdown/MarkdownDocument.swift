import CMarkdown
import Glibc
import StoryModel

/// A text in Markdown as a page in HTML, in which no word is lost.
///
/// cmark-gfm reads it. What HTML would show without its being in the text is then written into the
/// tree: the numbers of lists and notes. What only looks like HTML is made text.
struct MarkdownDocument {
  private(set) var page = ContiguousArray<UInt8>()
  private(set) var remainder: [Remainder] = []
  private var comments = 0

  private let verse: Set<Int>

  /// - Parameter title: what the head says; a heading that repeats it is set aside.
  init(_ lines: MarkdownLines.Prepared, title: String?) {
    verse = lines.verse
    cmark_gfm_core_extensions_ensure_registered()
    guard let parser = cmark_parser_new(Self.options) else { return }
    defer { cmark_parser_free(parser) }
    for name in ["table", "strikethrough"] {
      if let found = cmark_find_syntax_extension(name) {
        cmark_parser_attach_syntax_extension(parser, found)
      }
    }
    lines.text.withUnsafeBytes {
      cmark_parser_feed(parser, $0.baseAddress?.assumingMemoryBound(to: CChar.self), $0.count)
    }
    guard let root = cmark_parser_finish(parser) else { return }
    defer { cmark_node_free(root) }
    amend(root, title)
    guard
      let rendered = cmark_render_html(
        root, Self.options, cmark_parser_get_syntax_extensions(parser))
    else { return }
    defer { free(rendered) }
    rendered.withMemoryRebound(to: UInt8.self, capacity: strlen(rendered)) {
      page.append(contentsOf: UnsafeBufferPointer(start: $0, count: strlen(rendered)))
    }
  }

  /// Raw HTML stays: the reader of pages knows what of it to leave out.
  private static let options =
    CMARK_OPT_UNSAFE | CMARK_OPT_FOOTNOTES | CMARK_OPT_SOURCEPOS
    | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE | CMARK_OPT_VALIDATE_UTF8

  var diagnostics: [Diagnostic] {
    comments == 0 ? [] : [Diagnostic(.leftOut, "Left out: \(comments) comments in the markup.")]
  }

  // MARK: Changes to the tree

  private mutating func amend(_ root: OpaquePointer, _ title: String?) {
    let nodes = Self.nodes(in: root)
    var notes = MarkdownNotes()
    var heading: OpaquePointer?
    for node in nodes {
      switch cmark_node_get_type(node) {
      case CMARK_NODE_HTML_INLINE, CMARK_NODE_HTML_BLOCK: amend(markup: node)
      case CMARK_NODE_LIST: Self.number(node)
      case CMARK_NODE_FOOTNOTE_REFERENCE: notes.replace(reference: node)
      case CMARK_NODE_FOOTNOTE_DEFINITION: notes.replace(definition: node)
      case CMARK_NODE_PARAGRAPH where verse.contains(Int(cmark_node_get_start_line(node))):
        Self.enclose(node, "<div class=\"line-block\">", "</div>")
      case CMARK_NODE_HEADING: heading = heading ?? node
      default: break
      }
    }
    if let heading, let title { setAside(heading, ifEqual: title) }
  }

  /// All nodes in the order of the text.
  private static func nodes(in root: OpaquePointer) -> [OpaquePointer] {
    var nodes: [OpaquePointer] = []
    let iterator = cmark_iter_new(root)
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE { return nodes }
      if event == CMARK_EVENT_ENTER, let node = cmark_iter_get_node(iterator) { nodes.append(node) }
    }
  }

  private mutating func amend(markup node: OpaquePointer) {
    guard let literal = cmark_node_get_literal(node) else { return }
    let text = String(cString: literal)
    if text.hasPrefix("<!--") {
      comments += 1
      return
    }
    cmark_node_set_literal(node, MarkdownTag.escapingWords(text))
  }

  private static func enclose(_ block: OpaquePointer, _ start: String, _ end: String) {
    let nodes = (cmark_node_new(CMARK_NODE_HTML_BLOCK), cmark_node_new(CMARK_NODE_HTML_BLOCK))
    cmark_node_set_literal(nodes.0, start)
    cmark_node_set_literal(nodes.1, end)
    cmark_node_insert_before(block, nodes.0)
    cmark_node_insert_after(block, nodes.1)
  }

  /// Writes its number before each item of an ordered list.
  private static func number(_ list: OpaquePointer) {
    guard cmark_node_get_list_type(list) == CMARK_ORDERED_LIST else { return }
    let mark = cmark_node_get_list_delim(list) == CMARK_PAREN_DELIM ? ")" : "."
    var number = Int(cmark_node_get_list_start(list))
    var item = cmark_node_first_child(list)
    while let current = item {
      prepend("\(number)\(mark) ", to: current)
      number += 1
      item = cmark_node_next(current)
    }
  }

  /// Writes `words` at the beginning of the first paragraph in `block`.
  static func prepend(_ words: String, to block: OpaquePointer) {
    if let first = cmark_node_first_child(block),
      cmark_node_get_type(first) == CMARK_NODE_PARAGRAPH
    {
      cmark_node_prepend_child(first, text(words))
    } else {
      let paragraph = cmark_node_new(CMARK_NODE_PARAGRAPH)
      cmark_node_append_child(paragraph, text(words))
      cmark_node_prepend_child(block, paragraph)
    }
  }

  static func text(_ words: String) -> OpaquePointer? {
    let node = cmark_node_new(CMARK_NODE_TEXT)
    cmark_node_set_literal(node, words)
    return node
  }

  private mutating func setAside(_ heading: OpaquePointer, ifEqual title: String) {
    let words = Self.nodes(in: heading).compactMap { cmark_node_get_literal($0) }
      .map { String(cString: $0) }.joined(separator: " ")
    guard NormalForm.compact(words) == NormalForm.compact(title) else { return }
    remainder.append(Remainder(.repetition, Written(Text(words), at: nil)))
    cmark_node_unlink(heading)
    cmark_node_free(heading)
  }
}
