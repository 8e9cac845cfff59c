import Testing

@testable import Markup

@Suite struct TagTranslationTests {
  private let translation = TagTranslation(
    replaced: ["!DOCTYPE": "<!DOCTYPE old>", "meta": "<meta name=\"charset\"/>", "wbr": ""],
    renamed: ["section": "div", "s": "del"], keepingAttributes: ["id", "class"],
    of: ["img": ["src", "alt"], "section": ["title"]])

  @Test(
    arguments: [
      ("", ""), ("no tag", "no tag"),
      (
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!DOCTYPE html>\n<p>é</p>",
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!DOCTYPE old>\n<p>é</p>"
      ),
      ("<meta charset=\"utf-8\"/>a<wbr/>b", "<meta name=\"charset\"/>ab"),
      (
        "<section role=\"doc-toc\" id=\"a\" epub:type=\"toc\"><s>x</s></section>",
        "<div id=\"a\"><del>x</del></div>"
      ),
      ("<p title=\"kept elsewhere\">&lt;section&gt; &amp; s</p>", "<p>&lt;section&gt; &amp; s</p>"),
      ("<section title=\"a = b, c/d\" aria-label=\"x\">", "<div title=\"a = b, c/d\">"),
      ("<img src=\"i/a.jpg\" role=\"presentation\" alt=\"\"/>", "<img src=\"i/a.jpg\" alt=\"\"/>"),
      ("<br/><hr class=\"b\" data-x=\"\"/>", "<br/><hr class=\"b\"/>"),
      ("text < never closed", "text < never closed"),
    ])
  func tagsAreRewrittenAndTextIsNot(document: String, expected: String) {
    #expect(
      String(decoding: translation.translate(Array(document.utf8)), as: UTF8.self) == expected)
  }
}
