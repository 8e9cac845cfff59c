import Markup

extension MarkupWriter {
  /// The first line of every XML file.
  mutating func xmlDeclaration() {
    raw("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")
  }

  /// A whole XHTML content document (EPUB 3.3, section 6.1).
  ///
  /// - Parameter bookDirection: the direction of the book. Where pages turn from right to left, every
  ///   document says which way it is written; elsewhere only those from right to left do.
  mutating func document(
    title: String, language: String, bookDirection: WritingDirection,
    _ body: (inout MarkupWriter) -> Void
  ) {
    xmlDeclaration()
    raw("<!DOCTYPE html>\n")
    raw("<html xmlns=\"http://www.w3.org/1999/xhtml\" xmlns:epub=\"http://www.idpf.org/2007/ops\"")
    languageAttributes(language)
    let direction = WritingDirection(ofLanguage: language)
    if direction != .leftToRight || bookDirection != .leftToRight {
      attribute("dir", direction.rawValue)
    }
    raw(">\n<head>\n<meta charset=\"utf-8\"/>\n<title>")
    text(title)
    raw(
      """
      </title>
      <link rel="stylesheet" type="text/css" href="book.css"/>
      <link rel="stylesheet" type="text/css" href="modern.css"/>
      </head>
      <body>

      """)
    body(&self)
    raw("</body>\n</html>\n")
  }

  /// ` lang="…" xml:lang="…"`, for the inside of a start tag.
  mutating func languageAttributes(_ language: String) {
    attribute("lang", language)
    attribute("xml:lang", language)
  }

  /// The section that a page consists of, named by its heading.
  ///
  /// - Parameters:
  ///   - type: the `epub:type` (EPUB 3 Structural Semantics Vocabulary).
  ///   - role: the ARIA role that belongs to it; nil where it has none.
  mutating func section(
    _ type: String, role: String?, heading: String, _ content: (inout MarkupWriter) -> Void
  ) {
    if let role {
      open(
        "section",
        [
          "class": "matter", "epub:type": type, "role": role, "aria-labelledby": "heading",
        ])
    } else {
      open("section", ["class": "matter", "epub:type": type, "aria-labelledby": "heading"])
    }
    raw("\n")
    element("h1", ["id": "heading"], text: heading)
    raw("\n")
    content(&self)
    raw("</section>\n")
  }

  /// A part of a page under a heading of the second level.
  ///
  /// - Parameter matter: what of a book's matter it is; not twice on a page.
  mutating func subsection(
    _ heading: String, _ matter: Matter? = nil, _ content: (inout MarkupWriter) -> Void
  ) {
    if let matter {
      let (type, role) = (matter.rawValue, "doc-" + matter.rawValue)
      open("section", ["epub:type": type, "role": role, "aria-labelledby": type])
      raw("\n")
      element("h2", ["id": type], text: heading)
    } else {
      raw("<section>\n")
      element("h2", text: heading)
    }
    raw("\n")
    content(&self)
    raw("</section>\n")
  }

  /// A paragraph of the book's own words.
  mutating func paragraph(_ text: String) {
    element("p", text: text)
    raw("\n")
  }

  /// A paragraph of a class of `book.css`.
  mutating func paragraph(class name: String, _ text: String) {
    element("p", ["class": name], text: text)
    raw("\n")
  }
}

/// What stands round a text; the raw value is its `epub:type`, and with `doc-` its role.
enum Matter: String {
  /// What the author says first.
  case preface
  case dedication
  case acknowledgments
}
