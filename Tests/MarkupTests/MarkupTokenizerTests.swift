import Testing

@testable import Markup

@Suite("Pieces of a document")
struct MarkupTokenizerTests {
  private func pieces(_ document: String) throws -> [String] {
    let bytes = Array(document.utf8)
    return try bytes.withUnsafeBufferPointer { bytes in
      var tokenizer = MarkupTokenizer(bytes)
      var pieces: [String] = []
      while let token = try tokenizer.next() {
        pieces.append("\(token.kind): \(String(decoding: bytes[token.range], as: UTF8.self))")
      }
      return pieces
    }
  }

  @Test func everyKindIsTold() throws {
    let document = """
      <?xml version="1.0"?><!DOCTYPE html><p class='a'>On<br/>the <!-- <b> --> pier\
      <![CDATA[ <i> ]]><?pi > ?></p>
      """
    #expect(
      try pieces(document) == [
        "instruction: <?xml version=\"1.0\"?>", "doctype: <!DOCTYPE html>",
        "startTag: <p class='a'>", "text: On", "emptyTag: <br/>", "text: the ",
        "comment: <!-- <b> -->", "text:  pier", "cdata: <![CDATA[ <i> ]]>",
        "instruction: <?pi > ?>", "endTag: </p>",
      ])
  }

  @Test func attributesMayHoldTheEndOfATag() throws {
    #expect(
      try pieces("<a title=\"1 > 0\" rel='/>'>x</a >") == [
        "startTag: <a title=\"1 > 0\" rel='/>'>", "text: x", "endTag: </a >",
      ])
  }

  @Test func aDocumentTypeMayDeclare() throws {
    let doctype = """
      <!DOCTYPE html [ <!ENTITY a "]>"> <!-- ]> --> <?x ]> ?> ]>
      """
    #expect(try pieces(doctype + "<p/>") == ["doctype: " + doctype, "emptyTag: <p/>"])
  }

  @Test(arguments: [
    "<p", "<p class=\"a>b</p>", "<", "< p>", "<!-- never", "<![CDATA[ never", "<!DOCTYPE html",
    "<?pi", "</p", "</>", "<p <b>", "a <3 b", "<a title='>",
  ])
  func whatIsNotFinishedIsAnError(document: String) {
    #expect(throws: MarkupError.self) { try pieces("line one\n" + document) }
  }

  @Test func theErrorNamesTheLine() {
    #expect(throws: MarkupError.notWellFormed(line: 3, reason: "a tag is not finished")) {
      try pieces("<a>\n\n<b")
    }
  }

  @Test func attributesAreFoundAsTheyStand() throws {
    let bytes = Array("<item id = 'a' x:href=\"b&amp;c\" empty=''  last=\"1\"/>".utf8)
    try bytes.withUnsafeBufferPointer { bytes in
      var tokenizer = MarkupTokenizer(bytes)
      let token = try #require(try tokenizer.next())
      let attributes = MarkupAttributes(of: token, in: bytes)
      #expect(attributes.has("id", "a"))
      #expect(attributes["x:href"].map { String(decoding: $0, as: UTF8.self) } == "b&amp;c")
      #expect(attributes.has("empty", "") && attributes.has("last", "1"))
      #expect(attributes["href"] == nil && attributes.places.count == 4)
    }
  }

  @Test func whatIsNotChangedStays() {
    let bytes = Array("one two three".utf8)
    let result = bytes.withUnsafeBufferPointer { bytes in
      var edited = EditedMarkup(bytes, capacity: 20)
      edited.insert("<b>", at: 0)
      edited.remove(3..<7)
      edited.insert(12, at: 7)
      edited.insert(Array("</b>".utf8), at: bytes.count)
      return edited.finish()
    }
    #expect(String(decoding: result, as: UTF8.self) == "<b>one12 three</b>")
  }
}
