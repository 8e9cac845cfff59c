import CatalogModel
import Markup

/// A page that says why there is no other.
struct MessagePage {
  private let words: String
  private let frame: PageFrame

  init(siteTitle: String, title: String, words: String, _ addresses: any Addressing) {
    self.words = words
    frame = PageFrame(siteTitle: siteTitle, title: title, addresses: addresses)
  }

  func bytes() -> [UInt8] {
    frame.bytes { writer in
      writer.element("p", text: words)
      writer.raw("\n")
    }
  }
}
