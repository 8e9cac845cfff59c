/// What the elements of HTML do to the text in them.
enum HTMLElement {
  /// Blank lines stand before and behind.
  case paragraph
  /// A line of its own.
  case line
  case heading(Int)
  case quotation, preformatted, center
  case style(TextStyle)
  case small
  case listItem, term, description, row, cell
  case lineBreak, rule, image, link, pageTitle
  /// Not read: scripts, styles, and what a page holds for machines.
  case hidden
  case form
  /// What a browser makes buttons and menus of: words of the site.
  case control

  static let named: [String: HTMLElement] = [
    "p": .paragraph, "table": .paragraph, "ul": .paragraph, "ol": .paragraph, "dl": .paragraph,
    "fieldset": .paragraph, "figure": .paragraph, "hgroup": .paragraph, "menu": .paragraph,
    "dir": .paragraph, "article": .line, "section": .line, "div": .line, "body": .line,
    "main": .line, "header": .line, "footer": .line, "aside": .line, "nav": .line,
    "address": .line, "caption": .line, "figcaption": .line, "details": .line, "summary": .line,
    "tbody": .line, "thead": .line, "layer": .line, "noframes": .line, "frameset": .line,
    "h1": .heading(1), "h2": .heading(2), "h3": .heading(3), "h4": .heading(4), "h5": .heading(5),
    "h6": .heading(6),
    "blockquote": .quotation, "pre": .preformatted, "listing": .preformatted,
    "xmp": .preformatted, "plaintext": .preformatted, "center": .center,
    "i": .style(.emphasis), "em": .style(.emphasis), "cite": .style(.emphasis),
    "dfn": .style(.emphasis), "var": .style(.emphasis), "u": .style(.emphasis),
    "b": .style(.strong), "strong": .style(.strong),
    "s": .style(.struck), "strike": .style(.struck), "del": .style(.struck),
    "li": .listItem, "dt": .term, "dd": .description, "tr": .row, "td": .cell, "th": .cell,
    "a": .link, "small": .small, "br": .lineBreak, "hr": .rule, "img": .image, "title": .pageTitle,
    "script": .hidden, "style": .hidden, "template": .hidden, "object": .hidden,
    "applet": .hidden, "svg": .hidden, "math": .hidden, "xml": .hidden, "iframe": .hidden,
    "head": .hidden, "audio": .hidden, "video": .hidden, "canvas": .hidden, "map": .hidden,
    "form": .form, "select": .control, "textarea": .control, "button": .control,
    "option": .control,
  ]
}
