import StoryModel
import Testing

@testable import StoryReading

/// What pages of all kinds become. The story is always the same few lines.
@Suite("Pages")
struct HTMLFormatTests {
  private func draft(_ page: String, name: String = "page.html") throws -> StoryDraft {
    try StoryReader().read(
      StoryInput(path: name, name: name, bytes: ContiguousArray(page.utf8)))
  }

  /// The shape of the body of a page with a title, a by-line and `body`.
  private func shape(_ body: String) throws -> [String] {
    try draft("<html><body><h2>Rain</h2><p>by Wren<hr>\n\(body)</body></html>").shape
  }

  @Test(
    "Paragraphs",
    arguments: [
      "<p>It rained.</p><p>It went on.</p>", "<P>It rained.\n<P>It went on.",
      "It rained.<br><br>It went on.", "<div>It rained.</div><div><br></div><div>It went on.</div>",
      "<p>It rained.</p>\n<p></p><p>It\nwent   on.</p>",
      "<dl><dd>It rained.<br><dd>It went on.</dl>",
      "<p>It rained.</p><p>&nbsp;</p><p>It went on.</p>",
      "<pre>\nIt rained.\n\nIt went on.\n</pre>",
      "<table><tr><td><p>It rained.<p>It went on.</td></tr></table>",
      "<center><p>It rained.</p><p>It went on.</p></center>",
    ])
  func paragraphs(body: String) throws {
    #expect(try shape(body) == ["P It rained.", "P It went on."])
  }

  @Test(
    "Breaks between scenes",
    arguments: [
      "<hr>", "<hr width=50% />", "<center>* * *</center>", "<p align=center>~*~</p>",
      "<p><img src=\"gone.gif\"></p>", "<p align=\"center\"><img src=\"bar.gif\" alt=\"---\"></p>",
      "<p>&nbsp;</p>",
    ])
  func sceneBreaks(mark: String) throws {
    let prose = "<p>It rained on the roof.</p><p>It rained on the yard.</p>"
    let shape = try shape("\(prose)\(mark)\(prose)")
    #expect(shape.count == 5)
    #expect(shape[2].hasPrefix("--- "))
  }

  @Test("Words that are set off")
  func styles() throws {
    let page = """
      <style>.i1 { font-style: italic } .note { color: red }</style><h2>Rain</h2><p>by Wren<hr>
      <p>a <i>b <b>c</b></i> <em>d</em> <span style="font-weight: bold">e</span>
      <span class="i1">f</span> <s>g</s> <font color="red">h</font> <u>i</u> *j*</p>
      """
    let blocks = try draft(page).chapters[0].blocks
    guard case .paragraph(let inlines)? = blocks.first else { return #expect(Bool(false)) }
    #expect(
      inlines.marked == "a <em>b <strong>c</strong> d</em> <strong>e</strong> "
        + "<em>f</em> <del>g</del> h <em>i</em> <em>j</em>")
  }

  @Test("Runs that were cut are one")
  func cutRuns() throws {
    let blocks = try draft(
      "<h2>Rain</h2><p>by Wren<hr><p>a <b>so </b><i><b>very</b></i><b> wet</b>"
    )
    .chapters[0].blocks
    guard case .paragraph(let inlines)? = blocks.first else { return #expect(Bool(false)) }
    #expect(inlines.marked == "a <strong>so <em>very</em> wet</strong>")
  }

  @Test("Alignment that means something, and that which does not")
  func alignment() throws {
    let prose = "<p>It rained on the roof.</p><p>It rained on the yard.</p>"
    #expect(
      try shape(prose + "<p align=center>NO ENTRY</p>" + prose)[2] == "P(center) NO ENTRY")
    let centred = try shape("<center>\(prose)<p>NO ENTRY</p>\(prose)</center>")
    #expect(centred.allSatisfy { $0.hasPrefix("P ") })
  }

