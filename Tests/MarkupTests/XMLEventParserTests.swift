import Foundation
import Testing

@testable import Markup

@Suite struct XMLEventParserTests {
  private func events(_ document: String) throws(MarkupError) -> [String] {
    var events: [String] = []
    try XMLEventParser.parse(Array(document.utf8)) { event in
      switch event {
      case .start(let element):
        let attributes = element.attributes.map { " \($0.name)=\($0.value)" }.joined()
        events.append("\(element.line) <\(element.name)\(attributes)>")
      case .end(let name): events.append("</\(name)>")
      case .text(let piece): events.append(String(decoding: piece, as: UTF8.self))
      }
    }
    return events
  }

  @Test func givesElementsAttributesTextAndLines() throws {
    let document = """
      <?xml version="1.0" encoding="utf-8"?>
      <!DOCTYPE html>
      <html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops">
      <p epub:type="notice" title="a &amp; b"><![CDATA[1 < 2]]></p></html>
      """
    #expect(
      try events(document) == [
        "3 <html xmlns=http://www.w3.org/1999/xhtml xmlns:epub=http://www.idpf.org/2007/ops>",
        "\n", "4 <p epub:type=notice title=a & b>", "1 < 2", "</p>", "</html>",
      ])
  }

  @Test(arguments: [
    ("", 1),
    ("words", 1),
    ("<p>\n<br></p>", 2),
    ("<p>&nbsp;</p>", 1),
    ("<p>\u{1}</p>", 1),
    ("<p a='1' a='2'/>", 1),
    ("<p>\n\n<x:y/></p>", 3),
    ("<p/><p/>", 1),
  ])
  func refusesWhatIsNotWellFormed(document: String, line: Int) {
    do throws(MarkupError) {
      _ = try events(document)
      Issue.record("taken for well-formed")
    } catch .notWellFormed(let where_, let reason) {
      #expect(where_ == line)
      #expect(!reason.isEmpty)
    } catch {
      Issue.record(error)
    }
  }

  @Test func readsNoFileAndExpandsNoEntity() throws {
    let outside = """
      <!DOCTYPE p [<!ENTITY secret SYSTEM "file:///etc/passwd">]><p>&secret;</p>
      """
    let laughs = """
      <!DOCTYPE p [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><p title="&b;">&b;</p>
      """
    for document in [outside, laughs] {
      #expect(throws: MarkupError.self) { try events(document) }
    }
  }

  /// Found by fuzzing: where libxml2 gives up behind a declared entity, it kept the entity for good.
  @Test func keepsNothingOfBrokenDocuments() {
    let value = String(repeating: "ha ", count: 10_000)
    let document = Array("<!DOCTYPE p [<!ENTITY a \"\(value)\"><!ENTITY b \"&\u{1}\">]><p/>".utf8)
    let before = largestResidentSet
    for _ in 0..<4000 {
      #expect(throws: MarkupError.self) { try XMLEventParser.parse(document) { _ in } }
    }
    // The values are 120 MB together; other tests run at the same time.
    #expect(largestResidentSet - before < 60_000_000)
  }

  /// Of this process, in bytes.
  private var largestResidentSet: Int {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss * 1024
  }
}
