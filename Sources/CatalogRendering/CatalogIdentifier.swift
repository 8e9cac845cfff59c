import CatalogModel

/// The identifiers of pages: the same whenever a page is made, on whatever machine.
package enum CatalogIdentifier {
  /// A URN of the page's place (RFC 4198 knows such names; `fanfold` is not registered, so it is an
  /// experimental name space, RFC 8141, section 5.1).
  package static func of(_ place: Place) -> String {
    let segments = ["home"] + place.segments
    let query = place.query.map { "\(AddressText.escaped($0.name))=\(AddressText.escaped($0.value))" }
    return "urn:x-fanfold:catalog:"
      + (segments.map(AddressText.escaped) + query).joined(separator: ":")
  }
}