  @Test("A letter, verse, lines as they were typed")
  func setPassages() throws {
    let prose = "<p>It rained on the roof, on the yard and on the road behind it.</p>"
    #expect(
      try shape(prose + "<blockquote><p>Dear Jo,</p><p>It rains.</p></blockquote>" + prose)[1]
        == "Q P Dear Jo, | P It rains.")
    #expect(
      try shape(prose + "<p>O rain,<br>O yard,<br>O road</p>" + prose)[1]
        == "V O rain, / O yard, / O road")
    #expect(try shape(prose + "<pre>a  b\n  c</pre>" + prose)[1] == "a  b /   c")
  }

  @Test("A header in any dress")
  func headers() throws {
    let pages = [
      "<b>Title:</b> Rain<br><b>Author:</b> Wren<br><b>Rating:</b> PG<p>It rained.",
      "<table><tr><th>Title</th><td>Rain</td></tr><tr><th>Author</th><td>Wren</td></tr>"
        + "<tr><th>Rating</th><td>PG</td></tr></table><p>It rained.</p>",
      "<ul><li>Title: Rain</li><li>Author: Wren</li><li>Rating: PG</li></ul><p>It rained.</p>",
      "<p>Title: Rain &nbsp;&nbsp; Author: Wren &nbsp;&nbsp; Rating: PG</p><p>It rained.</p>",
    ]
    for page in pages {
      let fields = try draft("<html><body>\(page)").fields
      #expect(fields.map(\.key) == [.title, .author, .rating], "\(page)")
      #expect(fields.map(\.value.string) == ["Rain", "Wren", "PG"], "\(page)")
    }
  }

  @Test("What is the site's is set aside; no word is lost")
  func navigation() throws {
    let draft = try draft(
      """
      <html><head><title>Jo's Page - Rain</title><script>alert("no")</script></head><body>
      <a href="index.html">Home</a> | <a href="fic.html">Fiction</a> | <a href="x.html">Links</a>
      <h2>Rain</h2><p>by Wren<p>Rating: G<hr>
      <p onclick="steal()">It rained on <a href="javascript:x()">the roof</a>.</p>
      <p>It went on.</p><hr>
      <form><p>Say something: <input name=a><select><option>nice</select></form>
      <p><a href="index.html">Back to the stories</a></p><p><small>Hosted here</small></p>
      """)
    #expect(draft.shape == ["P It rained on the roof.", "P It went on."])
    for words in ["Home", "Fiction", "Back to the stories", "Hosted here", "Say something", "nice"]
    {
      #expect(draft.remainder.contains { $0.written.text.string.contains(words) }, "\(words)")
    }
    let stripped = draft.diagnostics.first { $0.id == .strippedActiveContent }
    #expect(stripped?.message.contains("1 scripts") == true)
    #expect(stripped?.message.contains("javascript:") == true)
    #expect(!draft.everything.contains("alert"))
  }

  @Test("A heading among the paragraphs of a story is not its title")
  func headingInTheStory() throws {
    let draft = try draft(
      """
      <html><body><p>"It rains," said Jo, who stood at the window.</p>
      <p>"It does," said Wren. "It has done so since Tuesday."</p>
      <p>"You might look for the bucket, then, mightn't you?"</p>
      <h3>The Next Day</h3><p>It rained on the roof, and on the yard.</p></body></html>
      """)
    #expect(draft.chapters.flatMap(\.blocks).count >= 4)
    #expect(!draft.remainder.contains { $0.written.text.string.contains("bucket") })
  }

  @Test("Word's sections are no words")
  func wordSections() throws {
    let shape = try shape(
      "<p class=MsoNormal>It rained.<o:p></o:p></p>"
        + "<p class=MsoNormal><![if !supportEmptyParas]>&nbsp;<![endif]><o:p></o:p></p>"
        + "<!--[if gte mso 9]><xml><w:View>Normal</w:View></xml><![endif]-->"
        + "<p class=MsoNormal>It <st1:place>went</st1:place> on.</p>")
    #expect(shape == ["P It rained.", "P It went on."])
  }

  @Test("Elements as deep as one likes lose nothing")
  func depth() throws {
    let tags = String(repeating: "<div><b><i>", count: 20_000)
    let draft = try draft("<h2>Rain</h2><p>by Wren<hr><p>It rained.</p>\(tags)<p>It went on.</p>")
    #expect(draft.everything.contains("It went on."))
  }

  @Test(
    "The declaration counts where the bytes do not contradict it",
    arguments: [
      ("iso-8859-1", [0x93, 0xE9, 0x94] as [UInt8], "“é”"),
      ("windows-1251", [0xC4, 0xEE, 0xE6, 0xE4, 0xFC], "Дождь"),
      ("iso-8859-1", Array("“é”".utf8), "“é”"), ("nonsense", Array("“é”".utf8), "“é”"),
    ])
  func encodings(charset: String, bytes: [UInt8], words: String) throws {
    let head = "<meta http-equiv=content-type content=\"text/html; charset=\(charset)\"><p>It was "
    let page = Array(head.utf8) + bytes + Array(" and it rained on the roof.</p>".utf8)
    let draft = try StoryReader().read(
      StoryInput(path: "a.html", name: "a.html", bytes: ContiguousArray(page)))
    #expect(draft.everything.contains(words))
  }

  @Test("Tags in a text do not make it a page")
  func textWithTags() throws {
    let draft = try draft("<b>Title:</b> Rain\n<i>Author:</i> Wren\n\nIt rained.\n", name: "a.txt")
    #expect(draft.fields.map(\.key) == [.title, .author])
  }
}
