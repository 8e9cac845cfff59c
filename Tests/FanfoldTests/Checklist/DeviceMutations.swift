import EPUBModel
import StoryModel

extension Mutation {
  private static func kobo(_ property: String, _ old: String, _ new: String) -> Mutation {
    chapter(property, in: .kepub, old, new)
  }

  static let kobo = [
    Mutation("k01", in: .kepub) { book in
      var book = book
      book.fileName = "plain.epub"
      return book
    },
    kobo("k02", "<div id=\"book-columns\">", "<p>x</p><div id=\"book-columns\">"),
    kobo("k03", "id=\"kobo.2.1\"", "id=\"kobo.4.1\""),
    kobo("k04", "Nobody said so.", "Nobody said it."),
    kobo(
      "k05", "</section>", "<pre><span class=\"koboSpan\" id=\"kobo.99.1\">x</span></pre></section>"
    ),
    chapter("k06", of: "pictures", in: .kepub, "<img ", "x<img "),
    kobo("k07", "</head>", "<style class=\"kobostylehacks\">a {}</style></head>"),
    kobo("k08", "<div id=\"book-columns\">", "<div id=\"book-column\">"),
    Mutation("k10", in: .kepub) { book in
      let first = book.linear[0].stem
      return book.replacing(
        "<itemref idref=\"\(first)\"", "<itemref idref=\"colophon\"/><itemref idref=\"\(first)\"",
        in: ChecklistBook.packagePath)
    },
    kobo(
      "k11", "Morning came. </span>",
      "Morning </span><span class=\"koboSpan\" id=\"kobo.99.1\">came. </span>"),
    page("k12", in: .kepub, "<img ", "Words<img "),
    Mutation("k13", in: .kepub) { book in
      guard let chapter = book.spine.first(where: \.isChapter),
        let id = chapter.tree.elements.first(where: {
          $0["id"]?.hasPrefix("kobo") == true && $0.text.count > 9
        })?["id"]
      else { return nil }
      let link = "<p><a href=\"\(chapter.stem).xhtml#\(id)\">On</a></p>"
      return book.replacing("</body>", link + "</body>", in: book.linear[0].path)
    },
    Mutation("k14", in: .kepub) { book in
      var book = book
      book.fileName = "What?.kepub.epub"
      return book
    },
  ]

  static let kindle = [
    page("d01", "<?xml version=\"1.0\" encoding=\"utf-8\"?>", ""),
    Mutation("d02", in: .kindle, "package.opf", "<dc:language>en", "<dc:language>ru"),
    Mutation("d03") { book in
      guard let chapter = book.spine.first(where: \.isChapter) else { return nil }
      return book.replacing("<body", "<body id=\"top\"", in: chapter.path)?
        .replacing(
          "</body>", "<p><a href=\"\(chapter.stem).xhtml#top\">x</a></p></body>",
          in: book.linear[0].path)
    },
    chapter("d04", of: "pictures", "<img src=\"", "<img src=\"\" title=\""),
    Mutation("d05", "package.opf", "toc=\"ncx\"", "toc=\"css\""),
    Mutation("d06") { book in
      book.changing { archive in
        let index = archive.entries.firstIndex { $0.name == book.coverItem?.path } ?? 0
        let picture = SamplePictures.shade(alternative: "")
        archive.entries[index].replace(Array(picture.bytes))
      }
    },
    page("d07", in: .kindle, "epub:type=\"titlepage\"", "epub:type=\"cover\""),
    Mutation("d08", "book.css", "margin: 0;", "position: fixed;"),
    Mutation("d08", "book.css", "body {", "@namespace \"http://www.w3.org/1999/xhtml\"; body {"),
    Mutation("d09") { book in
      book.changing { $0.entries[3].replace([UInt8](repeating: 32, count: 51 << 20)) }
    },
    Mutation("d10", "package.opf", "href=\"title.xhtml\" media", "href=\"Title.xhtml\" media"),
    page("d11", "</body>", "<p><a href=\"nav.xhtml?x\">x</a></p></body>"),
  ]
}
