import Markup
import Testing

@testable import Delivery

@Suite("Content documents for Kobo")
struct KepubDocumentTests {
  private func convert(_ document: String) throws -> String {
    String(decoding: try KepubDocument.convert(Array(document.utf8)), as: UTF8.self)
  }

  /// What becomes of the content of a body, without what stands round it.
  private func body(_ content: String) throws -> String {
    let converted = try convert("<html><head></head><body>\(content)</body></html>")
    let start = "<body><div id=\"book-columns\"><div id=\"book-inner\">"
    let end = "</div></div></body></html>"
    let place = try #require(converted.firstRange(of: start))
    #expect(converted.hasSuffix(end))
    return String(converted[place.upperBound...].dropLast(end.count))
  }

  /// The same with spans in short: `[1.2|words]`.
  private func marked(_ content: String) throws -> String {
    try body(content)
      .replacing("<span class=\"koboSpan\" id=\"kobo.", with: "[")
      .replacing("\">", with: "|").replacing("</span>", with: "]")
  }

  // MARK: Sentences

  @Test(arguments: [
    ("A b. C d.", ["A b. ", "C d."]),
    (
      "“Hi.” She left… then came?! Yes.",
      ["“Hi.” ", "She left… then came?! ", "Yes."]
    ),
    ("Dr. Who", ["Dr. ", "Who"]), ("a.b. c", ["a.b. ", "c"]), ("no end", ["no end"]),
    ("One.\n\tTwo!'  Three?\" Four", ["One.\n\t", "Two!'  ", "Three?\" ", "Four"]),
    ("He… she. ", ["He… she. "]), ("“Go.”’ No.", ["“Go.”’ No."]), ("Go.…  Now", ["Go.…  ", "Now"]),
    (" . a", [" . ", "a"]), ("!", ["!"]), ("Stop.\u{A0}Go", ["Stop.\u{A0}Go"]),
    ("Go.&#8221; No.&quot;&#x20;Yes.&#10;!", ["Go.&#8221; ", "No.&quot;&#x20;", "Yes.&#10;", "!"]),
    ("AT&T. & so. &; x", ["AT&T. ", "& so. ", "&; x"]),
  ]) func sentencesEndBehindTheirSpace(text: String, expected: [String]) {
    let found = Array(text.utf8).withUnsafeBufferPointer { bytes in
      var sentences = Sentences(of: 0..<bytes.count, in: bytes)
      var found: [String] = []
      while let sentence = sentences.next() {
        found.append(String(decoding: bytes[sentence.range], as: UTF8.self))
      }
      return found
    }
    #expect(found == expected)
  }

  // MARK: Spans

