import Testing

@testable import Markup

@Suite struct MarkupWriterTests {
  private func escaped(_ text: String) -> String {
    var writer = MarkupWriter()
    writer.text(text)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("", ""),
    ("plain words", "plain words"),
    ("Tom & \"Jerry\" <grin> ]]>", "Tom &amp; \"Jerry\" &lt;grin&gt; ]]&gt;"),
    ("it's", "it's"),
    ("café — 九千 🙂", "café — 九千 🙂"),
    ("＆ ， ￼", "＆ ， ￼"),
  ])
  func escapes(text: String, expected: String) {
    #expect(escaped(text) == expected)
  }

  @Test(arguments: [
    ("one\ntwo", "one two"),
    ("one  \r\n\t two", "one two"),
    ("one\n\n\ntwo\n", "one two "),
    ("two  spaces\tand a tab", "two  spaces\tand a tab"),
    ("page\u{C}break", "page break"),
    ("&  \n <", "&amp; &lt;"),
  ])
  func aLineEndIsOneSpace(text: String, expected: String) {
    #expect(escaped(text) == expected)
  }

  @Test func leavesOutWhatXMLForbids() {
    #expect(escaped("a\u{0}b\u{8}c\u{1F}d\u{FFFE}e\u{FFFF}f\u{FFFD}") == "abcdef\u{FFFD}")
    #expect(escaped("a\u{7F}b\u{80}c\u{9F}d\u{FEFF}e\u{1FFFE}f\u{10FFFF}") == "abcdef")
    #expect(escaped("a" + String(decoding: [0xEF, 0xB7, 0x90] as [UInt8], as: UTF8.self)) == "a")
    #expect(escaped("one\u{85}two") == "one two")
    let kept = "\u{A0}\u{AD}\u{C2}\u{FDF0}\u{FFFC}\u{1F469}\u{200D}\u{1F680}\u{10FFFD}"
    #expect(escaped(kept) == kept)
  }

  @Test func writesElements() {
    var writer = MarkupWriter()
    writer.element("p", ["class": "a\"b", "id": "x"]) { writer in
      writer.text("1 < 2")
      writer.void("br")
      writer.element("i", text: "so")
    }
    #expect(
      String(decoding: writer.bytes, as: UTF8.self)
        == #"<p class="a&quot;b" id="x">1 &lt; 2<br/><i>so</i></p>"#)
  }

  @Test func whatIsEscapedComesBack() throws {
    let text = "He said \"<b>&amp; ]]>\" & 'left' &#38; &lt;"
    var writer = MarkupWriter()
    writer.element("p", ["title": text], text: text)
    var title: String?
    var content = ""
    try XMLEventParser.parse(writer.bytes) { event in
      switch event {
      case .start(let element): title = element["title"]
      case .text(let piece): content += String(decoding: piece, as: UTF8.self)
      case .end: break
      }
    }
    #expect(title == text)
    #expect(content == text)
  }
}
