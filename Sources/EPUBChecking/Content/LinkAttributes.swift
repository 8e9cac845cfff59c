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
    case ("src", "img"): .picture
    case ("src", _), ("poster", "video"), ("data", "object"), ("srcset", _): .resource
    default: nil
    }
  }

  /// A `link` may also say where the page came from, which nobody fetches.
  private static func isFetched(_ relation: String) -> Bool {
    relation.lowercased().split(separator: " ").contains { $0 == "stylesheet" || $0 == "icon" }
  }

  /// The addresses of a `srcset` (HTML, "Parsing a srcset attribute"): each goes up to white space,
  /// may hold commas itself, and is followed by a size up to the next comma.
  private static func candidates(_ set: String) -> [String] {
    var found: [String] = []
    var rest = set.drop { $0.isWhitespace || $0 == "," }
    while !rest.isEmpty {
      var address = rest.prefix { !$0.isWhitespace }
      rest = rest[address.endIndex...]
      if address.last == "," {
        while address.last == "," { address.removeLast() }
      } else {
        rest = rest.drop { $0 != "," }
      }
      found.append(String(address))
      rest = rest.drop { $0.isWhitespace || $0 == "," }
    }
    return found
  }
}
