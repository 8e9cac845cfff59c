import StoryModel
import Testing

@testable import StoryReading

/// Publications as tools make them.
@Suite("EPUB")
struct EPUBTests {
  private static func ncx(_ entries: [(label: String, target: String)]) -> (String, [UInt8]) {
    let points = entries.enumerated().map { number, entry in
      """
      <navPoint id="n\(number)" playOrder="\(number)"><navLabel><text>\(entry.label)</text>
      </navLabel><content src="\(entry.target)"/></navPoint>
      """
    }
    let text = """
      <?xml version="1.0"?><ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1">
      <docTitle><text>Low Water</text></docTitle><navMap>\(points.joined())</navMap></ncx>
      """
    return ("OEBPS/toc.ncx", Array(text.utf8))
  }

  private static let ncxItem =
    "<item id=\"ncx\" href=\"toc.ncx\" media-type=\"application/x-dtbncx+xml\"/>"

  @Test("Pages are read in the order of the spine, whatever their names")
  func order() throws {
    let book = SampleEPUB(pages: [
      ("z%20first.xhtml", "<h2>Chapter 1</h2><p>\(prose)</p>"),
      ("a.xhtml", "<h2>Chapter 2</h2><p>It rained.</p>"),
    ])
    let draft = try book.read()
    #expect(draft.shape == ["# Chapter 1", "P \(prose)", "# Chapter 2", "P It rained."])
    #expect(draft.outline.contains("title[dc:title]=Low Water"))
    #expect(draft.outline.contains("author[dc:creator]=Sal Reed"))
  }

