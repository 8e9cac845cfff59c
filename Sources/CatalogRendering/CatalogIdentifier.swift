import CatalogModel
import Storage

/// The identifiers of pages: the same whenever a page is made, on whatever machine, and of no other
/// catalogue unless that has the same title.
package enum CatalogIdentifier {
  /// A URN of the page of a place.
  package static func of(_ place: Place, in catalog: String) -> String {
    let query = place.query.map { "\($0.name)=\($0.value)" }
    let name = ([catalog] + place.segments + query).map(AddressText.escaped)
    return "urn:uuid:"
      + Digest.uuid(namespace: "catalogue.fanfold", name: name.joined(separator: "/"))
  }
}
