import CatalogModel
import Markup

/// What stands around the content of every page: head, search, the way back.
///
/// Pages need no script, and are plain enough for the browser of an e-reader.
struct PageFrame {
  let siteTitle: String
  let title: String
  let addresses: any Addressing
  /// The same page for readers of feeds: types and addresses.
  var feeds: [(type: String, address: String)] = []
  /// The pages above this one.
  var above: [(title: String, address: String)] = []
  /// What was looked for, to stand in the field again.
  var searched = ""

  func bytes(_ content: (inout MarkupWriter) -> Void) -> [UInt8] {
    var writer = MarkupWriter(capacity: 1 << 15)
    writer.raw("<!DOCTYPE html>\n<html lang=\"en\">\n")
    head(into: &writer)
    writer.raw("<body>\n")
    header(into: &writer)
    writer.raw("<main>\n")
    writer.element("h1", text: title)
    writer.raw("\n")
    content(&writer)
    writer.raw("</main>\n</body>\n</html>\n")
    return writer.bytes
  }

  private func head(into writer: inout MarkupWriter) {
    writer.raw("<head>\n<meta charset=\"utf-8\">\n")
    writer.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    writer.element("title", text: title == siteTitle ? title : "\(title) – \(siteTitle)")
    writer.raw("\n<link rel=\"stylesheet\"")
    writer.attribute("href", addresses.styleSheet)
    writer.raw(">\n")
    for feed in feeds {
      writer.raw("<link rel=\"alternate\"")
      writer.attribute("type", feed.type)
      writer.attribute("href", feed.address)
      writer.raw(">\n")
    }
    writer.raw("</head>\n")
  }

  private func header(into writer: inout MarkupWriter) {
    writer.raw("<header>\n<p class=\"site\">")
    writer.element(
      "a", ["href": addresses.page(.home, number: 1, in: .html)], text: siteTitle)
    writer.raw("</p>\n")
    search(into: &writer)
    writer.raw("</header>\n")
    if above.count > 1 {
      writer.raw("<nav class=\"above\" aria-label=\"Above this page\">\n<ol>\n")
      for page in above {
        writer.raw("<li>")
        writer.element("a", ["href": page.address], text: page.title)
        writer.raw("</li>\n")
      }
      writer.raw("</ol>\n</nav>\n")
    }
  }

  private func search(into writer: inout MarkupWriter) {
    guard let template = addresses.searchTemplate(in: .html),
      let question = template.firstIndex(of: "?")
    else { return }
    writer.raw("<form role=\"search\" method=\"get\"")
    writer.attribute("action", String(template[..<question]))
    writer.raw(">\n<label for=\"q\">Search</label>\n<input type=\"search\" id=\"q\" name=\"q\"")
    writer.attribute("value", searched)
    writer.raw(">\n<button type=\"submit\">Search</button>\n</form>\n")
  }
}