  @Test("What XHTML can do is read: empty elements, CDATA, entities, instructions")
  func xhtml() throws {
    let book = SampleEPUB(pages: [
      (
        "c.xhtml",
        """
        <?page 1?><a id="x"/><p>\(prose)</p><p><span epub:type="pagebreak" title="2"/>Caf&eacute;
        &amp; <![CDATA[5 < 6 & 7]]> &#8212; so<br/>it was.</p><script src="a.js"/><p>Last.</p>
        """
      )
    ])
    #expect(
      try book.read().shape == ["P \(prose)", "P Café & 5 < 6 & 7 — so it was.", "P Last."]
        || book.read().shape == ["P \(prose)", "V Café & 5 < 6 & 7 — so / it was.", "P Last."])
  }

  @Test("Chapters that have no headings are called as the table of contents calls them")
  func chapterNames() throws {
    let book = SampleEPUB(
      manifest: Self.ncxItem,
      pages: [
        ("a.xhtml", "<p>\(prose)</p>"), ("b.xhtml", "<p><i>The Weir</i></p><p>It rained.</p>"),
        ("c.xhtml", "<p>It went on <em>and on</em>.</p>"),
      ],
      others: [
        Self.ncx([
          ("The Mill", "a.xhtml"), ("The Weir", "b.xhtml"), ("The Sea", "c.xhtml"),
        ])
      ])
    let draft = try book.read()
    #expect(
      draft.shape == [
        "# The Mill", "P \(prose)", "# The Weir", "P It rained.", "# The Sea",
        "P It went on and on.",
      ])
    guard case .paragraph(let inlines) = draft.chapters[2].blocks[0] else { return }
    #expect(inlines.marked == "It went on <em>and on</em>.")
  }

  @Test("Entries that lead into one page begin chapters there")
  func anchors() throws {
    let book = SampleEPUB(
      manifest: Self.ncxItem,
      pages: [
        ("a.xhtml", "<p id=\"m\">\(prose)</p><p><a id=\"w\"></a>It rained.</p><p>So.</p>")
      ],
      others: [Self.ncx([("The Mill", "a.xhtml#m"), ("The Weir", "a.xhtml#w")])])
    #expect(
      try book.read().shape == [
        "# The Mill", "P \(prose)", "# The Weir", "P It rained.", "P So.",
      ])
  }

  @Test("A long page is story, whatever its class is called")
  func mistakenClass() throws {
    let long = String(repeating: "<p>\(prose)</p>", count: 150)
    let book = SampleEPUB(pages: [("a.xhtml", "<div class=\"nav\">\(long)</div>")])
    #expect(try book.read().shape.count == 150)
  }

  @Test("Pages that count their lines from one each make no difference")
  func lineNumbers() throws {
    let book = SampleEPUB(pages: [
      ("title_page.xhtml", "\n\n\n\n<p>Rating: PG</p>\n<p>Summary: A mill</p>"),
      ("jacket.xhtml", "<p>and a river.</p>"), ("a.xhtml", "<p>\(prose)</p><p>So.</p>"),
    ])
    #expect(try book.read().shape == ["P \(prose)", "P So."])
  }

  @Test("Headings that are there are left as they are")
  func headings() throws {
    let book = SampleEPUB(
      manifest: Self.ncxItem,
      pages: [
        ("a.xhtml", "<h3>I</h3><p>\(prose)</p>"), ("b.xhtml", "<h3>II</h3><p>It rained.</p>"),
      ],
      others: [Self.ncx([("Chapter 1", "a.xhtml"), ("Chapter 2", "b.xhtml")])])
    #expect(try book.read().shape == ["# I", "P \(prose)", "# II", "P It rained."])
  }

  @Test("Cover, contents and imprint are set aside, and nothing of them is lost")
  func matter() throws {
    let book = SampleEPUB(
      pages: [
        ("cover.xhtml", "<img src=\"cover.jpg\" alt=\"Cover of the book\"/>"),
        ("toc.xhtml", "<h1>Contents</h1><p><a href=\"a.xhtml\">Beginning</a></p>"),
        ("a.xhtml", "<p>\(prose)</p><p>It rained.</p>"),
        ("imprint.xhtml", "<p>All rights reserved.</p><p>Made by hand.</p>"),
      ],
      guide: "<reference type=\"cover\" href=\"cover.xhtml\"/>")
    let draft = try book.read()
    #expect(draft.shape == ["P \(prose)", "P It rained."])
    for words in ["Cover of the book", "Contents", "Beginning", "Made by hand."] {
      #expect(draft.everything.contains(words), "\(words)")
    }
  }

  @Test("The title page of FanFicFare is a header; its contents and log are set aside")
  func fanFicFare() throws {
    var book = SampleEPUB()
    book.pages = [
      (
        "title_page.xhtml", "<!--b--><h3><a href=\"http://example.org/1\">Low Water</a> by Sal</h3>"
      ),
      ("file0001.xhtml", "<h3 class=\"fff_chapter_title\">1. Ebb</h3><p>\(prose)</p>"),
      ("log_page.xhtml", "<h3>Update Log</h3><p class='log_entry'><b>Status:</b> Done</p>"),
    ]
    var bytes: [(name: String, bytes: [UInt8])] = []
    let bodies = ["fff_titlepage", "fff_chapter", "fff_logpage"]
    for (page, name) in zip(book.pages, bodies) {
      let fields =
        name == "fff_titlepage"
        ? """
        <div><b>Category:</b> Original<br /><b>Rating:</b> PG-13<br />
        <b>Summary:</b> <p>A mill, and a river.</p><br /></div>
        """ : ""
      let text = "<html><body class=\"\(name)\">\(page.body)\(fields)</body></html>"
      bytes.append(("OEBPS/" + page.name, Array(text.utf8)))
    }
    book.pages = book.pages.map { ($0.name, "") }
    book.others = bytes
    let draft = try book.read()
    #expect(draft.shape == ["# 1. Ebb", "P \(prose)"])
    #expect(draft.outline.contains("rating[Rating]=PG-13"))
    #expect(draft.outline.contains("category[Category]=Original"))
    #expect(draft.outline.contains("summary[Summary]=A mill, and a river."))
    #expect(draft.everything.contains("Update Log"))
  }

  @Test("Classes of the book's style sheet are emphasis, alignment and struck words")
  func styles() throws {
    let css = """
      @font-face { font-family: X; src: url(x.ttf) }
      /* .plain { font-style: italic } */
      .i1, p em.b { font-style: italic !important; }
      span.b1 { font-weight: 700 } .gone { text-decoration: line-through }
      .mid { text-align: center } #only { display: none }
      @media print { .plain { font-weight: bold } }
      """
    var book = SampleEPUB(pages: [
      (
        "a.xhtml",
        """
        <p>\(prose)</p><p>So <span class="x i1">slow</span>, <span class="b1">so</span>
        <i class="gone">old</i>, <b class="plain">b</b>.</p><p>It rained.</p>
        <p class="mid">KEEP OUT</p><p id="only">Not to be seen</p><p>On it went.</p>
        """
      )
    ])
    book.head = "<link rel=\"stylesheet\" type=\"text/css\" href=\"css/book.css\"/>"
    book.others = [("OEBPS/css/book.css", Array(css.utf8))]
    let draft = try book.read()
    let blocks = draft.chapters[0].blocks
    guard case .paragraph(let inlines) = blocks[1] else {
      Issue.record("\(draft.shape)")
      return
    }
    #expect(
      inlines.marked
        == "So <em>slow</em>, <strong>so</strong> <em><del>old</del></em>, <strong>b</strong>.")
    #expect(blocks[3].shape == "P(center) KEEP OUT")
    #expect(draft.shape.last == "P On it went.")
    #expect(draft.everything.contains("Not to be seen"))
  }

  @Test("Scenes are parted by rules, marks and empty paragraphs of such a class")
  func breaks() throws {
    for mark in ["<hr/>", "<p class=\"center\">* * *</p>", "<p class=\"scene-break\"></p>"] {
      let book = SampleEPUB(pages: [
        ("a.xhtml", "<p>\(prose)</p><p>It rained.</p>\(mark)<p>It went on.</p><p>So.</p>")
      ])
      let shape = try book.read().shape
      #expect(shape.count == 5 && shape[2].hasPrefix("---"), "\(mark): \(shape)")
    }
  }
}

