import Markup

/// How pages are written for readers of EPUB 2: as XHTML 1.1 (OPS 2.0.1, section 2.2).
///
/// Pages are written once, as XHTML 5, and translated: sections become divisions, and what XHTML 1.1
/// has no attribute for, such as roles, is left out. Nothing that a reader sees is lost by that.
enum XHTML11 {
  static let translation = TagTranslation(
    replaced: [
      "!DOCTYPE":
        "<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.1//EN\" "
        + "\"http://www.w3.org/TR/xhtml11/DTD/xhtml11.dtd\">",
      // The one `meta` of a page names its encoding.
      "meta":
        "<meta http-equiv=\"Content-Type\" content=\"application/xhtml+xml; charset=utf-8\"/>",
      "wbr": "",
    ],
    renamed: [
      "section": "div", "article": "div", "aside": "div", "nav": "div", "main": "div",
      "header": "div", "footer": "div", "hgroup": "div", "figure": "div", "details": "div",
      "figcaption": "p", "summary": "p", "s": "del", "mark": "em", "u": "em", "time": "span",
      "bdi": "span",
    ],
    keepingAttributes: ["id", "class", "title", "dir", "lang", "xml:lang"],
    of: [
      "html": ["xmlns"], "a": ["href"], "img": ["src", "alt"], "link": ["rel", "type", "href"],
      "th": ["scope", "colspan", "rowspan"], "td": ["headers", "colspan", "rowspan"],
    ])
}
