import Markup

/// Which attributes of XHTML and SVG hold references (HTML, section "Attributes"; SVG 2, linking).
enum LinkAttributes {
  static func links(of element: XMLElement) -> [ContentDocument.Link] {
    let name = element.localName
    return element.attributes.flatMap { attribute -> [ContentDocument.Link] in
      guard let kind = kind(of: attribute.name, on: name, element) else { return [] }
      let references =
        attribute.name == "srcset" ? candidates(attribute.value) : [attribute.value]
      return references.map {
        ContentDocument.Link(reference: $0, kind: kind, line: element.line)
      }
    }
  }

  /// Nil for an attribute that leads nowhere.
  private static func kind(
    of attribute: String, on name: String, _ element: XMLElement
  ) -> ContentDocument.Kind? {
    switch (attribute, name) {
    case ("href", "a"), ("href", "area"), ("xlink:href", "a"): .hyperlink
    case ("href", "link"): isFetched(element["rel"] ?? "") ? .resource : nil
    case ("href", "image"), ("href", "use"), ("xlink:href", _): .resource
    case ("src", _), ("poster", "video"), ("data", "object"), ("srcset", _): .resource
    default: nil
    }
  }

  /// A `link` may also say where the page came from, which nobody fetches.
  private static func isFetched(_ relation: String) -> Bool {
    relation.lowercased().split(separator: " ").contains { $0 == "stylesheet" || $0 == "icon" }
  }

  /// The addresses of a `srcset`: each up to the first space, commas between.
  private static func candidates(_ set: String) -> [String] {
    set.split(separator: ",").compactMap { $0.split(separator: " ").first.map(String.init) }
  }
}