/// Books that hold several stories, and pages of tools.
@Suite("EPUB of several stories")
struct EPUBAnthologyTests {
  @Test("Every story of a merged book begins with its title; what is said of it is a note")
  func merged() throws {
    func title(_ name: String) -> String {
      "<h3>\(name) by Sal</h3><div><b>Rating:</b> PG<br/></div>"
    }
    let book = SampleEPUB(pages: [
      ("0/title_page.xhtml", title("Ebb")),
      ("0/file1.xhtml", "<h3 class=\"fff_chapter_title\">One</h3><p>\(prose)</p>"),
      ("1/title_page.xhtml", title("Flood")),
      ("1/file1.xhtml", "<h3 class=\"fff_chapter_title\">Two</h3><p>It rained.</p>"),
    ])
    let draft = try book.read()
    #expect(
      draft.shape == [
        "# One", "P \(prose)", "# Flood by Sal", "N P Rating: PG", "# Two", "P It rained.",
      ])
    #expect(draft.outline.contains("rating[Rating]=PG"))
    #expect(draft.everything.contains("Ebb by Sal"))
  }

  @Test("FicHub's introduction is a header, a preface called so is story")
  func introduction() throws {
    let intro = """
      <h2>Low Water</h2><p>By: Sal Reed</p><p>Status: complete</p>
      <p>Exported with the assistance of FicHub.net</p>
      """
    let chapter = ("chap_1.xhtml", "<h2>1. Ebb</h2><p>\(prose)</p><p>So.</p>")
    let draft = try SampleEPUB(pages: [("introduction.xhtml", intro), chapter]).read()
    #expect(draft.shape == ["# 1. Ebb", "P \(prose)", "P So."])
    #expect(draft.outline.contains("status[Status]=complete"))
    #expect(draft.everything.contains("FicHub.net"))
    let own = "<h2>Introduction</h2><p>Once there was a mill.</p><p>It stood.</p>"
    #expect(
      try SampleEPUB(pages: [("introduction.xhtml", own), chapter]).read().shape == [
        "# Introduction", "P Once there was a mill.", "P It stood.", "# 1. Ebb", "P \(prose)",
        "P So.",
      ])
  }
}

/// What style elements do for pages by themselves.
@Suite("Style sheets of pages")
struct StyleSheetTests {
  @Test("A page's own style sheet counts")
  func page() throws {
    let page = """
      <html><head><style>.t{font-style:italic}</style></head>
      <body><p>\(prose)</p><p>So <span class="t">slow</span>.</p></body></html>
      """
    let draft = try read(bytes: Array(page.utf8), name: "a.html")
    guard case .paragraph(let inlines)? = draft.chapters[0].blocks.last else { return }
    #expect(inlines.marked == "So <em>slow</em>.")
  }

  @Test(
    "Selectors of one compound count, others do not",
    arguments: [
      ("p.a", true), (".a.b", true), ("p", true), ("#i", true), ("P.a", false), ("div p", false),
      ("p > em", false), ("p:first-child", false), ("*", false), (".c", false), ("em, .b", true),
    ])
  func selectors(selector: String, counts: Bool) {
    let sheet = StyleSheet("\(selector) { color: red; font-weight: bold }".utf8)
    let element = PageElement(tag: "p", id: "i", classes: ["a", "b"])
    var found = 0
    sheet.styles(of: element) { found += $0.styles == [.strong] ? 1 : 0 }
    #expect((found > 0) == counts)
  }

  @Test(
    "Style sheets in any state are read to their end",
    arguments: [
      "", "}", "{", "p {", "/*", "@media x { p {} ", "a{b:c", "<!-- p{} -->", "@import url(x)",
    ])
  func broken(text: String) {
    #expect(StyleSheet(text.utf8).isEmpty)
  }
}
