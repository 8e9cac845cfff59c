import EPUBModel

extension Mutation {
  static let content = [
    chapter("t01", " xml:lang=\"en\"", " xml:lang=\"fr\""),
    Mutation("t02") { book in
      let titles = book.documents.map { $0.tree.first("title")?.text ?? "" }
      return book.replacing(
        "<title>\(titles[1])</title>", "<title>\(titles[0])</title>", in: book.documents[1].path)
    },
    page("t03", "</body>", "<p>a&nbsp;b</p></body>"),
    chapter("t04", "</p>", "\u{85}</p>"),
    chapter("t05", "</p>", "</p><p>\u{A0}</p>"),
    chapter("t05", "</p>", "<br/> <br/>x</p>"),
    chapter("t06", "<hr/>", "<p>* * *</p>"),
    chapter("t07", "</section>", "<h4>Deep</h4></section>"),
    chapter("t08", "</section>", "<p><a href=\"nowhere.xhtml\">On</a></p></section>"),
    chapter("t08", "</section>", "<p><a href=\"nav.xhtml#nowhere\">On</a></p></section>"),
    chapter("t09", "<body", "<body id=\"top\""),
    chapter("t10", "<p>", "<p style=\"margin: 0\">"),
    chapter("t10", "</head>", "<style>p { margin: 0 }</style></head>"),
    Mutation("t11", "book.css", "margin: 0;", "margin: 0; color: red;"),
    Mutation("t11", "book.css", "margin: 0;", "margin: -1em;"),
    Mutation("t11", "book.css", "margin: 0;", "font-size: 12px;"),
    chapter("t12", "<p>", "<p class=\"unheard-of\">"),
    chapter("t13", of: "pictures", "alt=\"A grey wall\"", "title=\"A grey wall\""),
    chapter("t13", of: "pictures", "src=\"images/", "src=\"pictures/"),
    chapter("t14", "<hr/>", "<p><span><div>x</div></span></p>"),
    chapter("t15", "http://www.idpf.org/2007/ops", "http://www.idpf.org/2011/epub"),
    Mutation("t16") { book in
      guard let chapter = book.spine.first(where: \.isChapter) else { return nil }
      let long = String(repeating: "<p>And so on, and so on.</p>", count: 12_000)
      return book.replacing("</section>", long + "</section>", in: chapter.path)
    },
    chapter("t17", "Morning came.", "Morning"),
    chapter("t17", "nobody. ", ""),
    chapter("t18", "Good night", "Good \u{201D}\"night"),
    chapter("t19", "<em>", "<em>x</em><em>"),
    chapter("t19", "<strong>dark</strong>", "dark"),
    Mutation("t20") { book in
      book.spine.first(where: \.isChapter).flatMap { chapter in
        book.replacing(
          "<itemref idref=\"\(chapter.stem)\"/>", "", in: ChecklistBook.packagePath)
      }
    },
    chapter("t21", of: "hostile", "</section>", "<script>alert()</script></section>"),
    Mutation("t22", of: "pictures") { book in
      book.changing { archive in
        guard let index = archive.entries.firstIndex(where: { $0.name.hasSuffix(".png") }) else {
          return
        }
        archive.entries[index].replace(
          archive.entries[index].content + [UInt8](repeating: 0, count: 1_600_000))
      }
    },
    chapter("t23", "<p>", "<p><!-- no -->"),
  ]
}
