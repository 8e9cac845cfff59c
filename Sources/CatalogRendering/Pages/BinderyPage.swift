import CatalogModel
import Markup

/// The page on which a person drops a story and gets a book: one form, no script.
struct BinderyPage {
  private let limit: Int
  private let problem: String?
  private let address: String
  private let frame: PageFrame

  init(siteTitle: String, limit: Int, problem: String?, _ addresses: any Addressing) {
    self.limit = limit
    self.problem = problem
    address = addresses.bindery ?? ""
    frame = PageFrame(siteTitle: siteTitle, title: "Make a book of a story", addresses: addresses)
  }

  func bytes() -> [UInt8] {
    frame.bytes { writer in
      if let problem {
        writer.element("p", ["class": "problem", "role": "alert"], text: problem)
        writer.raw("\n")
      }
      writer.raw("<p>A story as you have it: plain text, a saved web page, Markdown, a Word, ")
      writer.raw("OpenDocument or RTF document, FB2, EPUB or mail. ")
      writer.text("It may have \(CatalogWording.size(limit)). ")
      writer.raw("The book comes back at once; nothing is kept here.</p>\n")
      form(into: &writer)
    }
  }

  private func form(into writer: inout MarkupWriter) {
    writer.raw("<form class=\"bindery\" method=\"post\" enctype=\"multipart/form-data\"")
    writer.attribute("action", address)
    writer.raw(">\n<p><label for=\"story\">The story (choose a file, or drop it here)</label>\n")
    writer.raw("<input type=\"file\" id=\"story\" name=\"story\" required></p>\n")
    writer.raw("<fieldset>\n<legend>The book is for</legend>\n")
    choice("epub3", "any e-reader or phone", isChosen: true, into: &writer)
    choice("kepub", "a Kobo", into: &writer)
    choice("kindle", "Send to Kindle", into: &writer)
    writer.raw("</fieldset>\n<p><button type=\"submit\">Make the book</button></p>\n</form>\n")
  }

  private func choice(
    _ value: String, _ words: String, isChosen: Bool = false, into writer: inout MarkupWriter
  ) {
    writer.raw("<p class=\"choice\"><label><input type=\"radio\" name=\"format\"")
    writer.attribute("value", value)
    if isChosen { writer.raw(" checked") }
    writer.raw("> ")
    writer.text(words)
    writer.raw("</label></p>\n")
  }
}
