import Markup

/// The OpenSearch 1.1 description of a catalogue: how to look for words in it.
struct SearchDescription {
  private let siteTitle: String
  private let addresses: any Addressing

  init(siteTitle: String, _ addresses: any Addressing) {
    self.siteTitle = siteTitle
    self.addresses = addresses
  }

  func bytes() -> [UInt8] {
    var writer = MarkupWriter()
    writer.raw("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")
    writer.element(
      "OpenSearchDescription", ["xmlns": "http://a9.com/-/spec/opensearch/1.1/"]
    ) { writer in
      // OpenSearch allows 16 and 1024 characters.
      writer.element("ShortName", text: String(siteTitle.prefix(16)))
      writer.element("Description", text: String("Books of \(siteTitle)".prefix(1000)))
      writer.element("InputEncoding", text: "UTF-8")
      writer.element("OutputEncoding", text: "UTF-8")
      if let template = addresses.searchTemplate(in: .opds1) {
        writer.void("Url", ["type": AtomType.acquisition, "template": template])
      }
      if let template = addresses.searchTemplate(in: .html) {
        writer.void("Url", ["type": "text/html", "template": template])
      }
    }
    writer.raw("\n")
    return writer.bytes
  }
}
