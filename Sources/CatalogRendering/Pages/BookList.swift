import CatalogModel
import Markup

/// The books of a page, each with its cover, its people and what it is about.
struct BookList {
  private let addresses: any Addressing

  init(_ addresses: any Addressing) { self.addresses = addresses }

  func write(_ books: [CatalogBook], into writer: inout MarkupWriter) {
    if books.isEmpty {
      writer.raw("<p>No book here.</p>\n")
      return
    }
    writer.raw("<ul class=\"books\">\n")
    for book in books { write(book, into: &writer) }
    writer.raw("</ul>\n")
  }

  private func write(_ book: CatalogBook, into writer: inout MarkupWriter) {
    writer.raw("<li>\n<a class=\"title\"")
    writer.attribute("href", addresses.page(.book(id: book.id), number: 1, in: .html))
    writer.raw(">")
    if let thumbnail = addresses.thumbnail(of: book) {
      writer.raw("<img alt=\"\" width=\"80\" height=\"120\" loading=\"lazy\"")
      writer.attribute("src", thumbnail)
      writer.raw(">")
    }
    writer.element("span", ["lang": book.languages.first ?? "en"], text: book.title)
    writer.raw("</a>\n")
    writer.element("p", ["class": "byline"], text: "by \(book.byline)")
    writer.raw("\n")
    let facts = [book.subjects(.rating), book.subjects(.warning), book.subjects(.pairing)]
    line(facts.joined().prefix(6).joined(separator: " · "), "about", into: &writer)
    line(Self.shortened(book.description ?? ""), "summary", into: &writer)
    writer.raw("</li>\n")
  }

  private func line(_ text: String, _ kind: String, into writer: inout MarkupWriter) {
    if text.isEmpty { return }
    writer.element("p", ["class": kind], text: text)
    writer.raw("\n")
  }

  /// Some lines of a summary; a list shows many.
  private static func shortened(_ summary: String) -> String {
    let most = 280
    guard summary.utf8.count > most else { return summary }
    let head = summary.prefix(most)
    let end = head.lastIndex(of: " ") ?? head.endIndex
    return head[..<end] + " …"
  }
}
