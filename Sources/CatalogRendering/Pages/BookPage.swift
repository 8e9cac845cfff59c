import CatalogModel
import Markup

/// The page of one book: cover, files, what is known of it, and the stories in it.
struct BookPage {
  private let book: CatalogBook
  private let headings: [Heading]
  private let addresses: any Addressing

  init(_ book: CatalogBook, _ headings: [Heading], _ addresses: any Addressing) {
    self.book = book
    self.headings = headings
    self.addresses = addresses
  }

  func write(into writer: inout MarkupWriter) {
    writer.element("p", ["class": "byline"], text: "by \(book.byline)")
    writer.raw("\n")
    downloads(into: &writer)
    if let cover = addresses.thumbnail(of: book) {
      writer.raw("<p class=\"cover\"><img width=\"160\" height=\"240\"")
      writer.attribute("alt", "Cover of \(book.title)")
      writer.attribute("src", cover)
      writer.raw("></p>\n")
    }
    if let description = book.description {
      writer.element(
        "p", ["class": "description", "lang": book.languages.first ?? "en"], text: description)
      writer.raw("\n")
    }
    facts(into: &writer)
    stories(into: &writer)
  }

  private func downloads(into writer: inout MarkupWriter) {
    writer.raw("<ul class=\"downloads\">\n")
    for format in DownloadFormat.allCases {
      guard let address = addresses.download(book, as: format) else { continue }
      writer.raw("<li><a")
      writer.attribute("href", address)
      writer.attribute("type", DownloadFormat.mediaType)
      writer.raw(">")
      writer.text(CatalogWording.name(of: format))
      if format == .epub { writer.text(" (\(CatalogWording.size(book.size)))") }
      writer.raw("</a></li>\n")
    }
    writer.raw("</ul>\n")
  }

  // MARK: What is known

  private func facts(into writer: inout MarkupWriter) {
    writer.raw("<dl>\n")
    links(.author, book.authors.count > 1 ? "Authors" : "Author", into: &writer)
    links(.fandom, "Fandom", into: &writer)
    links(.pairing, "Pairing", into: &writer)
    links(.rating, "Rating", into: &writer)
    words("Warnings", book.subjects(.warning), into: &writer)
    links(.series, "Series", into: &writer)
    links(.tag, "Tags", into: &writer)
    words("Language", headings.filter { $0.kind == .language }.map(\.name), into: &writer)
    words("First published", [book.published].compactMap { $0.map(Self.day) }, into: &writer)
    words("Published at", [book.publisher].compactMap { $0 }, into: &writer)
    words("Rights", [book.rights].compactMap { $0 }, into: &writer)
    writer.raw("</dl>\n")
  }

  private func links(_ kind: Heading.Kind, _ label: String, into writer: inout MarkupWriter) {
    let headings = headings.filter { $0.kind == kind }
    if headings.isEmpty { return }
    writer.element("dt", text: label)
    writer.raw("\n")
    for heading in headings {
      let place = Place.books(Selection(.heading(kind, key: heading.key)))
      writer.raw("<dd>")
      writer.element(
        "a", ["href": addresses.page(place, number: 1, in: .html)], text: name(of: heading))
      writer.raw("</dd>\n")
    }
  }

  private func name(of heading: Heading) -> String {
    guard heading.kind == .series, let position = book.series?.position else { return heading.name }
    return "\(heading.name), part \(position)"
  }

  private func words(_ label: String, _ words: [String], into writer: inout MarkupWriter) {
    if words.isEmpty { return }
    writer.element("dt", text: label)
    writer.raw("\n")
    for word in words {
      writer.element("dd", text: word)
      writer.raw("\n")
    }
  }

  /// The day of a time.
  private static func day(_ written: String) -> String {
    written.dropFirst(10).first == "T" ? String(written.prefix(10)) : written
  }

  private func stories(into writer: inout MarkupWriter) {
    guard book.isAnthology else { return }
    writer.raw("<h2>Stories</h2>\n<ol class=\"stories\">\n")
    for story in book.stories {
      writer.raw("<li>")
      writer.text(story.title)
      if !story.authors.isEmpty { writer.text(" by \(story.authors.joined(separator: ", "))") }
      writer.raw("</li>\n")
    }
    writer.raw("</ol>\n")
  }
}
