import CatalogRendering

/// The items of the part of an address behind the question mark, decoded; of several of one name the
/// first counts.
struct Query: Sendable, Hashable {
  private(set) var items: [String: String] = [:]

  init(_ text: String?) {
    for item in (text ?? "").split(separator: "&").prefix(64) {
      let parts = item.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      // Forms write a plus for a space.
      let plain = { (part: Substring) in String(part.map { $0 == "+" ? " " : $0 })[...] }
      guard let name = AddressText.decoded(plain(parts[0])),
        let value = parts.count > 1 ? AddressText.decoded(plain(parts[1])) : ""
      else { continue }
      if items[name] == nil { items[name] = value }
    }
  }

  /// The same with an item under another name, where there is none of that name.
  func renamed(_ name: String, to other: String) -> Query {
    var query = self
    if let value = items[name], items[other] == nil { query.items[other] = value }
    return query
  }
}
