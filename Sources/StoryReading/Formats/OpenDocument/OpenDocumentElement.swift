/// The elements of OpenDocument text that mean something here (OpenDocument 1.3, part 3).
enum OpenDocumentElement {
  case body, text, paragraph, heading, span, link
  case space, tab, lineBreak
  case list, listItem, section, contents
  case deletion, annotation
  case noteCitation, noteBody, frame, textBox, picture, title, description, object, script
  case table, column, row, cell
  case rubyText, hiddenText
  // Styles
  case automaticStyles, style, defaultStyle, textProperties, paragraphProperties, allProperties
  case outlineStyle, outlineLevel
  case header
  /// Not read, with all that is in it.
  case ignored

  static func names() -> XMLNames<OpenDocumentElement> {
    XMLNames(prefixes: prefixes, kinds: named)
  }

  /// The namespaces of OpenDocument, and those of OpenOffice.org 1 before it.
  private static let prefixes: [String: String] = {
    var prefixes: [String: String] = [:]
    for name in ["office", "text", "table", "style"] {
      prefixes["urn:oasis:names:tc:opendocument:xmlns:\(name):1.0"] = name
      prefixes["http://openoffice.org/2000/\(name)"] = name
    }
    prefixes["urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"] = "draw"
    prefixes["http://openoffice.org/2000/drawing"] = "draw"
    prefixes["urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"] = "svg"
    prefixes["http://www.w3.org/2000/svg"] = "svg"
    return prefixes
  }()

  private static let named: [String: OpenDocumentElement] = [
    "office:body": .body, "office:text": .text, "text:p": .paragraph, "text:h": .heading,
    "text:span": .span,
    "text:a": .link, "text:s": .space, "text:tab": .tab, "text:tab-stop": .tab,
    "text:line-break": .lineBreak,
    "text:list": .list, "text:ordered-list": .list, "text:unordered-list": .list,
    "text:list-item": .listItem, "text:list-header": .listItem, "text:section": .section,
    "text:table-of-content": .contents, "text:alphabetical-index": .contents,
    "text:illustration-index": .contents, "text:table-index": .contents,
    "text:user-index": .contents, "text:object-index": .contents,
    "text:deletion": .deletion, "office:annotation": .annotation,
    "text:note-citation": .noteCitation, "text:footnote-citation": .noteCitation,
    "text:endnote-citation": .noteCitation, "text:note-body": .noteBody,
    "text:footnote-body": .noteBody, "text:endnote-body": .noteBody,
    "draw:frame": .frame, "draw:text-box": .textBox, "draw:custom-shape": .textBox,
    "draw:rect": .textBox, "draw:ellipse": .textBox, "draw:circle": .textBox,
    "draw:line": .textBox, "draw:polygon": .textBox, "draw:path": .textBox,
    "draw:image": .picture, "svg:title": .title, "svg:desc": .description,
    "draw:object": .object, "draw:object-ole": .object, "draw:applet": .object,
    "draw:plugin": .object, "text:script": .script,
    "table:table": .table, "table:sub-table": .table, "table:table-column": .column,
    "table:table-row": .row, "table:table-cell": .cell,
    "text:ruby-text": .rubyText, "text:hidden-text": .hiddenText,
    "text:hidden-paragraph": .hiddenText,
    "office:automatic-styles": .automaticStyles, "style:style": .style,
    "style:default-style": .defaultStyle, "style:text-properties": .textProperties,
    "style:paragraph-properties": .paragraphProperties, "style:properties": .allProperties,
    "text:outline-style": .outlineStyle, "text:outline-level-style": .outlineLevel,
    "style:header": .header, "style:footer": .header, "style:header-left": .header,
    "style:footer-left": .header, "style:header-first": .header, "style:footer-first": .header,
    // Labels and marks that the program writes, and what holds no text of the story.
    "text:number": .ignored, "office:forms": .ignored,
    "office:scripts": .ignored, "office:script": .ignored, "office:binary-data": .ignored,
    "text:table-of-content-source": .ignored, "text:alphabetical-index-source": .ignored,
    "text:user-index-source": .ignored, "text:illustration-index-source": .ignored,
    "text:table-index-source": .ignored, "text:object-index-source": .ignored,
    "text:sequence-decls": .ignored, "text:variable-decls": .ignored,
    "text:user-field-decls": .ignored, "office:event-listeners": .ignored,
  ]
}