  @Test func paragraphsAndSentencesAreCounted() throws {
    #expect(
      try marked("<h1>One</h1><p>A. <em>B</em> c.</p>\n<ul><li>D</li><li>E</li></ul>")
        == "<h1>[1.1|One]</h1><p>[2.1|A. ]<em>[2.2|B]</em>[2.3| c.]</p>\n"
        + "<ul><li>[3.1|D]</li><li>[3.2|E]</li></ul>")
  }

  @Test func textBeforeAnyBlockBelongsToParagraphZero() throws {
    #expect(try marked("Loose. Text<p>A</p>") == "[0.1|Loose. ][0.2|Text]<p>[1.1|A]</p>")
  }

  @Test func aParagraphWithoutTextDoesNotCount() throws {
    #expect(try marked("<p></p><p><b></b></p><p>A</p>") == "<p></p><p><b></b></p><p>[1.1|A]</p>")
  }

  @Test func whiteSpaceIsMarkedInParagraphsAlone() throws {
    #expect(
      try marked("\n<div> &#160;\u{2003}</div><p>\n</p><p><b> </b></p>")
        == "\n<div> &#160;\u{2003}</div><p>[1.1|\n]</p><p><b> </b></p>")
  }

  @Test func aPictureIsAParagraphOfItsOwn() throws {
    #expect(
      try body("<p>A<img src='a'/>B</p><img src='b'/><p>C</p>")
        == """
        <p><span class="koboSpan" id="kobo.1.1">A</span>\
        <span class="koboSpan" id="kobo.2.1"><img src='a'/></span>\
        <span class="koboSpan" id="kobo.2.2">B</span></p>\
        <span class="koboSpan" id="kobo.3.1"><img src='b'/></span>\
        <p><span class="koboSpan" id="kobo.4.1">C</span></p>
        """)
    #expect(
      try marked("<picture><source srcset='a'/><img src='b' alt=''/></picture>")
        == "[1.1|<picture><source srcset='a'/><img src='b' alt=''/></picture>]")
  }

  @Test(arguments: [
    "<pre>A. B.\n <b>C.</b></pre>", "<script>if (a &lt; b) { c(); }</script>",
    "<style>p { margin: 0. }</style>", "<svg><text>A. B.</text><path d='M 0'/></svg>",
    "<math><mi>x</mi><mspace/></math>", "<audio src='a'>No sound. Sorry.</audio>",
    "<video><p>No. Film.</p><source src='a'/></video>", "<svg:svg><svg:text>A</svg:text></svg:svg>",
    "<textarea>A. B.</textarea>", "<svg><desc><p>A. B.</p><img/></desc></svg>",
  ]) func whatIsNoTextIsNotTouched(element: String) throws {
    #expect(try marked(element) == element)
    #expect(try marked("<p>A</p>\(element)<p>B</p>") == "<p>[1.1|A]</p>\(element)<p>[2.1|B]</p>")
  }

  @Test func commentsAndTheLikePartSentences() throws {
    #expect(
      try marked("<p>A <!-- b. c. -->d<?e f. ?></p>")
        == "<p>[1.1|A ]<!-- b. c. -->[1.2|d]<?e f. ?></p>")
    #expect(try marked("<p>A<![CDATA[ <. b. ]]></p>") == "<p>[1.1|A][1.2|<![CDATA[ <. b. ]]>]</p>")
  }

  // MARK: The rest of the document

  @Test func theRestStaysByteForByte() throws {
    let head = """
      <?xml version='1.0' encoding="UTF-8"?>\r
      <!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN" "http://www.w3.org/TR/xhtml11/DTD/x.dtd">
      <!-- & > --><html  xmlns = "http://www.w3.org/1999/xhtml" title='"'>
      <head ><title>A &amp; &eacute;</title><meta charset="utf-8"/>
      """
    let tail = "<body class='a > b'\n><p\tid=\"é\">&lt;&#x41;</p ></body>\n</html>\n<!-- end -->"
    let converted = try convert(head + "</head>" + tail)
    #expect(converted.hasPrefix(head + "<style type=\"text/css\" class=\"kobostylehacks\">"))
    #expect(converted.hasSuffix("</div></div></body>\n</html>\n<!-- end -->"))
    let original = try KepubDocument.original(of: Array(converted.utf8))
    #expect(String(decoding: original, as: UTF8.self) == head + "</head>" + tail)
  }

  @Test func whatHTMLReadsOtherwiseIsWrittenForBoth() throws {
    #expect(
      try body("<a id='x'/><div /><br><hr ></hr><BR/><Img src='a'><p/>")
        == "<a id='x'></a><div ></div><br/><hr /><BR/>"
        + "<span class=\"koboSpan\" id=\"kobo.1.1\"><Img src='a'/></span><p></p>")
    #expect(
      try marked("<p>a\u{A0}b</p><pre>\u{A0}</pre>") == "<p>[1.1|a&#160;b]</p><pre>\u{A0}</pre>")
  }

  @Test func theStyleComesLastInTheHead() throws {
    let style =
      "<style type=\"text/css\" class=\"kobostylehacks\">"
      + "div#book-inner { margin-top: 0; margin-bottom: 0;}</style>"
    let shell = "<body><div id=\"book-columns\"><div id=\"book-inner\"></div></div></body></html>"
    #expect(
      try convert("<html><head><title>a</title></head><body></body></html>")
        == "<html><head><title>a</title>\(style)</head>" + shell)
    #expect(try convert("<html><head/><body/></html>") == "<html><head>\(style)</head>" + shell)
    #expect(try convert("<html><body/></html>") == "<html><head>\(style)</head>" + shell)
  }

  @Test func aConvertedDocumentStaysAsItIs() throws {
    let once = try convert(
      "<html><head></head><body>x<p>A. B.<br></p><img src='a'/><a/>\u{A0}.</body></html>")
    #expect(try convert(once) == once)
  }

  @Test func whatIsMarkedAlreadyIsNotMarkedAgain() throws {
    let spans = "<p><span id=\"k\" class=\"x koboSpan\">A. B.</span> C.</p>"
    #expect(try body(spans) == spans)
    let columns = "<div id='book-columns'>\n<div id='book-inner'><p>A</p></div></div>"
    let converted = try convert("<html><head></head><body>\(columns)</body></html>")
    #expect(converted.contains("<body><div id='book-columns'>\n<div id='book-inner'><p><span"))
    #expect(converted.hasSuffix("</span></p></div></div></body></html>"))
    let named = try convert(
      "<html><head><style id=\"kobostylehacks\"></style></head><body>koboSpan</body></html>")
    #expect(named.split(separator: "<style").count == 2)
    #expect(named.contains("id=\"kobo.0.1\">koboSpan</span>"))
  }

  @Test(arguments: [
    "<html><body><p>A</body></html>", "<html><body>", "</p>", "<p>A</b></p>", "<p title='a</p>",
    "<?xml version=\"1.0\" encoding=\"windows-1252\"?><p>A</p>",
    "\u{FEFF}<?xml version='1.0' encoding='iso-8859-1' ?><p>A</p>",
  ]) func whatIsNotWellFormedIsAnError(document: String) {
    #expect(throws: MarkupError.self) { try convert(document) }
  }

  @Test func aByteOrderMarkStays() throws {
    let document = "\u{FEFF}<?xml version='1.0' encoding='UTF-8' ?><p>A</p>"
    #expect(try convert(document) == document)
  }

  @Test func depthAndLengthDoNoHarm() throws {
    let depth = 50_000
    let deep =
      String(repeating: "<b>", count: depth) + "x" + String(repeating: "</b>", count: depth)
    #expect(try marked(deep).contains("[0.1|x]"))
    #expect(
      try body(String(repeating: "a. ", count: depth)).contains("id=\"kobo.0.50000\">a. </span>"))
    let references = String(repeating: "&", count: depth) + String(repeating: "&#", count: depth)
    #expect(try marked(references) == "[0.1|\(references)]")
  }
}
