extension Mutation {
  private static func nav(_ property: String, _ old: String, _ new: String) -> Mutation {
    Mutation(property, "nav.xhtml", old, new)
  }

  private static func ncx(_ property: String, _ old: String, _ new: String) -> Mutation {
    Mutation(property, "toc.ncx", old, new)
  }

  static let navigation = [
    nav("n01", "epub:type=\"landmarks\"", "epub:type=\"toc\""),
    nav("n02", "<ol>\n", "<ol>\n<li><a href=\"colophon.xhtml\">End</a></li>\n"),
    Mutation("n03") { book in
      // The first entry goes, and its page is reached no longer.
      guard let entry = book.contents.first else { return nil }
      let item = "<li><a href=\"\(entry.link)\">"
      return book.replacing(
        item, item.replacing(entry.link, with: "colophon.xhtml"), in: "EPUB/nav.xhtml")
    },
    nav("n04", "</a></li>", "</a></li><li><a href=\"colophon.xhtml\"> </a></li>"),
    nav(
      "n05", "</a></li>",
      "</a>" + String(repeating: "<ol><li><a href=\"x\">x</a>", count: 3)
        + String(repeating: "</li></ol>", count: 3) + "</li>"),
    nav("n06", "epub:type=\"bodymatter\"", "epub:type=\"colophon\""),
    Mutation("n07") { book in
      book.linear.first.flatMap { first in
        book.replacing(
          "epub:type=\"bodymatter\" href=\"",
          "epub:type=\"bodymatter\" href=\"\(first.stem).xhtml\" title=\"",
          in: "EPUB/nav.xhtml")
      }
    },
    ncx("n08", "urn:uuid:", "urn:uuid:0"),
    ncx("n09", "name=\"dtb:depth\" content=\"", "name=\"dtb:depth\" content=\"1"),
    ncx("n10", "playOrder=\"2\"", "playOrder=\"3\""),
    ncx("n11", "</text></navLabel><content", "!</text></navLabel><content"),
    nav("n12", "<title>", "<title></title><title>"),
    nav("n13", "title.xhtml\">", "title.xhtml#top\">"),
    page(
      "n14", "</body>",
      "<p><span epub:type=\"pagebreak\" role=\"doc-pagebreak\" id=\"p1\"></span></p></body>"),
    ncx("n15", "src=\"title.xhtml\"", "src=\"http://example.org/\""),
  ]
}
